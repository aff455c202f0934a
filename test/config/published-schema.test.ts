import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeConfigInterface, writePublishedSchema } from "./published-schema.js";

const folder = join(import.meta.dirname, "../../generator/config");

describe("made of the config's schema", () => {
  const cases = [
    { file: "graphdown.schema.json", write: writePublishedSchema },
    { file: "config-file.ts", write: writeConfigInterface },
  ];
  it.each(cases)("the committed $file is what `npm run schema` writes", async ({ file, write }) => {
    const text = await write();
    const path = join(folder, file);
    if (process.env["ACCEPT"] === "1") writeFileSync(path, text);
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("the published schema", () => {
  const cases: readonly { given: string; want: boolean }[] = [
    { given: "input: docs\nemit: [types, ./emitters/own.ts]", want: true },
    { given: "own: { heading: Scopes }", want: true },
    { given: "validators: { unknownEnumMembers: accept }", want: true },
    { given: "validators: { unknownEnumMembers: perhaps }", want: false },
    { given: "outt: src", want: false },
    { given: "emit: 1", want: false },
  ];
  it.each(cases)("$given: $want", async ({ given, want }) => {
    const schema: unknown = JSON.parse(await writePublishedSchema());
    const isConfig = new Ajv({ allowUnionTypes: true, strict: true }).compile(schema as object);
    expect(isConfig(parse(given))).toBe(want);
  });
});
