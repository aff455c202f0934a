import { isRuleId, phraseTables, type RuleId } from "../../generator/phrases/fact-rules.js";
import fc from "fast-check";
import { assumed, inferred, stated, type Fact } from "../../generator/model/fact.js";
import type { Body, Example } from "../../generator/model/example.js";
import type { NonEmpty } from "../../generator/model/non-empty.js";
import type { Operation } from "../../generator/model/operation.js";
import { primitiveNames } from "../../generator/model/primitives.js";
import type { ElementType, Model, Property, StructuredType, TypeReference } from "../../generator/model/types.js";
import type { JsonValue } from "../../generator/source/json.js";
import type { Span } from "../../generator/source/span.js";
import { entity, enumType, model } from "../emit/sample-model.js";
import { textBlock } from "../support/text-block.js";

/** Any text a page can hold, keys that objects inherit among it. */
const anyText = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "a:1:2", "\n", ""));

const places: fc.Arbitrary<Span> = fc.record({
  path: anyText.map((name) => `resources/${name}.md`),
  start: fc.nat(),
  end: fc.nat(),
  line: fc.integer({ min: 1, max: 99_999 }),
  column: fc.integer({ min: 1, max: 99_999 }),
});
const origins: fc.Arbitrary<NonEmpty<Span>> = fc
  .tuple(places, fc.array(places, { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest]);

const rules = fc.constantFrom<RuleId>(...phraseTables.flatMap(({ rows }) => rows.map(({ id }) => id)).filter(isRuleId));

function fact<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    fc.tuple(values, origins).map(([value, at]) => stated(value, ...at)),
    fc.tuple(values, rules, origins).map(([value, rule, at]) => inferred(value, rule, ...at)),
    fc.tuple(values, rules, fc.array(places, { maxLength: 1 })).map(([value, rule, at]) => assumed(value, rule, ...at)),
  );
}

const elements: fc.Arbitrary<ElementType> = fc.letrec<{ element: ElementType }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...primitiveNames).map((name) => ({ kind: "primitive", name }) as const),
    fc.array(anyText).map((values) => ({ kind: "knownString", values }) as const),
    anyText.map((name) => ({ kind: "structured", name }) as const),
    anyText.map((name) => ({ kind: "enum", name }) as const),
    anyText.map((text) => ({ text, kind: "unresolved" }) as const),
    fc.constant({ kind: "untyped" } as const),
    fc.tuple(tie("element"), tie("element")).map((options) => ({ options, kind: "union" }) as const),
  ),
})).element;
const references: fc.Arbitrary<TypeReference> = fc.oneof(
  elements,
  elements.map((element) => ({ kind: "collection", element }) as const),
);

const deprecations = fc.record(
  { replacement: anyText, message: anyText, date: anyText },
  { requiredKeys: ["message"] },
);
const flags = fact(fc.boolean());
const numbers = fact(fc.integer());
const properties: fc.Arbitrary<Property> = fc.record({
  kind: fc.constant("property" as const),
  name: anyText,
  type: fact(references),
  description: anyText,
  facts: fc.record(
    {
      nullable: flags,
      readOnly: flags,
      key: flags,
      defaultValue: fact(fc.oneof(anyText, fc.integer(), fc.boolean())),
      deprecated: fact(deprecations),
      returned: fact(fc.constantFrom("default" as const, "select" as const, "expand" as const)),
      filter: fact(fc.array(anyText)),
      maxLength: numbers,
      inheritedFrom: fact(anyText),
    },
    { requiredKeys: [] },
  ),
  witnesses: fc.subarray(["table", "representation", "operation", "example", "override"] as const),
  origins,
});

const types: fc.Arbitrary<StructuredType> = fc
  .tuple(
    anyText,
    fc.record(
      {
        description: anyText,
        base: fact(anyText),
        derived: fc.array(anyText),
        open: flags,
        deprecated: fact(deprecations),
        properties: fc.array(properties, { maxLength: 3 }),
        origins,
      },
      { requiredKeys: ["origins"] },
    ),
  )
  .map(([name, parts]) => entity(name, parts));

const bodies: fc.Arbitrary<Body> = fc.oneof(
  fc
    .record(
      { type: fact(references), value: fc.jsonValue(), truncated: fc.boolean(), text: anyText },
      { requiredKeys: ["value", "truncated", "text"] },
    )
    .map(({ text, value, ...rest }) => ({
      kind: "json" as const,
      // As pages give them: what JSON cannot express, such as -0, is not there.
      value: JSON.parse(JSON.stringify(value)) as JsonValue,
      ...rest,
      source: textBlock(text),
    })),
  anyText.map((text) => ({ kind: "text", mediaType: "text/csv", source: textBlock(text) }) as const),
  anyText.map((text) => ({ kind: "placeholder", source: textBlock(text) }) as const),
);
const examples: fc.Arbitrary<Example> = fc.record(
  {
    kind: fc.constant("example" as const),
    id: anyText,
    title: anyText,
    page: anyText,
    operation: anyText,
    response: fc.record(
      {
        status: fc.integer({ min: 100, max: 599 }),
        headers: fc.array(fc.record({ name: anyText, value: anyText }), { maxLength: 2 }),
        body: bodies,
        span: places,
      },
      { requiredKeys: ["status", "headers", "span"] },
    ),
  },
  { requiredKeys: ["kind", "id", "title", "page"] },
);

const operations: fc.Arbitrary<Operation> = fc.record(
  {
    kind: fc.constant("operation" as const),
    id: anyText,
    title: anyText,
    description: anyText,
    shape: fact(fc.constantFrom("get" as const, "list" as const)),
    requests: fc.array(fc.record({ method: fc.constant("GET" as const), path: anyText, span: places })),
    permissions: fc.constant([]),
    parameters: fc.array(
      fc.record(
        {
          name: anyText,
          in: fc.constant("query" as const),
          type: fact(references),
          description: anyText,
          span: places,
        },
        { requiredKeys: ["name", "in", "description", "span"] },
      ),
      { maxLength: 2 },
    ),
    requestBody: fc.record(
      { type: fact(anyText), properties: fc.array(properties, { maxLength: 2 }), span: places },
      { requiredKeys: ["properties", "span"] },
    ),
    responses: fc.array(fc.record({ status: fc.nat(599), type: fact(references), span: places }), { maxLength: 2 }),
    origins,
  },
  {
    requiredKeys: [
      "kind",
      "id",
      "title",
      "description",
      "shape",
      "requests",
      "permissions",
      "parameters",
      "responses",
      "origins",
    ],
  },
);

/** Models with everything that can be in one, in no way plausible. */
export const anyModel: fc.Arbitrary<Model> = fc
  .record({
    types: fc.array(types, { maxLength: 3 }),
    members: fc.array(anyText, { maxLength: 3 }),
    operations: fc.array(operations, { maxLength: 2 }),
    examples: fc.array(examples, { maxLength: 3 }),
  })
  .map((parts) =>
    model(parts.types, [enumType("kinds", ["a", ...parts.members.map((name) => ({ name, value: 1 }))])], {
      operations: new Map(parts.operations.map((operation) => [operation.id, operation])),
      examples: parts.examples,
    }),
  );
