import { describeType } from "../model/describe-type.js";
import { isNullable } from "../model/nullability.js";
import { mapProperties, type AnyProperty } from "../model/queries.js";
import type { PropertyFacts, StructuredType } from "../model/types.js";
import type { Uses } from "./change-kinds.js";
import type { Change, Side } from "./change.js";
import { addition, alteration, diffTypeOf, removal, turned, type Comparison } from "./comparison.js";
import { compareDescriptions } from "./evidence.js";
import { isSendable } from "./find-uses.js";
import { pairItems } from "./pair.js";

type TypePair = readonly [StructuredType, StructuredType];
type PropertyPair = readonly [AnyProperty, AnyProperty];
type Properties = ReadonlyMap<string, AnyProperty>;

/**
 * What has become of the properties of a type, inherited ones among them, so that one which moves to a base is still
 * there; what the base tells is not told again.
 */
export function diffProperties([old, now]: TypePair, comparison: Comparison): readonly Change[] {
  const [before, after] = listOwn([old, now], comparison);
  const pairing = pairItems(before, after, findPropertyEvidence, keyOf);
  const uses = comparison.usesOf(now.qualifiedName);
  const place = ([a, b]: PropertyPair): readonly [Side, Side] => [placeProperty(old, a), placeProperty(now, b)];
  const pairs = [...pairing.both, ...pairing.renamed.map((each): PropertyPair => [each.before, each.after])];
  return [
    ...pairing.removed.map((property) => removal("property/removed", placeProperty(old, property), uses)),
    ...pairing.added.map((property) => addition("property/added", placeProperty(now, property), uses)),
    ...pairing.renamed.map((each) =>
      alteration("property/renamed", place([each.before, each.after]), uses, `the same type, ${each.evidence}`),
    ),
    ...pairs.flatMap((pair) => diffProperty(pair, place(pair), uses, comparison)),
  ];
}

function keyOf({ kind, type }: AnyProperty): string {
  return `${kind} ${describeType(type.value)}`;
}

export function findPropertyEvidence(before: AnyProperty, after: AnyProperty): string | undefined {
  return compareDescriptions(before.description, after.description);
}

function placeProperty({ qualifiedName }: StructuredType, { name, origins }: AnyProperty): Side {
  return { owner: qualifiedName, part: name, span: origins[0] };
}

/** The properties of both types but for those of which all is said at the base that both have. */
function listOwn([old, now]: TypePair, { before, after }: Comparison): readonly [Properties, Properties] {
  const all = [
    mapProperties(before.model.types, old.qualifiedName),
    mapProperties(after.model.types, now.qualifiedName),
  ] as const;
  const [oldBase, nowBase] = [old.base?.value, now.base?.value];
  if (oldBase === undefined || nowBase === undefined || before.nameLater(oldBase) !== after.nameLater(nowBase))
    return all;
  const inherited = [mapProperties(before.model.types, oldBase), mapProperties(after.model.types, nowBase)] as const;
  const isOwn = (name: string): boolean =>
    all[0].get(name) !== inherited[0].get(name) || all[1].get(name) !== inherited[1].get(name);
  return [keep(all[0], isOwn), keep(all[1], isOwn)];
}

function keep(properties: Properties, isKept: (name: string) => boolean): Properties {
  return new Map([...properties].filter(([name]) => isKept(name)));
}

function diffProperty(
  [a, b]: PropertyPair,
  sides: readonly [Side, Side],
  typeUses: Uses,
  comparison: Comparison,
): readonly Change[] {
  const isReadOnly = !isSendable(a) && !isSendable(b);
  const uses = isReadOnly ? { read: true, sent: false } : typeUses;
  const typed = [
    { type: a.type, span: sides[0].span },
    { type: b.type, span: sides[1].span },
  ] as const;
  return [
    ...diffTypeOf("property", typed, sides, uses, comparison),
    ...turned([isNullable(a), isNullable(b)], ["property/nullable", "property/not-nullable"], sides, uses),
    ...turned([isRequired(a.facts), isRequired(b.facts)], ["property/required", "property/not-required"], sides, uses),
    ...turned([!isSendable(a), !isSendable(b)], ["property/read-only", "property/writable"], sides, uses),
    ...turned(
      [a.kind === "navigationProperty", b.kind === "navigationProperty"],
      ["property/relationship", "property/structural"],
      sides,
      uses,
    ),
    ...turned(
      [a.facts.deprecated !== undefined, b.facts.deprecated !== undefined],
      ["property/deprecated", "property/renewed"],
      sides,
      uses,
    ),
    ...diffReturned([a.facts, b.facts], sides, uses),
    ...diffNotes([a.facts, b.facts], sides, uses),
  ];
}

function isRequired({ required, requiredOnCreate }: PropertyFacts): boolean {
  return required?.value === true || requiredOnCreate?.value === true;
}

type FactsPair = readonly [PropertyFacts, PropertyFacts];

/** Where a page says nothing of it, nothing is known. */
function diffReturned([a, b]: FactsPair, sides: readonly [Side, Side], uses: Uses): readonly Change[] {
  if (a.returned === undefined || b.returned === undefined) return [];
  const isOnRequest = [a.returned.value !== "default", b.returned.value !== "default"] as const;
  return turned(isOnRequest, ["property/on-request", "property/by-default"], sides, uses);
}

/** The facts that stand in comments alone. */
const noted = [
  "immutable",
  "defaultValue",
  "filter",
  "orderBy",
  "search",
  "expand",
  "minLength",
  "maxLength",
  "maxItems",
  "minimum",
  "maximum",
  "format",
] as const satisfies readonly (keyof PropertyFacts)[];

function diffNotes([a, b]: FactsPair, [before, after]: readonly [Side, Side], uses: Uses): readonly Change[] {
  const keys = noted.filter((key) => JSON.stringify(a[key]?.value) !== JSON.stringify(b[key]?.value));
  if (keys.length === 0) return [];
  const describe = (facts: PropertyFacts): string => {
    const told = keys.flatMap((key) => (facts[key] === undefined ? [] : [`${key} ${describeNote(facts[key].value)}`]));
    return told.length === 0 ? "nothing said" : told.join(", ");
  };
  return [
    alteration(
      "property/noted",
      [
        { ...before, value: describe(a) },
        { ...after, value: describe(b) },
      ],
      uses,
    ),
  ];
}

function describeNote(value: string | number | boolean | readonly string[]): string {
  return typeof value === "object" ? value.join(" ") : String(value);
}
