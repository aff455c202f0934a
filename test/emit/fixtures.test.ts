import ts from "typescript";
import { describe, expect, test } from "vitest";
import { conformExamples } from "../../generator/conform/conform.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import type { Example } from "../../generator/model/example.js";
import { emitFiles } from "../support/emit.js";
import { stated } from "../support/facts.js";
import type { TypeReference } from "../../generator/model/types.js";
import type { JsonValue } from "../../generator/source/json.js";
import { findMismatches, validateEach, type Fixture } from "../../templates/runtime/fixture.js";
import { collection, entity, enumerated, enumType, model, property, span, structured, text } from "./sample-model.js";
import { textBlock } from "../support/text-block.js";

const base = model(
  [entity("lamp", { properties: [property("id", text), property("state", enumerated("lampState"))] })],
  [enumType("lampState", ["on", "off"])],
);

function example(
  value: JsonValue,
  parts: { page?: string; title?: string; number?: number; url?: string; type?: TypeReference } = {},
): Example {
  const page = parts.page ?? "api/lamp-get.md";
  const body = {
    kind: "json",
    value,
    type: stated<TypeReference>(parts.type ?? structured("lamp")),
    truncated: false,
    source: textBlock(JSON.stringify(value), page),
  } as const;
  return {
    kind: "example",
    id: `x-${parts.number ?? 1}`,
    title: parts.title ?? "Example",
    page,
    request: { method: "POST", url: parts.url ?? "/lamps", headers: [], body, span: span(page) },
  };
}

function emit(...examples: readonly Example[]): readonly OutputFile[] {
  const used = { ...base, examples };
  return emitFiles(["fixtures", "tests"], used, conformExamples(used).value);
}

/** What the module exports when it runs. */
async function load(
  files: readonly OutputFile[],
  path: string,
): Promise<Record<string, Fixture<unknown> & Record<string, unknown>>> {
  const file = files.find((each) => each.path === path);
  const code = ts.transpile(file?.text ?? "", { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 });
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
    string,
    Fixture<unknown> & Record<string, unknown>
  >;
}

describe("a module for each page", () => {
  test("one value where the page does not contradict itself", async () => {
    const files = emit(example({ id: "1", state: "on" }));
    const { lampGet1Request } = await load(files, "fixtures/lamp-get.ts");
    expect(lampGet1Request).toEqual({
      page: "api/lamp-get.md",
      line: 1,
      title: "Example",
      method: "POST",
      url: "/lamps",
      conforming: { id: "1", state: "on" },
    });
    expect(files.find((file) => file.path === "fixtures/lamp-get.ts")?.text).toContain(
      "lampGet1Request: RequestFixture<Documented<Lamp>> =",
    );
  });

  test("both values and what lies between them where it does", async () => {
    const { lampGet1Request } = await load(emit(example({ state: "On" })), "fixtures/lamp-get.ts");
    expect(lampGet1Request).toMatchObject({
      verbatim: { state: "On" },
      issues: [{ path: "/state", code: "enum", message: 'expected one of "on", "off", got "On"' }],
      conforming: { state: "on" },
      changes: [{ path: "/state", from: "On", to: "on" }],
    });
  });

  test.each<[JsonValue, TypeReference, string]>([
    [{ value: [] }, collection(structured("lamp")), "RequestFixture<Documented<Collection<Lamp>>>"],
    [[], collection(structured("lamp")), "RequestFixture<Documented<(Lamp)[]>>"],
    [{ value: "x" }, text, "RequestFixture<Documented<{ value: string }>>"],
    [{ value: ["x"] }, collection(text), "RequestFixture<Documented<Collection<string>>>"],
    ["x", text, "RequestFixture<string>"],
    [{ a: 1 }, { kind: "unresolved", text: "ghost" }, "conforming: { a: 1 }"],
  ])("%j is held against its type", (value, type, want) => {
    const file = emit(example(value, { type })).find((each) => each.path === "fixtures/lamp-get.ts");
    expect(file?.text.replaceAll(/\s+/g, " ")).toContain(want);
  });

  test("pages of the same name, and names that files cannot have", () => {
    const pages = [
      "api/a.md",
      "resources/a.md",
      "api/index.md",
      "api/Tuple (2) of…x.md",
      "api/../CON.md",
      "api/---.md",
    ];
    const paths = emit(...pages.map((page) => example({}, { page }))).map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "fixtures/a.ts",
        "fixtures/a-2.ts",
        "fixtures/index-page.ts",
        "fixtures/tuple-2-of-x.ts",
        "fixtures/con-page.ts",
        "fixtures/page.ts",
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("nothing on a page becomes code", async () => {
    const nasty = '*/ globalThis.hacked = 1; /* ` ${1} " \\ \u2028 \u0000 </script>';
    const value = JSON.parse(
      `{"__proto__": 1, "constructor": ${JSON.stringify(nasty)}, ${JSON.stringify(nasty)}: [${JSON.stringify(nasty)}]}`,
    ) as JsonValue;
    const files = emit(example(value, { title: nasty, url: nasty }));
    const { lampGet1Request } = await load(files, "fixtures/lamp-get.ts");
    expect(lampGet1Request).toMatchObject({ title: nasty, url: nasty });
    expect(JSON.stringify(lampGet1Request?.conforming)).toBe(JSON.stringify(value));
    expect(globalThis).not.toHaveProperty("hacked");
    for (const file of files)
      expect(ts.transpileModule(file.text, { reportDiagnostics: true }).diagnostics).toEqual([]);
  });

  test("the order of the examples of other pages does not matter", () => {
    const first = example({}, { page: "api/a.md" });
    const second = example({}, { page: "api/b.md" });
    expect(emit(first, second)).toEqual(emit(second, first));
  });
});

test("tests hold each fixture against its validator", () => {
  const files = emit(
    example({ id: "1" }),
    example([{ id: "1" }], { number: 2, type: collection(structured("lamp")) }),
    example({ value: [] }, { number: 3, type: collection(structured("lamp")) }),
  );
  const tests = files.find((file) => file.path === "tests/fixtures/l.test.ts")?.text;
  expect(tests).toContain("expect(findMismatches(lampGet.lampGet1Request, validateLamp)).toEqual([]);");
  expect(tests).toContain("expect(findMismatches(lampGet.lampGet2Request, validateEach(validateLamp))).toEqual([]);");
  expect(tests).toMatch(
    /expect\(findMismatches\(lampGet\.lampGet3Request, (?:validateLampCollection|validateEach\(validateLamp\))\)\)\.toEqual/,
  );
});

describe("findMismatches", () => {
  const issue = { path: "/a", pointer: ["a"], code: "type" as const, message: "wrong", expected: "x" };
  const reject = () => ({ ok: false as const, issues: [issue] });
  const accept = (value: unknown) => ({ ok: true as const, value });
  const fixture = { page: "p", line: 1, title: "t", conforming: 1 };

  test.each([
    ["a conforming value that passes", fixture, accept, []],
    ["one that fails", fixture, reject, ["conforming: /a: wrong"]],
    [
      "known issues that are no longer found",
      { ...fixture, verbatim: 2, issues: [issue] },
      accept,
      ["verbatim, no longer found: /a: wrong"],
    ],
    [
      "an issue nobody knew",
      { ...fixture, verbatim: 2 },
      (value: unknown) => (value === 2 ? reject() : accept(value)),
      ["verbatim, unexpected: /a: wrong"],
    ],
    [
      "exactly the known issues",
      { ...fixture, verbatim: 2, issues: [issue] },
      (value: unknown) => (value === 2 ? reject() : accept(value)),
      [],
    ],
  ])("%s", (_, given, validate, want) => {
    expect(findMismatches(given, validate)).toEqual(want);
  });

  test("validateEach says which element it is", () => {
    const validate = validateEach((value) => (value === 1 ? accept(value) : reject()));
    expect(validate([1, 2])).toMatchObject({ ok: false, issues: [{ path: "/1/a", message: "wrong" }] });
    expect(validate([1])).toEqual({ ok: true, value: [1] });
    expect(validate({ value: [1, 2] })).toMatchObject({
      ok: false,
      issues: [{ path: "/value/1/a", message: "wrong" }],
    });
    expect(validate({ value: [1] })).toEqual({ ok: true, value: { value: [1] } });
    expect(validate({})).toMatchObject({ ok: false });
    expect(validate(2)).toMatchObject({ ok: false });
  });
});
