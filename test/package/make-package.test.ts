import { describe, expect, it } from "vitest";
import { defineEmitter } from "../../generator/emit/emitter.js";
import { makePackage } from "../../generator/package/make-package.js";

const emitters = [
  defineEmitter({ name: "types", description: "an interface", packages: { zod: "^4.0.0" }, emit: () => undefined }),
];

async function pack(...paths: readonly string[]) {
  const files = paths.map((path) => ({
    path,
    text: path.endsWith(".ts") ? "// By graphdown.\n\nexport {};\n" : "{}\n",
  }));
  const { value, diagnostics } = await makePackage({ name: "@contoso/graph", version: "1.2.0", emitters, files });
  const texts = new Map(value.map(({ path, text }) => [path, text]));
  const manifest: unknown = JSON.parse(texts.get("package.json") ?? "");
  return { texts, manifest, diagnostics };
}

const both = (path: string) => ({ types: `${path}.d.ts`, default: `${path}.js` });

describe("the exports of a package", () => {
  const own = { "./package.json": "./package.json" };
  const cases: readonly { given: readonly string[]; want: Readonly<Record<string, unknown>> }[] = [
    { given: ["v1.0/index.ts"], want: { ".": both("./v1.0/index") } },
    { given: ["v1.0/types/user.ts", "v1.0/types/security/alert.ts"], want: { "./types/*": both("./v1.0/types/*") } },
    {
      given: ["v1.0/validators/index.ts", "v1.0/validators/user.ts"],
      want: { "./validators": both("./v1.0/validators/index"), "./validators/*": both("./v1.0/validators/*") },
    },
    { given: ["v1.0/json-schema/user.json"], want: { "./json-schema/*.json": "./v1.0/json-schema/*.json" } },
    { given: ["v1.0/model.json"], want: { "./model.json": "./v1.0/model.json" } },
    { given: ["v1.0/internal/types/u.ts"], want: {} },
    {
      given: ["v1.0/mine/LICENSE", "v1.0/mine/deep/b.ts", "v1.0/mine/e.d.ts"],
      want: {
        "./mine/LICENSE": "./v1.0/mine/LICENSE",
        "./mine/*": both("./v1.0/mine/*"),
        "./mine/*.ts": "./v1.0/mine/*.ts",
      },
    },
    {
      given: ["beta/index.ts", "v1/index.ts", "v1/types/user.ts"],
      want: { "./beta": both("./beta/index"), "./v1": both("./v1/index"), "./v1/types/*": both("./v1/types/*") },
    },
  ];
  it.each(cases)("of $given", async ({ given, want }) => {
    const { manifest } = await pack(...given);
    expect(manifest).toHaveProperty("exports", { ...want, ...own });
  });
});

describe("a package", () => {
  it("says what it is, and which packages its files import", async () => {
    const { manifest } = await pack("v1.0/index.ts");
    expect(manifest).toMatchObject({
      name: "@contoso/graph",
      version: "1.2.0",
      type: "module",
      sideEffects: false,
      files: ["v1.0"],
      peerDependencies: { zod: "^4.0.0" },
    });
  });
  it("has a README that lists what can be imported", async () => {
    const { texts } = await pack("v1.0/index.ts", "v1.0/types/user.ts", "v1.0/types/group.ts", "v1.0/model.json");
    const lines = texts
      .get("README.md")
      ?.split("\n")
      .filter((line) => line.startsWith("- "));
    expect(lines).toEqual([
      "- types: an interface",
      "- `@contoso/graph`",
      "- `@contoso/graph/model.json`",
      "- `@contoso/graph/types/*`: 2 modules, such as `@contoso/graph/types/group`",
    ]);
  });
  it("has each module as code and as declarations, with the comment at its top, and other files as they are", async () => {
    const { texts } = await pack("v1.0/index.ts", "v1.0/model.json");
    expect([...texts.keys()]).toEqual([
      "package.json",
      "README.md",
      "v1.0/index.d.ts",
      "v1.0/index.js",
      "v1.0/model.json",
    ]);
    for (const path of ["v1.0/index.d.ts", "v1.0/index.js"]) expect(texts.get(path)).toMatch(/^\/\/ By graphdown\.\n/);
  });
  it("leaves out what cannot be compiled, and says so", async () => {
    const files = [
      { path: "v1.0/a.ts", text: "export const a = Math.random();" },
      { path: "v1.0/b.ts", text: "export const b: number = 1;" },
    ];
    const { value, diagnostics } = await makePackage({ name: "graph", version: "0.0.0", emitters: [], files });
    expect(value.map(({ path }) => path)).toEqual(["package.json", "README.md", "v1.0/b.d.ts", "v1.0/b.js"]);
    expect(diagnostics.map(({ code, span }) => [code, span.path])).toEqual([["output/uncompilable", "v1.0/a.ts"]]);
  });
});
