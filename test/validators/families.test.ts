import fc from "fast-check";
import { expect, it } from "vitest";
import { issueCodes } from "../../generator/conform/contradiction.js";
import { conformExamples } from "../../generator/conform/conform.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import type { Example } from "../../generator/model/example.js";
import type { Model, StructuredType } from "../../generator/model/types.js";
import type { JsonObject, JsonValue } from "../../generator/source/json.js";
import { collection, entity, model, property, structured, text } from "../emit/sample-model.js";
import { stated } from "../support/facts.js";
import { textBlock } from "../support/text-block.js";
import { loadValidators } from "./load.js";

/** A base type with what is derived from it, and other types beside them. */
interface Shape {
  /** For each derived type, a number that picks its base among the types before it. */
  readonly parents: readonly number[];
  readonly others: number;
  readonly values: readonly JsonValue[];
}

/** Families on either side of ten types, of a quarter of all types and of a hundred. */
const sizes = fc.oneof(
  fc.record({ derived: fc.integer({ min: 5, max: 16 }), others: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ derived: fc.integer({ min: 17, max: 60 }), others: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ derived: fc.integer({ min: 98, max: 120 }), others: fc.constant(300) }),
);

const shapes: fc.Arbitrary<Shape> = sizes.chain(({ derived, others }) =>
  fc.record({
    parents: fc.array(fc.oneof(fc.constant(0), fc.nat()), { minLength: derived, maxLength: derived }),
    others: fc.constant(others),
    values: fc.array(arbitraryHolder(derived), { minLength: 40, maxLength: 40 }),
  }),
);

/** Properties of any type with fitting values and others, under any name of a type or none. */
function arbitraryItem(count: number): fc.Arbitrary<JsonObject> {
  const number = fc.nat(count);
  const typeName = fc.oneof(
    number.map((at) => `#microsoft.graph.type${at}`),
    number.map((at) => `type${at}`),
    fc.constant("#microsoft.graph.other0"),
  );
  const fields = fc.uniqueArray(fc.tuple(number, fc.boolean()), { selector: ([at]) => at, maxLength: 4 });
  return fc
    .tuple(fc.option(typeName), fields)
    .map(([name, shown]) =>
      Object.fromEntries([
        ...(name === null ? [] : [["@odata.type", name] as const]),
        ...shown.map(([at, fits]): [string, JsonValue] => [`text${at}`, fits ? "fits" : 5] as const),
      ]),
    );
}

function arbitraryHolder(count: number): fc.Arbitrary<JsonObject> {
  const item = arbitraryItem(count);
  return fc.record({ content: item, inner: item, contents: fc.array(item, { maxLength: 3 }) });
}

function build({ parents, others }: Shape): Model {
  const names = [0, ...parents.keys()].map((_, at) => `type${at}`);
  const baseOf = (at: number): string | undefined => {
    const parent = parents[at - 1];
    return parent === undefined ? undefined : `microsoft.graph.type${parent % at}`;
  };
  const types = names.map((name, at): StructuredType => {
    const base = baseOf(at);
    return entity(name, {
      ...(base !== undefined && { base: stated(base) }),
      derived: names
        .filter((_, other) => baseOf(other) === `microsoft.graph.${name}`)
        .map((each) => `microsoft.graph.${each}`),
      properties: [property(`text${at}`, text)],
    });
  });
  const holder = entity("holder", {
    properties: [
      property("content", structured("type0")),
      property("inner", structured("type1")),
      property("contents", collection(structured("type0"))),
    ],
  });
  const more = Array.from({ length: others }, (_, at) => entity(`other${at}`, { properties: [property("x", text)] }));
  return model([...types, holder, ...more]);
}

function showAsExample(value: JsonValue, index: number): Example {
  return {
    kind: "example",
    id: `holder-get-${index}`,
    title: "Example",
    page: "api/holder-get.md",
    response: {
      status: 200,
      headers: [],
      body: {
        kind: "json",
        value,
        type: stated(structured("holder")),
        truncated: false,
        source: textBlock(JSON.stringify(value)),
      },
      span: { path: "api/holder-get.md", start: 0, end: 0, line: 1, column: 1 },
    },
  };
}

/** One file for each type, which nobody here imports. */
function withoutFacades(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter(({ path }) => !path.startsWith("validators/") || path === "validators/index.ts");
}

it("examples and validators agree on what a base type's value may be, however large its family", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      const built = build(shape);
      const validators = await loadValidators(built, undefined, withoutFacades);
      const fixtures = conformExamples({ ...built, examples: shape.values.map(showAsExample) }).value;
      expect(fixtures).toHaveLength(shape.values.length);
      for (const { verbatim, conforming, issues } of fixtures) {
        const result = validators.validate("Holder", verbatim);
        const seen = issues.filter(({ seenByValidator }) => seenByValidator);
        expect(seen.map(({ path, cause }) => `${path} ${issueCodes[cause]}`).sort()).toEqual(
          result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`).sort(),
        );
        expect(validators.validate("Holder", conforming)).toMatchObject({ ok: true });
      }
      validators.remove();
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 300_000);
