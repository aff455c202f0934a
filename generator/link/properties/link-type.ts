import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome } from "../../diagnostics/outcome.js";
import type { PropertyRow, TypeFacts } from "../../extract/page-facts.js";
import type { Fact } from "../../model/fact.js";
import { splitQualifiedName } from "../../model/names.js";
import { mapNonEmpty } from "../../model/non-empty.js";
import type { Types } from "../../model/queries.js";
import type { Property, PropertyFacts, QualifiedName, StructuredType } from "../../model/types.js";
import type { Bases } from "../bases/witnesses.js";
import { walkChain } from "../bases/chain.js";
import type { KeyedTypes } from "../bases/keyed-types.js";
import { sortByName, type Declarations } from "../declare/declare.js";
import type { TypeGroup } from "../declare/group-types.js";
import { walkParts } from "../declare/rows.js";
import { linkEach } from "../guard.js";
import { settleInheritance } from "./inheritance.js";
import { linkRow, type LinkedRow } from "./link-row.js";
import { findUndocumented } from "./representation.js";
import { groupEntries } from "../../source/group.js";

/** Every type of all its pages, its rows resolved, with what its bases hand down. */
export function linkTypes(names: Declarations, bases: Bases, keyed: KeyedTypes): Outcome<Types> {
  const scope: TypeScope = {
    ...names,
    bases,
    groups: new Map(names.types.map((group) => [group.name, group])),
    derived: turnRound(bases),
    isKeyed: (name) => keyed.byChain(name, bases),
  };
  const linked = linkEach(
    sortByName(names.types),
    ({ name, parts: [{ facts }] }) => ({ name: `the type ${name}`, span: facts.span }),
    (group) => linkType(group, scope),
    (group) => [createBareType(group, scope)],
  );
  return mapOutcome(linked, (types) => settleInheritance(new Map(types.map((type) => [type.qualifiedName, type]))));
}

interface TypeScope extends Declarations {
  readonly bases: Bases;
  readonly groups: ReadonlyMap<QualifiedName, TypeGroup>;
  readonly derived: ReadonlyMap<QualifiedName, readonly QualifiedName[]>;
  isKeyed(name: QualifiedName): boolean;
}

/** Each base with the types whose base it is, sorted. */
function turnRound(bases: Bases): ReadonlyMap<QualifiedName, readonly QualifiedName[]> {
  return groupEntries(
    [...bases].map(([name, base]) => [base.value, name] as const).sort(([, a], [, b]) => (a < b ? -1 : 1)),
  );
}

/** One type of all its pages: rows resolved, repetitions of inherited rows left to the base. */
function linkType(group: TypeGroup, scope: TypeScope): Outcome<StructuredType> {
  return mapOutcome(collectRows(group, scope), (rows) => {
    const base = scope.bases.get(group.name);
    const key = firstOf(group, "key");
    const abstract = firstOf(group, "abstract");
    const open = firstOf(group, "open");
    const deprecated = firstOf(group, "deprecated");
    return {
      kind: scope.isKeyed(group.name) ? "entityType" : "complexType",
      qualifiedName: group.name,
      ...splitQualifiedName(group.name),
      description: group.parts.map(({ facts }) => facts.description).find((text) => text !== "") ?? "",
      ...(base !== undefined && { base }),
      derived: scope.derived.get(group.name) ?? [],
      ...(key !== undefined && { key }),
      ...(abstract !== undefined && { abstract }),
      ...(open !== undefined && { open }),
      ...(deprecated !== undefined && { deprecated }),
      properties: rows.properties.map((row) => ({ kind: "property", ...row, facts: withKey(row, key) })),
      navigationProperties: rows.navigation.map((row) => ({ kind: "navigationProperty", ...row })),
      instanceAnnotations: rows.annotations.map((row): Property => ({ kind: "property", ...row })),
      origins: mapNonEmpty(group.parts, ({ facts }) => facts.span),
    };
  });
}

/** What is left of a type that could not be linked, so that whatever names it still names something. */
function createBareType({ name, parts }: TypeGroup, scope: TypeScope): StructuredType {
  const base = scope.bases.get(name);
  return {
    kind: scope.isKeyed(name) ? "entityType" : "complexType",
    qualifiedName: name,
    ...splitQualifiedName(name),
    description: "",
    ...(base !== undefined && { base }),
    derived: scope.derived.get(name) ?? [],
    properties: [],
    navigationProperties: [],
    instanceAnnotations: [],
    origins: mapNonEmpty(parts, ({ facts }) => facts.span),
  };
}

/** What the first page that speaks of it says. */
function firstOf<Key extends "key" | "abstract" | "open" | "deprecated">(
  { parts }: TypeGroup,
  key: Key,
): TypeFacts[Key] | undefined {
  return parts.map(({ facts }) => facts[key]).find((fact) => fact !== undefined);
}

interface TypeRows {
  readonly properties: readonly LinkedRow[];
  readonly navigation: readonly LinkedRow[];
  readonly annotations: readonly LinkedRow[];
}

/** The rows of a type's tables, each name once, and the properties that only its JSON representations show. */
function collectRows(group: TypeGroup, scope: TypeScope): Outcome<TypeRows> {
  return gatherOutcome((found) => {
    const inherited = listInherited(group.name, scope);
    const [properties, navigation, annotations] = [newRows(), newRows(), newRows()];
    const parts = walkParts(group, scope.registry);
    for (const { facts, scope: place } of parts) {
      const add = (target: Map<string, LinkedRow>, rows: readonly PropertyRow[]): void => {
        for (const row of rows) {
          const linked = found.take(linkRow(row, "table", { ...scope, ...place }));
          const repeats = linked.facts.inheritedFrom !== undefined && inherited.has(row.name);
          const holder = [properties, navigation, target].find((each) => each.has(row.name));
          const known = holder?.get(row.name);
          if (known !== undefined) holder?.set(row.name, { ...known, origins: [...known.origins, ...linked.origins] });
          else if (!repeats) target.set(row.name, linked);
        }
      };
      add(properties, facts.properties);
      add(navigation, facts.relationships);
      add(annotations, facts.instanceAnnotations);
    }
    for (const { facts, scope: place } of parts) {
      if (facts.representation === undefined) continue;
      const known = new Set([...inherited, ...properties.keys(), ...navigation.keys()]);
      const isOpen = facts.open?.value === true;
      for (const row of findUndocumented(facts.representation, known, isOpen, place)) properties.set(row.name, row);
    }
    return {
      properties: [...properties.values()],
      navigation: [...navigation.values()],
      annotations: [...annotations.values()],
    };
  });
}

function newRows(): Map<string, LinkedRow> {
  return new Map();
}

/** The annotation's `keyProperty` names the key. */
function withKey(row: LinkedRow, key: Fact<string> | undefined): PropertyFacts {
  if (row.facts.key !== undefined || key?.value !== row.name) return row.facts;
  return { ...row.facts, key: { ...key, value: true } };
}

/** The names of the properties that a type's bases declare. */
function listInherited(name: QualifiedName, { bases, groups }: TypeScope): ReadonlySet<string> {
  const [, ...above] = walkChain(name, (at) => bases.get(at)?.value);
  const rows = above
    .flatMap((at) => groups.get(at)?.parts ?? [])
    .flatMap(({ facts }) => [...facts.properties, ...facts.relationships]);
  return new Set(rows.map((row) => row.name));
}
