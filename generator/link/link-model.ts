import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { PageFacts, PropertyRow } from "../extract/page-facts.js";
import type { Fact } from "../model/fact.js";
import { rootNamespace } from "../model/names.js";
import type { EnumType, Model, QualifiedName, StructuredType } from "../model/types.js";
import { collectEnums, linkEnum, type EnumGroup } from "./collect-enums.js";
import { collectTypes, type TypeGroup } from "./collect-types.js";
import { collectListedEnums, declareBases, declareFromOperations } from "./declare.js";
import { readExampleWitness } from "./example-witness.js";
import { applyCombinations, readCombinations } from "./example-combinations.js";
import { inferBases } from "./infer-bases.js";
import { findKeyedTypes } from "./keyed-types.js";
import { assumeEntities, findMissingBases, linkBases, reportMissingBases } from "./link-bases.js";
import { settleInheritance } from "./inheritance.js";
import { linkExamples } from "./link-examples.js";
import { linkOperations } from "./link-operations.js";
import { linkType, type TypeScope } from "./link-types.js";
import { findLocalValues } from "./local-values.js";
import { findProperty, walkBases } from "../model/queries.js";
import { applyPathWitness, readPathWitness } from "./path-witness.js";
import { settleSpelling } from "./spelling.js";
import { createRegistry, type Registry } from "./registry.js";

/** Joins the facts of all pages of one API version into one model: types merged, every reference resolved or reported. */
export function linkModel(unsorted: readonly PageFacts[], options: { readonly apiVersion: string }): Outcome<Model> {
  const diagnostics: Diagnostic[] = [];
  const pages = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { groups, enums, registry, enumsByRow, valuesByRow, missingBases } = declareAll(pages);
  diagnostics.push(...reportMissingBases(missingBases));

  const operationPages = pages.filter((page) => page.operation !== undefined);
  const isKeyed = findKeyedTypes(groups, operationPages, registry);
  const statedBases = linkBases(groups, registry, isKeyed.byEvidence, diagnostics);
  const rowScope = {
    registry,
    enumOf: (row: PropertyRow) => enumsByRow.get(row),
    valuesOf: (row: PropertyRow) => valuesByRow.get(row),
  };
  const byName = new Map(sortedByName(groups).map((group) => [group.name, group]));
  const linkTypes = (bases: Bases, found: Diagnostic[]): ReadonlyMap<QualifiedName, StructuredType> => {
    const scope: TypeScope = {
      ...rowScope,
      bases,
      groups: byName,
      derived: turnRound(bases),
      isKeyed: (name) => isKeyed.byChain(name, bases),
      diagnostics: found,
    };
    return settleInheritance(new Map([...byName].map(([name, group]) => [name, linkType(group, scope)])));
  };
  const described = linkTypes(statedBases, []);
  const operations = linkOperations(operationPages, { ...rowScope, diagnostics: [] });
  const operationsById = new Map(
    [...operations].sort((a, b) => (a.id < b.id ? -1 : 1)).map((operation) => [operation.id, operation]),
  );
  const resolveType = (name: string): QualifiedName | undefined => {
    const found = registry.lookUp(name, rootNamespace);
    return found.kind === "found" && found.definition.kind === "structured" ? found.definition.name : undefined;
  };
  const examples = linkExamples(pages, {
    resolveType,
    findOperation: (id) => operationsById.get(id),
    hasProperty: (type, property) => findProperty(described, type, property) !== undefined,
    typeOfProperty: (type, property) => findProperty(described, type, property)?.type.value,
    derivesFrom: (type, base) =>
      type !== base && [...walkBases(described, type)].some((each) => each.qualifiedName === base),
  });
  const linkedEnums = new Map<QualifiedName, EnumType>(
    sortedByName(enums).flatMap((group) => {
      const linked = registry.enums.has(group.name) ? linkEnum(group, diagnostics) : undefined;
      return linked === undefined ? [] : [[group.name, linked] as const];
    }),
  );
  // What the examples give away of bases needs the types linked once; the types then need the bases.
  const exampleWitness = readExampleWitness(described, examples.examples, operationsById, resolveType);
  const navigated = assumeEntities(readPathWitness(described, operations), registry, statedBases);
  const linked = linkTypes(
    new Map([...navigated, ...statedBases, ...inferBases(described, exampleWitness)]),
    diagnostics,
  );
  const pathWitness = readPathWitness(linked, operations);
  const spelled = settleSpelling(linked, byName, exampleWitness, pathWitness);
  const completed = applyPathWitness(spelled.types, pathWitness);
  const { types } = completed;
  diagnostics.push(...spelled.diagnostics, ...completed.diagnostics);
  return {
    value: {
      apiVersion: options.apiVersion,
      types,
      enums: applyCombinations(linkedEnums, readCombinations(types, examples.examples, operationsById, linkedEnums)),
      operations: operationsById,
      examples: examples.examples,
    },
    diagnostics: [...diagnostics, ...examples.diagnostics],
  };
}

type Bases = ReadonlyMap<QualifiedName, Fact<QualifiedName>>;

interface Declarations {
  readonly groups: readonly TypeGroup[];
  readonly enums: readonly EnumGroup[];
  readonly registry: Registry;
  readonly enumsByRow: ReadonlyMap<PropertyRow, QualifiedName>;
  readonly valuesByRow: ReadonlyMap<PropertyRow, readonly string[]>;
  readonly missingBases: ReturnType<typeof findMissingBases>;
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
  const enums = [
    ...local.enums.map((group) => ({ ...group, listings: listed.listings.get(group.name) ?? [] })),
    ...listed.groups,
  ].map((group): EnumGroup => {
    const combines = listed.combined.get(group.name);
    return combines === undefined ? group : { ...group, combines };
  });
  return {
    groups,
    enums,
    registry: registerAll(groups, enums),
    enumsByRow: listed.byRow,
    valuesByRow: local.valuesOf,
    missingBases: missing,
  };
}

function registerAll(groups: readonly TypeGroup[], enums: readonly EnumGroup[]): Registry {
  return createRegistry([
    ...groups.flatMap((group) =>
      group.parts.map(({ page }) => ({
        kind: "structured" as const,
        name: group.name,
        path: page.kind === "operation" ? `${page.path}?` : page.path,
      })),
    ),
    ...enums.flatMap((group) => [
      ...group.tables.map(({ page, facts }) => ({
        kind: "enum" as const,
        name: group.name,
        path: page.path,
        slug: facts.slug,
      })),
      ...(group.tables.length === 0 ? [{ kind: "enum" as const, name: group.name, path: "" }] : []),
    ]),
  ]);
}

function turnRound(
  bases: ReadonlyMap<QualifiedName, { readonly value: QualifiedName }>,
): ReadonlyMap<QualifiedName, readonly QualifiedName[]> {
  const derived = new Map<QualifiedName, QualifiedName[]>();
  for (const [name, base] of bases) derived.set(base.value, [...(derived.get(base.value) ?? []), name]);
  for (const names of derived.values()) names.sort();
  return derived;
}

function sortedByName<Item extends { readonly name: QualifiedName }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}
