import { describeType } from "../model/describe-type.js";
import type { Fact } from "../model/fact.js";
import { mapProperties } from "../model/queries.js";
import type { Operation, RequestBody } from "../model/operation.js";
import type { Model, Property, TypeReference } from "../model/types.js";
import type { Change, Side } from "./change.js";
import { addition, alteration, diffTypeOf, isSent, removal, turned, type Comparison } from "./comparison.js";
import { findPropertyEvidence } from "./diff-properties.js";
import { isSendable } from "./find-uses.js";
import { pairItems } from "./pair.js";

interface PlacedBody {
  readonly id: string;
  readonly body: RequestBody;
}

/** What has become of what an operation takes. */
export function diffBodies([old, now]: readonly [Operation, Operation], comparison: Comparison): readonly Change[] {
  const before = old.requestBody && { id: old.id, body: old.requestBody };
  const after = now.requestBody && { id: now.id, body: now.requestBody };
  if (before === undefined || after === undefined) {
    return [
      ...(before === undefined
        ? []
        : [removal(hasRequired(before.body) ? "body/removed-required" : "body/removed", placeBody(before), isSent)]),
      ...(after === undefined
        ? []
        : [addition(hasRequired(after.body) ? "body/added-required" : "body/added", placeBody(after), isSent)]),
    ];
  }
  return [...diffBodyType([before, after], comparison), ...diffRows([before, after], comparison)];
}

function placeBody({ id, body }: PlacedBody): Side {
  return { owner: id, span: body.span };
}
function placeRow({ id }: PlacedBody, { name, origins }: Property): Side {
  return { owner: id, part: name, span: origins[0] };
}

/** A body without a type is nothing but its rows: one with a type takes more. */
function diffBodyType([old, now]: readonly [PlacedBody, PlacedBody], comparison: Comparison): readonly Change[] {
  const [a, b] = [readType(old.body), readType(now.body)];
  const sides = [placeBody(old), placeBody(now)] as const;
  if (a !== undefined && b !== undefined) {
    const typed = [
      { type: a, span: old.body.span },
      { type: b, span: now.body.span },
    ] as const;
    return diffTypeOf("body", typed, sides, isSent, comparison);
  }
  const describe = (type: typeof a): string => (type === undefined ? "its rows alone" : describeType(type.value));
  return turned(
    [a !== undefined, b !== undefined],
    ["body/widened", "body/narrowed"],
    [
      { ...sides[0], value: describe(a) },
      { ...sides[1], value: describe(b) },
    ],
    isSent,
  );
}

function readType({ type }: RequestBody): Fact<TypeReference> | undefined {
  return type && { ...type, value: { kind: "structured", name: type.value } };
}

function hasRequired({ properties }: RequestBody): boolean {
  return properties.some(isRequired);
}

function isRequired({ facts }: Property): boolean {
  return facts.required?.value === true || facts.requiredOnCreate?.value === true;
}

/** The rows of the page's table; what the type itself gains or loses is told there. */
function diffRows([old, now]: readonly [PlacedBody, PlacedBody], comparison: Comparison): readonly Change[] {
  const { both, renamed, removed, added } = pairItems(
    new Map(old.body.properties.map((row) => [row.name, row])),
    new Map(now.body.properties.map((row) => [row.name, row])),
    findPropertyEvidence,
    ({ type }) => JSON.stringify(type.value),
  );
  const pairs = [...both, ...renamed.map(({ before, after }) => [before, after] as const)];
  return [
    ...removed.flatMap((row) => {
      const side = placeRow(old, row);
      if (isDeclared(row, now.body, comparison.after.model))
        return isRequired(row)
          ? [alteration("body-property/not-required", [side, { ...side, owner: now.id, span: now.body.span }], isSent)]
          : [];
      return [removal(isRequired(row) ? "body-property/removed-required" : "body-property/removed", side, isSent)];
    }),
    ...added.flatMap((row) => {
      const side = placeRow(now, row);
      if (isDeclared(row, old.body, comparison.before.model))
        return isRequired(row)
          ? [alteration("body-property/required", [{ ...side, owner: old.id, span: old.body.span }, side], isSent)]
          : [];
      return [addition(isRequired(row) ? "body-property/added-required" : "body-property/added", side, isSent)];
    }),
    ...renamed.map(({ before, after, evidence }) =>
      alteration("body-property/renamed", [placeRow(old, before), placeRow(now, after)], isSent, evidence),
    ),
    ...pairs.flatMap(([a, b]) => {
      const sides = [placeRow(old, a), placeRow(now, b)] as const;
      const typed = [
        { type: a.type, span: sides[0].span },
        { type: b.type, span: sides[1].span },
      ] as const;
      return [
        ...diffTypeOf("body-property", typed, sides, isSent, comparison),
        ...turned(
          [isRequired(a), isRequired(b)],
          ["body-property/required", "body-property/not-required"],
          sides,
          isSent,
        ),
      ];
    }),
  ];
}

/** Whether a body takes a property without a row of its own: its type has it, and not as read-only. */
function isDeclared({ name }: Property, { type }: RequestBody, { types }: Model): boolean {
  if (type === undefined) return false;
  const declared = mapProperties(types, type.value).get(name);
  return declared !== undefined && isSendable(declared);
}
