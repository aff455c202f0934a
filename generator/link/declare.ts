import type { PageFacts, PropertyRow, TypeFacts } from "../extract/page-facts.js";
import { inferred, type Fact } from "../model/fact.js";
import { qualifyName, rootNamespace, splitQualifiedName, toPascalCase } from "../model/names.js";
import type { QualifiedName } from "../model/types.js";
import { qualify, type TypeGroup } from "./collect-types.js";
import type { EnumGroup, EnumListing } from "./collect-enums.js";
import type { Registry } from "./registry.js";
import { resolveName, resolveOption, type Scope } from "./resolve.js";

/** Every property row of a group with the scope it is read in. */
export function* walkRows(
  group: TypeGroup,
  registry: Registry,
): Generator<{ readonly row: PropertyRow; readonly scope: Scope; readonly page: PageFacts }> {
  const { namespace } = splitQualifiedName(group.name);
  for (const { page, facts } of group.parts) {
    const scope = { registry, path: page.path, namespace };
    for (const row of [...facts.properties, ...facts.relationships, ...facts.instanceAnnotations])
      yield { row, scope, page };
  }
}

/**
 * Types without a page of their own that an operation's body table describes in full (the page that started this project):
 * "supply a JSON representation of the [x] object", `x` unknown, and a table of its properties.
 */
export function declareFromOperations(pages: readonly PageFacts[], registry: Registry): readonly PageFacts[] {
  const declared = new Map<string, PageFacts>();
  for (const page of pages) {
    const body = page.operation?.requestBody;
    const reference = body?.type;
    if (body === undefined || reference === undefined || body.rows.length === 0) continue;
    const scope = { registry, path: page.path, namespace: rootNamespace };
    const name = /^[A-Za-z][\w.]*$/.exec(reference.value.text)?.[0];
    if (name === undefined || resolveName(reference.value, scope) !== undefined || declared.has(name.toLowerCase()))
      continue;
    const facts: TypeFacts = {
      name: inferred(name, "body-table-of-operation", ...reference.origins),
      description: "",
      bases: body.rows.flatMap(({ facts: { inheritedFrom } }) =>
        inheritedFrom === undefined ? [] : [{ ...inheritedFrom, rule: "rows-inherited-from" }],
      ),
      derived: [],
      properties: body.rows.filter((row) => !row.name.includes("@")),
      relationships: [],
      instanceAnnotations: body.rows.filter((row) => row.name.includes("@")),
      span: reference.origins[0] ?? body.span,
    };
    declared.set(name.toLowerCase(), { ...page, types: [facts] });
  }
  return [...declared.values()];
}

/** Bases that no page describes, with the properties that rows say come from them. */
export function declareBases(
  groups: readonly TypeGroup[],
  registry: Registry,
  missing: ReadonlyMap<QualifiedName, readonly unknown[]>,
): readonly TypeGroup[] {
  const rows = new Map<QualifiedName, Map<string, { row: PropertyRow; page: PageFacts }>>();
  for (const group of groups) {
    for (const { row, page } of walkRows(group, registry)) {
      const base = row.facts.inheritedFrom;
      if (base === undefined) continue;
      const name = qualify(base.value.text, undefined);
      if (!missing.has(name)) continue;
      const found = rows.get(name) ?? new Map<string, { row: PropertyRow; page: PageFacts }>();
      if (!found.has(row.name)) found.set(row.name, { row, page });
      rows.set(name, found);
    }
  }
  return [...missing.keys()].flatMap((name): readonly TypeGroup[] => {
    const properties = [...(rows.get(name)?.values() ?? [])];
    const [first] = properties;
    if (first === undefined) return [];
    const facts: TypeFacts = {
      name: inferred(name, "rows-inherited-from-missing-page", first.row.span),
      description: "",
      bases: [],
      derived: [],
      properties: properties.map(({ row }) => ({ ...row, facts: withoutInheritance(row.facts) })),
      relationships: [],
      instanceAnnotations: [],
      span: first.row.span,
    };
    return [{ name, parts: [{ page: first.page, facts }] }];
  });
}
function withoutInheritance(facts: PropertyRow["facts"]): PropertyRow["facts"] {
  const { inheritedFrom: _, ...rest } = facts;
  return rest;
}

/** Enums that exist only as a list in a property's description, and the lists that add to declared ones. */
export interface ListedEnums {
  readonly groups: readonly EnumGroup[];
  /** The enum of a row whose own cell resolves to none. */
  readonly byRow: ReadonlyMap<PropertyRow, QualifiedName>;
  /** Declared enum to the lists that speak of it. */
  readonly listings: ReadonlyMap<QualifiedName, readonly EnumListing[]>;
  /** The enums whose values combine, as a row's description says. */
  readonly combined: ReadonlyMap<QualifiedName, Fact<boolean>>;
}

export function collectListedEnums(groups: readonly TypeGroup[], registry: Registry): ListedEnums {
  const made = new Map<string, { name: QualifiedName; source: EnumGroup["source"]; listings: EnumListing[] }>();
  const byRow = new Map<PropertyRow, QualifiedName>();
  const listings = new Map<QualifiedName, EnumListing[]>();
  const combined = new Map<QualifiedName, Fact<boolean>>();
  for (const group of groups) {
    for (const { row, scope } of walkRows(group, registry)) {
      const list = row.values;
      for (const option of row.type.options) {
        if (option.kind !== "named" && option.kind !== "anonymousEnum") continue;
        const definition = resolveOption(option, row, scope);
        // A collection holds several values anyway.
        if (
          definition?.kind === "enum" &&
          row.combines !== undefined &&
          !row.type.collection &&
          !combined.has(definition.name)
        )
          combined.set(definition.name, row.combines);
        if (list === undefined || list.open) continue;
        if (definition?.kind === "enum")
          listings.set(definition.name, [...(listings.get(definition.name) ?? []), { list, span: row.span }]);
        // "Either `users` or `clientApplications` is required" beside a link to a page that is missing names siblings, not members.
        const isVague = option.kind === "named" && option.url !== undefined && list.strength === "weak";
        if (definition !== undefined || isVague || !list.values.every((value) => isMemberName(value.name))) continue;
        const name =
          option.kind === "named" ? nameListed(option.name, scope.namespace) : deriveName(group.name, row.name);
        if (name === undefined) continue;
        const entry = made.get(name.toLowerCase()) ?? {
          name,
          source: option.kind === "named" ? ("listed" as const) : ("derived" as const),
          listings: [],
        };
        entry.listings.push({ list, span: row.span });
        made.set(name.toLowerCase(), entry);
        byRow.set(row, entry.name);
        if (row.combines !== undefined && !row.type.collection && !combined.has(entry.name))
          combined.set(entry.name, row.combines);
      }
    }
  }
  return { groups: [...made.values()].map((entry) => ({ ...entry, tables: [] })), byRow, listings, combined };
}

/** Members are identifiers; a list of phrases belongs to a String. */
function isMemberName(name: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(name);
}
function nameListed(name: string, namespace: string): QualifiedName | undefined {
  return /^[A-Za-z_][\w.]*$/.test(name) ? qualify(name, namespace) : undefined;
}
/** `symantecCodeSigningCertificate.status` to `symantecCodeSigningCertificateStatus`. */
function deriveName(type: QualifiedName, property: string): QualifiedName {
  return qualifyName(splitQualifiedName(type).namespace, splitQualifiedName(type).name + toPascalCase(property));
}
