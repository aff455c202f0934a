import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { builtInEmitters } from "../../templates/emitters.js";
import { emit } from "../support/emit.js";
import { writeRunnable } from "../support/run-output.js";
import { readSmallDocs } from "../support/small-docs.js";
import { typeCheck } from "./compile.js";

/* Names that mean something to JavaScript: of types, properties, members and operations. */
const unusual = [
  "then",
  "constructor",
  "toString",
  "__proto__",
  "hasOwnProperty",
  "event",
  "location",
  "file",
  "default",
];

/** Underscores are emphasis. */
const escape = (name: string): string => name.replaceAll("_", "\\_");
const rows = unusual.map((name) => `|${escape(name)}|Int32|A number.|`).join("\n");
const members = unusual.map((name) => `|${escape(name)}|${unusual.indexOf(name)}|A member.|`).join("\n");
const body = `{${unusual.map((name, index) => `"${name}": ${index}`).join(", ")}, "kind": "__proto__"}`;

function describeType(name: string): string {
  return `# ${escape(name)} resource type\n\n## Properties\n\n|Property|Type|Description|\n|:-|:-|:-|\n${rows}\n|kind|nameKind|The kind.|\n`;
}

function describeOperation(name: string, index: number): string {
  const annotation = JSON.stringify({ blockType: "response", "@odata.type": `microsoft.graph.${name}` });
  const request = JSON.stringify({ blockType: "request", "@odata.type": `microsoft.graph.${name}` });
  const address = `/things${index}/{id}/${name}`;
  return `# Do ${name}\n\n## HTTP request\n\n\`\`\`http\nPOST ${address}\n\`\`\`\n\n## Request body\n\nIn the request body, supply a JSON representation of a [${escape(name)}](../resources/type${index}.md) object.\n\n## Example\n\n<!-- ${request} -->\n\`\`\`http\nPOST https://graph.microsoft.com/v1.0${address.replace("{id}", "1")}\n\n${body}\n\`\`\`\n\n<!-- ${annotation} -->\n\`\`\`http\nHTTP/1.1 200 OK\n\n${body}\n\`\`\`\n`;
}

const docs = readSmallDocs(
  Object.fromEntries([
    ...unusual.flatMap((name, index): [string, string][] => [
      [`resources/type${index}.md`, describeType(name)],
      [`api/${name.toLowerCase()}.md`, describeOperation(name, index)],
    ]),
    ["resources/enums.md", `# Enums\n\n### nameKind values\n\n|Member|Value|Description|\n|:-|:-|:-|\n${members}\n`],
  ]),
);
const files = emit(
  builtInEmitters.map(({ name }) => name),
  docs.model,
  docs.fixtures,
).value;

describe("names that mean something to JavaScript", () => {
  const folder = writeRunnable(files);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const load = async (path: string): Promise<Record<string, unknown>> =>
    (await import(pathToFileURL(join(folder, "v1.0", path)).href)) as Record<string, unknown>;
  const call = (module: Record<string, unknown>, name: string, ...values: readonly unknown[]): unknown =>
    (module[name] as (...values: readonly unknown[]) => unknown)(...values);
  const listKeys = (object: unknown): readonly string[] =>
    typeof object === "object" && object !== null ? Object.keys(object) : [];
  const value: unknown = JSON.parse(body);

  it("are read", () => {
    expect([...docs.model.types.values()].map(({ name }) => name).sort()).toEqual([...unusual].sort());
    expect(docs.model.operations.size).toBe(unusual.length);
  });

  it("compile", () => {
    const packages = files.filter(({ path }) =>
      /\/(?:msw|arbitraries|zod)\/|runtime\/(?:msw|fast-check|zod)\.ts$/.test(path),
    );
    expect(typeCheck(files.filter((file) => !packages.includes(file)))).toEqual([]);
  });

  it.each(unusual.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/^__/, "T__")))(
    "%s is checked and made",
    async (type) => {
      const [validators, builders] = await Promise.all([load("validators/index.js"), load("builders/index.js")]);
      expect(call(validators, `is${type}`, value)).toBe(true);
      for (const name of unusual) {
        const wrong: unknown = JSON.parse(`{"${name}": "x"}`);
        expect(call(validators, `validate${type}`, wrong)).toMatchObject({ ok: false, issues: [{ path: `/${name}` }] });
        expect(call(validators, `validate${type}`, {})).toMatchObject({ ok: true });
      }
      const made = call(builders, `build${type}`);
      expect(listKeys(made).toSorted()).toEqual([...unusual, "kind"].sort());
      expect(call(validators, `is${type}`, made)).toBe(true);
    },
  );

  it("are members of enums", async () => {
    const [validators, enums] = await Promise.all([load("validators/index.js"), load("enums/index.js")]);
    expect(enums["nameKindValues"]).toEqual(unusual);
    expect(listKeys(enums["nameKindNumbers"])).toEqual(unusual);
    for (const name of unusual) expect(call(validators, "isNameKind", name)).toBe(true);
    expect(call(validators, "isNameKind", "valueOf")).toBe(false);
  });

  it("leave every module one that can be imported", async () => {
    const barrels = ["arbitraries", "bodies", "builders", "enums", "fixtures", "msw", "validators"];
    const modules = await Promise.all(barrels.map((barrel) => load(`${barrel}/index.js`)));
    expect(modules.map((module) => "then" in module)).toEqual(barrels.map(() => false));
    const [fixture] = Object.values(modules[4] ?? {}) as { readonly conforming: unknown }[];
    expect(fixture?.conforming).toEqual(value);
    const bodies = Object.keys(modules[1] ?? {}).filter((name) => name.startsWith("is"));
    expect(bodies).toHaveLength(unusual.length);
    for (const name of bodies) expect(call(modules[1] ?? {}, name, value)).toBe(true);
  });
});
