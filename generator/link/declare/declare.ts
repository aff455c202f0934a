import type { Outcome } from "../../diagnostics/diagnostic.js";
import { outcome } from "../../diagnostics/outcome.js";
import type { PageFacts, PropertyRow } from "../../extract/page-facts.js";
import type { QualifiedName } from "../../model/types.js";
import { createRegistry, type Registry, type RegistryEntry } from "../references/registry.js";
import { groupEnums, type EnumGroup } from "./group-enums.js";
import { groupTypes, type TypeGroup } from "./group-types.js";
import { listEnums, type ListedEnums } from "./listed-enums.js";
import { findLocalValues } from "./local-values.js";
import { declareBases, findMissingBases, reportMissingBases } from "./missing-bases.js";
import { declareFromOperations } from "./operation-bodies.js";

/** Everything that has a name, and the pages that speak of it. */
export interface Declarations {
  /** All pages, sorted by path. */
  readonly pages: readonly PageFacts[];
  /** In the order in which pages speak of them. */
  readonly types: readonly TypeGroup[];
  readonly enums: readonly EnumGroup[];
  readonly registry: Registry;
  /** The enum made for a row whose type cell names none that a page defines. */
  readonly enumsByRow: ReadonlyMap<PropertyRow, QualifiedName>;
  /** The values a table of the page gives for a String property. */
  readonly valuesByRow: ReadonlyMap<PropertyRow, readonly string[]>;
}

/**
 * Finds everything that has a name, in rounds: what pages declare, then what only operations, rows or lists speak of.
 */
export function declareNames(pages: readonly PageFacts[], namespace: string): Outcome<Declarations> {
  const register = (types: readonly TypeGroup[], enums: readonly EnumGroup[]): Registry =>
    registerAll(types, enums, namespace);
  const tables = groupEnums(pages, namespace);
  const described = groupTypes(pages, namespace);
  const bodies = declareFromOperations(pages, register(described, tables));
  const supplied = [...described, ...groupTypes(bodies, namespace)];
  const suppliedNames = register(supplied, tables);
  const missing = findMissingBases(supplied, suppliedNames);
  const types = [...supplied, ...declareBases(supplied, suppliedNames, missing)];
  const local = findLocalValues(types, pages, tables, register(types, tables));
  const listed = listEnums(types, pages, register(types, local.enums));
  const enums = [...local.enums, ...listed.groups].map((group) => addListed(group, listed));
  const registry = register(types, enums);
  return outcome(
    { pages, types, enums, registry, enumsByRow: listed.byRow, valuesByRow: local.valuesOf },
    reportMissingBases(missing),
  );
}

/** The same without the enums of which nothing came: a cell that names one of them names nothing. */
export function keepEnums(names: Declarations, linked: ReadonlyMap<QualifiedName, unknown>): Declarations {
  const enums = names.enums.filter(({ name }) => linked.has(name));
  return {
    ...names,
    enums,
    registry: registerAll(names.types, enums, names.registry.namespace),
    enumsByRow: new Map([...names.enumsByRow].filter(([, name]) => linked.has(name))),
  };
}

function registerAll(types: readonly TypeGroup[], enums: readonly EnumGroup[], namespace: string): Registry {
  return createRegistry([...types.flatMap(listTypeEntries), ...enums.flatMap(listEnumEntries)], namespace);
}

function addListed(group: EnumGroup, { listings, combinations }: ListedEnums): EnumGroup {
  return {
    ...group,
    listings: listings.get(group.name) ?? [],
    combinations: combinations.get(group.name) ?? [],
  };
}

function listTypeEntries({ name, parts }: TypeGroup): readonly RegistryEntry[] {
  return parts.map(({ page }) => ({
    kind: "structured",
    name,
    // A link to an operation's page is none to the type that its body table describes.
    path: page.kind === "operation" ? `${page.path}?` : page.path,
  }));
}

function listEnumEntries({ name, tables }: EnumGroup): readonly RegistryEntry[] {
  if (tables.length === 0) return [{ kind: "enum", name, path: "" }];
  return tables.map(({ page, facts }) => ({ kind: "enum", name, path: page.path, slug: facts.slug }));
}

/** The same sorted by name: the order of the model. */
export function sortByName<Item extends { readonly name: QualifiedName }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}
