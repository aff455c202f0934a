import { findMisspelt } from "../diagnostics/suggest.js";
import type { StructuredType } from "../model/types.js";
import type { JsonObject, JsonValue } from "../source/json.js";
import { change, placeInside, report, type Judgement, type Place } from "./judgement.js";
import { keyName } from "../model/names.js";

const typeKey = "@odata.type";

/** Holds an object against a type, or against the derived type that its `@odata.type` names. */
export function holdObject(
  written: JsonObject,
  declared: StructuredType,
  place: Place,
  judgement: Judgement,
): JsonValue {
  const value = spellTypeKey(written, declared, place, judgement);
  const types = findTypes(value, declared, value === written, judgement);
  reportMissingName(value, declared, place, judgement);
  const entries = Object.entries(value);
  const held = entries.map(([name, inner]) => holdMember(name, inner, value, types, place, judgement));
  const isSame = held.every((entry, index) => entry?.[0] === entries[index]?.[0] && entry?.[1] === entries[index]?.[1]);
  return isSame ? value : Object.fromEntries(held.filter((entry) => entry !== undefined));
}

/** `@Odata.type` says nothing to a service; here it says what its author meant. */
function spellTypeKey(value: JsonObject, declared: StructuredType, place: Place, judgement: Judgement): JsonObject {
  const misspelt = Object.keys(value).find((name) => name.toLowerCase() === typeKey);
  if (misspelt === undefined || Object.hasOwn(value, typeKey)) return value;
  const inner = placeInside(place, misspelt, { documented: declared.origins, visible: false });
  report(judgement, inner, { cause: "property-case", property: typeKey }, value[misspelt]);
  change(judgement, inner, misspelt, typeKey, "the annotation is spelt so");
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name === misspelt ? typeKey : name, inside]),
  );
}

/** One finding for the object, in the place of one for each property that only a derived type has. */
function reportMissingName(value: JsonObject, declared: StructuredType, place: Place, judgement: Judgement): void {
  const { index } = judgement;
  if (Object.hasOwn(value, typeKey) || index.isOpen(declared) || !index.isFamily(declared)) return;
  const foreign = Object.keys(value).filter(
    (name) => !name.includes("@") && index.findPropertyIgnoringCase(declared, name) === undefined,
  );
  const type = findNearest(foreign, declared, judgement);
  if (type === undefined) return;
  const unseen = { ...place, visible: false, documented: type.origins };
  report(judgement, unseen, { cause: "type-name-missing", type: type.qualifiedName }, value);
}

/**
 * Of the derived types that have the most of the properties, one that has them itself and not from another of these
 * types.
 */
function findNearest(
  names: readonly string[],
  declared: StructuredType,
  { index }: Judgement,
): StructuredType | undefined {
  const candidates = [...new Set(names.flatMap((name) => index.findDerivedWith(declared, name)))];
  const counts = candidates.map((type) => names.filter((name) => index.propertiesOf(type).has(name)).length);
  const most = Math.max(...counts);
  const fitting = candidates.filter((_, at) => counts[at] === most);
  return fitting.find((type) => !fitting.some((other) => other !== type && index.isA(type, other)));
}

interface Types {
  /** What the documentation says stands here. */
  readonly declared: StructuredType;
  /** What the value says it is. */
  readonly actual: StructuredType;
  /** What the generated validator checks it as. */
  readonly checked: StructuredType;
}
type Member = readonly [string, JsonValue];

function findTypes(value: JsonObject, declared: StructuredType, isSpelt: boolean, { index }: Judgement): Types {
  const written = value[typeKey];
  const actual = (typeof written === "string" ? index.resolveTypeName(written) : undefined) ?? declared;
  const isNamed = isSpelt && typeof written === "string" && shortName(written) === actual.name;
  return {
    declared,
    actual,
    checked: isNamed && index.isFamily(declared) && index.isA(actual, declared) ? actual : declared,
  };
}

function holdMember(
  name: string,
  value: JsonValue,
  whole: JsonObject,
  types: Types,
  place: Place,
  judgement: Judgement,
): Member | undefined {
  if (name === typeKey)
    return [name, holdTypeName(value, types, placeInside(place, name, { shallow: false }), place.shallow, judgement)];
  const { index } = judgement;
  const property = index.propertiesOf(types.actual).get(name) ?? index.propertiesOf(types.declared).get(name);
  if (property === undefined) return holdUndeclared(name, value, whole, types, place, judgement);
  // Annotations are always allowed, and the validator looks at the properties of the type that it takes the value for.
  const isSeen =
    place.visible &&
    !name.includes("@") &&
    (place.shallow ? name === keyName : index.propertiesOf(types.checked).has(name));
  const inner = placeInside(place, name, {
    documented: property.origins,
    visible: isSeen,
    shallow: property.kind === "navigationProperty",
  });
  const held = judgement.holdProperty(value, property, inner, judgement);
  return held === undefined ? undefined : [name, held];
}

/** Names with `@` annotate and are always allowed; others are misspelt, or no page speaks of them. */
function holdUndeclared(
  name: string,
  value: JsonValue,
  whole: JsonObject,
  types: Types,
  place: Place,
  judgement: Judgement,
): Member | undefined {
  const { index } = judgement;
  if (name.includes("@") || index.isOpen(types.actual) || index.isOpen(types.declared)) return [name, value];
  // Where no page lists the type's properties, nothing is said that could be contradicted.
  if (!index.isDescribed(types.actual)) return [name, value];
  if (!Object.hasOwn(whole, typeKey) && index.findDerivedWith(types.declared, name).length > 0) return [name, value];
  const similar = index.findPropertyIgnoringCase(types.actual, name);
  const inner = placeInside(place, name, {
    documented: similar?.origins ?? types.actual.origins,
    visible: false,
    shallow: false,
  });
  if (similar === undefined || Object.hasOwn(whole, similar.name)) {
    const meant = findMeant(name, whole, types.actual, judgement);
    const unknown = { cause: "unknown-property", type: types.actual.qualifiedName } as const;
    report(judgement, inner, meant === undefined ? unknown : { ...unknown, meant }, value);
    return [name, value];
  }
  report(judgement, inner, { cause: "property-case", property: similar.name }, value);
  change(judgement, inner, name, similar.name, "the property is spelt so");
  const nested = { ...inner, shallow: similar.kind === "navigationProperty" };
  const held = judgement.holdProperty(value, similar, nested, judgement);
  return held === undefined ? undefined : [similar.name, held];
}

/** The annotation that lost its sign, or the property a letter or two away that the object has not. */
function findMeant(name: string, whole: JsonObject, type: StructuredType, { index }: Judgement): string | undefined {
  if (/^odata\.[a-z]+$/i.test(name)) return `@${name}`;
  const unused = [...index.propertiesOf(type).keys()].filter((each) => !Object.hasOwn(whole, each));
  return findMisspelt(name, unused);
}

function holdTypeName(
  value: JsonValue,
  types: Types,
  place: Place,
  isReference: boolean,
  judgement: Judgement,
): JsonValue {
  const { declared, actual, checked } = types;
  const { index } = judgement;
  if (typeof value !== "string") {
    const seen = { ...place, visible: place.visible && isReference };
    report(judgement, seen, { cause: "type-mismatch", expected: { kind: "primitive", name: "Edm.String" } }, value);
    return change(judgement, place, value, `#${declared.qualifiedName}`, "the name of the type");
  }
  const names = index.listNames(checked);
  const short = shortName(value);
  const misfit = { cause: "type-name-misfit", type: declared.qualifiedName } as const;
  if (names && !names.own.includes(short) && names.family.has(short)) {
    const seen = { ...place, visible: place.visible && !isReference, documented: actual.origins };
    report(judgement, seen, { ...misfit, names: names.own }, value);
    return change(judgement, place, value, `#${declared.qualifiedName}`, "the documented type");
  }
  const unseen = { ...place, visible: false, documented: actual.origins };
  if (index.resolveTypeName(value) === undefined) report(judgement, unseen, { cause: "type-name-unknown" }, value);
  else if (!index.isA(actual, declared)) {
    // Another namespace has a type of that name: the documented one is meant (`alert` for `security.alert`).
    if (short === declared.name) return spellTypeName(value, declared, unseen, judgement);
    report(judgement, unseen, misfit, value);
  } else return spellTypeName(value, actual, unseen, judgement);
  return value;
}

function spellTypeName(value: string, type: StructuredType, place: Place, judgement: Judgement): string {
  const bare = value.replace(/^#/, "");
  const written = bare.includes(".") ? type.qualifiedName : type.name;
  if (bare === written) return value;
  const cause = bare.toLowerCase() === written.toLowerCase() ? "type-name-case" : "type-name-namespace";
  report(judgement, place, { cause, type: type.qualifiedName }, value);
  return change(judgement, place, value, value.startsWith("#") ? `#${written}` : written, "the type is spelt so");
}

function shortName(written: string): string {
  return written.slice(Math.max(written.lastIndexOf("."), written.lastIndexOf("#")) + 1);
}
