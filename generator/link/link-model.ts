import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { PageFacts, PropertyRow } from "../extract/page-facts.js";
import type { TypeOption } from "../extract/type-expression.js";
import { nameAll, rootNamespace } from "../model/names.js";
import type { EnumType, Model, QualifiedName, StructuredType } from "../model/types.js";
import { collectEnums, linkEnum, type EnumGroup } from "./collect-enums.js";
import { collectTypes, type TypeGroup } from "./collect-types.js";
import { collectListedEnums, declareBases, declareFromOperations } from "./declare.js";
import { findKeyedTypes } from "./keyed-types.js";
import { findMissingBases, linkBases } from "./link-bases.js";
import { linkExamples } from "./link-examples.js";
import { linkOperations } from "./link-operations.js";
import { linkType, type TypeScope } from "./link-types.js";
import { findLocalValues } from "./local-values.js";
import { createRegistry, type Registry } from "./registry.js";

/** Joins the facts of all pages of one API version into one model: types merged, every reference resolved or reported. */
export function linkModel(unsorted: readonly PageFacts[], options: { readonly apiVersion: string }): Outcome<Model> {
  const diagnostics: Diagnostic[] = [];
  const pages = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { groups, enums, registry, enumsByRow, valuesByRow } = declareAll(pages);

  const operations = pages.flatMap((page) => (page.operation === undefined ? [] : [page]));
  const isKeyed = findKeyedTypes(groups, operations, registry);
  const bases = linkBases(groups, registry, isKeyed.byEvidence, diagnostics);
  const scope: TypeScope = {
    registry,
    bases,
    groups: new Map(groups.map((group) => [group.name, group])),
    derived: turnRound(bases),
    identifiers: nameAll([...registry.types, ...registry.enums]),
    isKeyed: (name) => isKeyed.byChain(name, bases),
    enumOf: (row: PropertyRow, _option: TypeOption) => enumsByRow.get(row),
    valuesOf: (row) => valuesByRow.get(row),
    diagnostics,
  };
  const types = new Map<QualifiedName, StructuredType>(sortedByName(groups).map((group) => [group.name, linkType(group, scope)]));
  const linkedEnums = new Map<QualifiedName, EnumType>(
    sortedByName(enums).flatMap((group) => {
      const identifiers = scope.identifiers.get(group.name);
      return identifiers === undefined || !registry.enums.has(group.name) ? [] : [[group.name, linkEnum(group, identifiers, diagnostics)] as const];
    }),
  );
  const linkedOperations = linkOperations(operations, { registry, enumOf: scope.enumOf, valuesOf: scope.valuesOf, diagnostics: [] });
  const resolveType = (name: string): QualifiedName | undefined => {
    const found = registry.lookUp(name, rootNamespace);
    return found.kind === "found" && found.definition.kind === "structured" ? found.definition.name : undefined;
  };
  const operationsById = new Map(linkedOperations.map((operation) => [operation.id, operation]));
  const examples = linkExamples(pages, {
    resolveType,
    findOperation: (id) => operationsById.get(id),
    hasProperty: (type, property) => findInBases(type, types, (each) => [...each.properties, ...each.navigationProperties].some(({ name }) => name === property)),
  });
  return {
    value: {
      apiVersion: options.apiVersion,
      types,
      enums: linkedEnums,
      operations: new Map([...linkedOperations].sort((a, b) => (a.id < b.id ? -1 : 1)).map((operation) => [operation.id, operation])),
      examples: examples.examples,
    },
    diagnostics: [...diagnostics, ...examples.diagnostics],
  };
}

function findInBases(name: QualifiedName, types: ReadonlyMap<QualifiedName, StructuredType>, holds: (type: StructuredType) => boolean): boolean {
  for (let type = types.get(name); type !== undefined; type = type.base === undefined ? undefined : types.get(type.base.value)) if (holds(type)) return true;
  return false;
}

interface Declarations {
  readonly groups: readonly TypeGroup[];
  readonly enums: readonly EnumGroup[];
  readonly registry: Registry;
  readonly enumsByRow: ReadonlyMap<PropertyRow, QualifiedName>;
  readonly valuesByRow: ReadonlyMap<PropertyRow, readonly string[]>;
}

/** Finds everything that has a name, in rounds: what pages declare, then what only operations, rows or lists speak of. */
function declareAll(pages: readonly PageFacts[]): Declarations {
  const declaredEnums = collectEnums(pages);
  const described = collectTypes(pages);
  const first = registerAll(described, declaredEnums);
  const withOperations = [...described, ...collectTypes(declareFromOperations(pages, first))];
  const second = registerAll(withOperations, declaredEnums);
  const missing = findMissingBases(withOperations, second);
  const groups = [...withOperations, ...declareBases(withOperations, second, missing)];
  const third = registerAll(groups, declaredEnums);
  const local = findLocalValues(groups, declaredEnums, third);
  const fourth = registerAll(groups, local.enums);
  const listed = collectListedEnums(groups, fourth);
  const enums = [...local.enums.map((group) => ({ ...group, listings: listed.listings.get(group.name) ?? [] })), ...listed.groups];
  return { groups, enums, registry: registerAll(groups, enums), enumsByRow: listed.byRow, valuesByRow: local.valuesOf };
}

function registerAll(groups: readonly TypeGroup[], enums: readonly EnumGroup[]): Registry {
  return createRegistry([
    ...groups.flatMap((group) => group.parts.map(({ page }) => ({ kind: "structured" as const, name: group.name, path: page.kind === "operation" ? `${page.path}?` : page.path }))),
    ...enums.flatMap((group) => [
      ...group.tables.map(({ page, facts }) => ({ kind: "enum" as const, name: group.name, path: page.path, slug: facts.slug })),
      ...(group.tables.length === 0 ? [{ kind: "enum" as const, name: group.name, path: "" }] : []),
    ]),
  ]);
}

function turnRound(bases: ReadonlyMap<QualifiedName, { readonly value: QualifiedName }>): ReadonlyMap<QualifiedName, readonly QualifiedName[]> {
  const derived = new Map<QualifiedName, QualifiedName[]>();
  for (const [name, base] of bases) derived.set(base.value, [...(derived.get(base.value) ?? []), name]);
  for (const names of derived.values()) names.sort();
  return derived;
}

function sortedByName<Item extends { readonly name: QualifiedName }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}
