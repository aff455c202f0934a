import type { PageFacts, PropertyRow, ValueList } from "../../extract/page-facts.js";
import type { TypeOption } from "../../extract/type-expression.js";
import type { Fact } from "../../model/fact.js";
import { qualifyName, splitQualifiedName, toPascalCase } from "../../model/names.js";
import { toPageId } from "../../model/page-id.js";
import type { QualifiedName } from "../../model/types.js";
import { groupEntries } from "../../source/group.js";
import { qualify, type Registry } from "../references/registry.js";
import { resolveOption } from "../references/resolve.js";
import type { EnumGroup, EnumListing } from "./group-enums.js";
import type { TypeGroup } from "./group-types.js";
import { listOperationRows, walkRows, type PlacedRow } from "./rows.js";

/** Enums that exist only as a list in a property's description, and the lists that add to declared ones. */
export interface ListedEnums {
  /** The enums that only lists have. */
  readonly groups: readonly EnumGroup[];
  /** The enum of a row whose own cell resolves to none. */
  readonly byRow: ReadonlyMap<PropertyRow, QualifiedName>;
  /** Any enum to the lists that speak of it. */
  readonly listings: ReadonlyMap<QualifiedName, readonly EnumListing[]>;
  /** Any enum to the descriptions that say that its values combine. */
  readonly combinations: ReadonlyMap<QualifiedName, readonly Fact<boolean>[]>;
}

export function listEnums(groups: readonly TypeGroup[], pages: readonly PageFacts[], registry: Registry): ListedEnums {
  const made = new Map<string, Pick<EnumGroup, "name" | "source">>();
  const byRow = new Map<PropertyRow, QualifiedName>();
  const listings: (readonly [QualifiedName, EnumListing])[] = [];
  const combinations: (readonly [QualifiedName, Fact<boolean>])[] = [];
  for (const placed of listOwnedRows(groups, pages, registry)) {
    const { row, scope, owner } = placed;
    for (const option of row.type.options) {
      if (option.kind !== "named" && option.kind !== "anonymousEnum") continue;
      const definition = resolveOption(option, row, scope);
      const listed = definition === undefined ? nameListedEnum(option, placed, owner) : undefined;
      if (listed !== undefined && !made.has(listed.name.toLowerCase())) made.set(listed.name.toLowerCase(), listed);
      const name = definition?.kind === "enum" ? definition.name : listed && made.get(listed.name.toLowerCase())?.name;
      if (name === undefined) continue;
      if (listed !== undefined) byRow.set(row, name);
      if (row.values?.open === false) listings.push([name, { list: row.values, span: row.span }]);
      // A collection holds several values anyway.
      if (row.combines !== undefined && !row.type.collection) combinations.push([name, row.combines]);
    }
  }
  const withoutTables = [...made.values()].map((entry): EnumGroup => ({
    ...entry,
    tables: [],
    listings: [],
    combinations: [],
  }));
  return { groups: withoutTables, byRow, listings: groupEntries(listings), combinations: groupEntries(combinations) };
}

interface OwnedRow extends PlacedRow {
  /** The type that the property is of, or what an operation's would be called. */
  readonly owner: QualifiedName;
}

/** The rows of all types, then those of operations; rows that describe a type and a body are a type's. */
function listOwnedRows(
  groups: readonly TypeGroup[],
  pages: readonly PageFacts[],
  registry: Registry,
): readonly OwnedRow[] {
  const ofTypes = groups.flatMap((group) =>
    [...walkRows(group, registry)].map((row) => ({ ...row, owner: group.name })),
  );
  const known = new Set(ofTypes.map(({ row }) => row));
  const ofOperations = pages.flatMap((page) =>
    listOperationRows(page, registry).map((row) => ({ ...row, owner: nameAfterPage(page, registry) })),
  );
  return [...ofTypes, ...ofOperations.filter(({ row }) => !known.has(row))];
}

/** `shelf-find` to `shelfFind`. */
function nameAfterPage({ path }: PageFacts, { namespace }: Registry): QualifiedName {
  const name = toPascalCase(toPageId(path));
  return qualifyName(namespace, name.charAt(0).toLowerCase() + name.slice(1));
}

/** The name of the enum that a row's list makes, where its cell names none that a page defines. */
function nameListedEnum(
  option: Extract<TypeOption, { kind: "named" | "anonymousEnum" }>,
  { row, scope }: PlacedRow,
  type: QualifiedName,
): Pick<EnumGroup, "name" | "source"> | undefined {
  if (row.values === undefined || !makesEnum(row.values, option)) return undefined;
  if (option.kind === "anonymousEnum") return { name: nameAfterProperty(type, row.name), source: "derived" };
  return /^[A-Za-z_][\w.]*$/.test(option.name)
    ? { name: qualify(option.name, scope.namespace), source: "listed" }
    : undefined;
}

/** A list of phrases belongs to a String. */
function makesEnum(list: ValueList, option: TypeOption): boolean {
  // "Either `users` or `clientApplications` is required" beside a link to a page that is missing names siblings, not
  // members.
  const isVague = option.kind === "named" && option.url !== undefined && list.strength === "weak";
  return !list.open && !isVague && list.values.filter(({ name }) => /\s/.test(name)).length * 2 < list.values.length;
}

/** `symantecCodeSigningCertificate.status` to `symantecCodeSigningCertificateStatus`. */
function nameAfterProperty(type: QualifiedName, property: string): QualifiedName {
  const { namespace, name } = splitQualifiedName(type);
  return qualifyName(namespace, name + toPascalCase(property));
}
