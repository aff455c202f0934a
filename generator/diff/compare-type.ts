import { describeType } from "../model/describe-type.js";
import { primitives, type PrimitiveName } from "../model/primitives.js";
import { listBases } from "../model/queries.js";
import type { ElementType, EnumType, Model, QualifiedName, TypeReference } from "../model/types.js";

/** One of the two models, with its types and enums called as the later model calls them. */
export interface Version {
  readonly model: Model;
  readonly nameLater: (name: QualifiedName) => QualifiedName;
}

/** What has become of a type: `equivalent` is one that takes the same values in other words. */
export type Relation = "same" | "equivalent" | "narrowed" | "widened" | "changed";

/** Compares what two type references take, as generated types and validators understand them. */
export function compareTypes(
  before: TypeReference | undefined,
  after: TypeReference | undefined,
  versions: readonly [Version, Version],
): Relation {
  const [old, now] = versions;
  const a: Placed = { type: before ?? untyped, version: old };
  const b: Placed = { type: after ?? untyped, version: now };
  if (spell(a) === spell(b)) return "same";
  const isWidened = isAssignable(a, b);
  const isNarrowed = isAssignable(b, a);
  if (isWidened && isNarrowed) return "equivalent";
  return isWidened ? "widened" : isNarrowed ? "narrowed" : "changed";
}

interface Placed {
  readonly type: TypeReference;
  readonly version: Version;
}
interface PlacedElement {
  readonly type: ElementType;
  readonly version: Version;
}

const untyped: ElementType = { kind: "untyped" };
const text: ElementType = { kind: "primitive", name: "Edm.String" };

function spell({ type, version }: Placed): string {
  return describeType(
    type.kind === "collection" ? { ...type, element: rename(type.element, version) } : rename(type, version),
  );
}

function rename(type: ElementType, version: Version): ElementType {
  return type.kind === "enum" || type.kind === "structured" ? { ...type, name: version.nameLater(type.name) } : type;
}

/** Whether every value of one type is a value of another. */
function isAssignable(a: Placed, b: Placed): boolean {
  if (b.type.kind !== "collection")
    return (
      isUnknown(b.type, b.version) ||
      (a.type.kind !== "collection" && isElementAssignable({ ...a, type: a.type }, { ...b, type: b.type }))
    );
  return (
    a.type.kind === "collection" && isElementAssignable({ ...a, type: a.type.element }, { ...b, type: b.type.element })
  );
}

function isElementAssignable(a: PlacedElement, b: PlacedElement): boolean {
  const from = settle(a);
  const to = settle(b);
  if (to.kind === "untyped") return true;
  if (from.kind === "union") return from.options.every((type) => isElementAssignable({ ...a, type }, b));
  if (to.kind === "union") return to.options.some((type) => isElementAssignable(a, { ...b, type }));
  if (from.kind === "primitive") return to.kind === "primitive" && isPrimitiveAssignable(from.name, to.name);
  if (from.kind === "enum") {
    if (to.kind === "primitive") return to.name === "Edm.String";
    return to.kind === "enum" && isEnumAssignable(from.name, a.version, to.name, b.version);
  }
  return (
    from.kind === "structured" &&
    to.kind === "structured" &&
    isStructuredAssignable(from.name, a.version, to.name, b.version)
  );
}

/** What generated code makes of a type: a name without a page is nothing known, known values keep a String open. */
function settle({ type, version: { model } }: PlacedElement): ElementType {
  switch (type.kind) {
    case "unresolved":
      return untyped;
    case "structured":
      return model.types.has(type.name) ? type : untyped;
    case "enum":
      return model.enums.has(type.name) ? type : text;
    case "knownString":
      return text;
    case "primitive":
    case "union":
    case "untyped":
      return type;
  }
}

function isUnknown(type: ElementType, version: Version): boolean {
  const settled = settle({ type, version });
  return settled.kind === "union"
    ? settled.options.some((option) => isUnknown(option, version))
    : settled.kind === "untyped";
}

function isPrimitiveAssignable(from: PrimitiveName, to: PrimitiveName): boolean {
  const [a, b] = [primitives[from], primitives[to]];
  if (a.check === b.check) return true;
  if (a.json !== b.json) return false;
  if (a.json === "string") return to === "Edm.String";
  if (a.json === "boolean") return true;
  if (b.range === undefined) return a.range !== undefined;
  return a.range !== undefined && a.range[0] >= b.range[0] && a.range[1] <= b.range[1];
}

/** What an enum of the same name gained or lost is told there, once. */
function isEnumAssignable(from: QualifiedName, old: Version, to: QualifiedName, now: Version): boolean {
  if (old.nameLater(from) === now.nameLater(to)) return true;
  const [a, b] = [old.model.enums.get(from), now.model.enums.get(to)];
  if (a === undefined || b === undefined) return false;
  const listed = new Set(listMembers(b));
  return isCombined(a) === isCombined(b) && listMembers(a).every((name) => listed.has(name));
}

function listMembers({ members }: EnumType): readonly string[] {
  return members.map(({ name }) => name);
}

function isCombined({ flags }: EnumType): boolean {
  return flags?.value === true;
}

function isStructuredAssignable(from: QualifiedName, old: Version, to: QualifiedName, now: Version): boolean {
  const [a, b] = [old.nameLater(from), now.nameLater(to)];
  if (a === b) return true;
  return isDerived(a, b, old) || isDerived(a, b, now);
}

/** Whether a version derives one type from another, both as the later model calls them. */
function isDerived(name: QualifiedName, ancestor: QualifiedName, { model, nameLater }: Version): boolean {
  const type = [...model.types.keys()].find((each) => nameLater(each) === name);
  if (type === undefined) return false;
  return listBases(model.types, type).some((base) => nameLater(base.qualifiedName) === ancestor);
}
