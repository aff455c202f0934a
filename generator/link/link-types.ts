import { mapNonEmpty } from "../model/non-empty.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Fact } from "../model/fact.js";
import { splitQualifiedName } from "../model/names.js";
import type { NavigationProperty, Property, PropertyFacts, QualifiedName, StructuredType } from "../model/types.js";
import type { TypeGroup } from "./collect-types.js";
import { linkRow, type LinkedRow, type PropertyScope } from "./link-property.js";
import { findUndocumented } from "./representation.js";

export interface TypeScope extends Omit<PropertyScope, "path" | "namespace"> {
  readonly bases: ReadonlyMap<QualifiedName, Fact<QualifiedName>>;
  readonly groups: ReadonlyMap<QualifiedName, TypeGroup>;
  readonly derived: ReadonlyMap<QualifiedName, readonly QualifiedName[]>;
  isKeyed(name: QualifiedName): boolean;
  readonly diagnostics: Diagnostic[];
}

/** One type of all its pages: rows resolved, repetitions of inherited rows left to the base. */
export function linkType(group: TypeGroup, scope: TypeScope): StructuredType {
  const { namespace, name } = splitQualifiedName(group.name);
  const inherited = namesInherited(group.name, scope);
  const rows = {
    properties: new Map<string, LinkedRow>(),
    navigation: new Map<string, LinkedRow>(),
    annotations: new Map<string, LinkedRow>(),
  };
  for (const { page, facts } of group.parts) {
    const inner: PropertyScope = { ...scope, path: page.path, namespace };
    const add = (target: Map<string, LinkedRow>, row: LinkedRow): void => {
      const repeats = row.facts.inheritedFrom !== undefined && inherited.has(row.name);
      const holder = [rows.properties, rows.navigation, target].find((each) => each.has(row.name));
      const known = holder?.get(row.name);
      if (known !== undefined) holder?.set(row.name, { ...known, origins: [...known.origins, ...row.origins] });
      else if (!repeats) target.set(row.name, row);
    };
    for (const row of facts.properties) add(rows.properties, linkRow(row, "table", inner));
    for (const row of facts.relationships) add(rows.navigation, linkRow(row, "table", inner));
    for (const row of facts.instanceAnnotations) add(rows.annotations, linkRow(row, "table", inner));
  }
  for (const { page, facts } of group.parts) {
    if (facts.representation === undefined) continue;
    const known = new Set([...inherited, ...rows.properties.keys(), ...rows.navigation.keys()]);
    for (const found of findUndocumented(facts.representation, known, facts.open?.value === true, {
      registry: scope.registry,
      path: page.path,
      namespace,
    })) {
      (found.navigation ? rows.navigation : rows.properties).set(found.row.name, found.row);
    }
  }
  const pick = <Key extends "key" | "abstract" | "open" | "deprecated">(key: Key) =>
    group.parts.map(({ facts }) => facts[key]).find((fact) => fact !== undefined);
  const base = scope.bases.get(group.name);
  const key = pick("key");
  const abstract = pick("abstract");
  const open = pick("open");
  const deprecated = pick("deprecated");
  return {
    kind: scope.isKeyed(group.name) ? "entityType" : "complexType",
    qualifiedName: group.name,
    namespace,
    name,
    description: group.parts.map(({ facts }) => facts.description).find((text) => text !== "") ?? "",
    ...(base !== undefined && { base }),
    derived: scope.derived.get(group.name) ?? [],
    ...(key !== undefined && { key }),
    ...(abstract !== undefined && { abstract }),
    ...(open !== undefined && { open }),
    ...(deprecated !== undefined && { deprecated }),
    properties: [...rows.properties.values()].map((row): Property => ({
      kind: "property",
      ...row,
      facts: withKey(row, key),
    })),
    navigationProperties: [...rows.navigation.values()].map((row): NavigationProperty => ({
      kind: "navigationProperty",
      ...row,
    })),
    instanceAnnotations: [...rows.annotations.values()].map((row): Property => ({ kind: "property", ...row })),
    origins: mapNonEmpty(group.parts, ({ facts }) => facts.span),
  };
}

/** The annotation's `keyProperty` names the key. */
function withKey(row: LinkedRow, key: Fact<string> | undefined): PropertyFacts {
  if (row.facts.key !== undefined || key?.value !== row.name) return row.facts;
  return { ...row.facts, key: { ...key, value: true } };
}

/** The names of the properties that a type's bases declare. */
function namesInherited(name: QualifiedName, scope: TypeScope): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<QualifiedName>([name]);
  for (let at = scope.bases.get(name)?.value; at !== undefined && !seen.has(at); at = scope.bases.get(at)?.value) {
    seen.add(at);
    for (const { facts } of scope.groups.get(at)?.parts ?? [])
      for (const row of [...facts.properties, ...facts.relationships]) names.add(row.name);
  }
  return names;
}
