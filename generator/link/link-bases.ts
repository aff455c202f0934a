import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import { assumed, inferred, type Fact } from "../model/fact.js";
import type { NameReference } from "../extract/page-facts.js";
import { qualifyName, rootNamespace, splitQualifiedName } from "../model/names.js";
import type { QualifiedName } from "../model/types.js";
import type { TypeGroup } from "./collect-types.js";
import type { Registry } from "./registry.js";
import type { PathWitness } from "./path-witness.js";
import { resolveStructured } from "./resolve.js";

/** `entity` is where Graph's keyed types begin; a set that documents none simply has no such base. */
const entityName = qualifyName(rootNamespace, "entity");

/**
 * The base of every type. Its own page's word counts most (annotation, then prose), then what a base's page says of its
 * derived types, then the rows inherited; a keyed type of which nobody says anything begins at `entity`.
 */
export function linkBases(groups: readonly TypeGroup[], registry: Registry, isKeyed: (name: QualifiedName) => boolean, diagnostics: Diagnostic[]): ReadonlyMap<QualifiedName, Fact<QualifiedName>> {
  const bases = new Map<QualifiedName, Fact<QualifiedName>>();
  const reverse = collectReverse(groups, registry);
  const others: (readonly [QualifiedName, Fact<QualifiedName>])[] = [];
  for (const group of groups) {
    const own = candidatesOf(group, registry);
    const strong = own.filter((fact) => fact.rule !== "rows inherited from");
    const weak = own.filter((fact) => fact.rule === "rows inherited from");
    const base = strong[0] ?? reverse.get(group.name) ?? weak[0];
    if (base !== undefined) bases.set(group.name, base);
    reportConflict(group, strong, diagnostics);
    others.push(...strong.slice(1).map((fact) => [group.name, fact] as const));
  }
  if (registry.types.has(entityName)) {
    for (const { name } of groups) {
      if (bases.has(name) || name === entityName || !isKeyed(name)) continue;
      bases.set(name, assumed(entityName, "a keyed type without another base"));
    }
  }
  // The annotation often names the root (`entity`) where the prose names the type in between (orgcontact.md).
  for (const [name, fact] of others) {
    const current = bases.get(name);
    if (current !== undefined && isAncestor(bases, fact.value, current.value)) bases.set(name, fact);
  }
  refineByReverse(bases, reverse);
  breakCircles(bases, diagnostics);
  return bases;
}

function candidatesOf(group: TypeGroup, registry: Registry): readonly Fact<QualifiedName>[] {
  return group.parts.flatMap(({ page, facts }) =>
    facts.bases.flatMap((fact) => {
      const name = resolveStructured(fact.value, { registry, path: page.path, namespace: splitQualifiedName(group.name).namespace });
      return name === undefined || name === group.name ? [] : [{ ...fact, value: name }];
    }),
  );
}

/** "Base type of [a] and [b]" on the base's page, turned round. */
function collectReverse(groups: readonly TypeGroup[], registry: Registry): ReadonlyMap<QualifiedName, Fact<QualifiedName>> {
  const reverse = new Map<QualifiedName, Fact<QualifiedName>>();
  for (const group of groups) {
    for (const { page, facts } of group.parts) {
      for (const fact of facts.derived) {
        const name = resolveStructured(fact.value, { registry, path: page.path, namespace: splitQualifiedName(group.name).namespace });
        if (name !== undefined && name !== group.name && !reverse.has(name)) reverse.set(name, inferred(group.name, fact.rule ?? "base type of", ...fact.origins));
      }
    }
  }
  return reverse;
}

/** A page that names only the root of its hierarchy, while a type below that root claims it: the nearer one is the base. */
function refineByReverse(bases: Map<QualifiedName, Fact<QualifiedName>>, reverse: ReadonlyMap<QualifiedName, Fact<QualifiedName>>): void {
  for (const [name, nearer] of reverse) {
    const current = bases.get(name);
    if (current !== undefined && current.certainty !== "stated" && isAncestor(bases, nearer.value, current.value)) bases.set(name, nearer);
  }
}
function isAncestor(bases: ReadonlyMap<QualifiedName, Fact<QualifiedName>>, from: QualifiedName, ancestor: QualifiedName): boolean {
  const seen = new Set<QualifiedName>();
  for (let at = bases.get(from)?.value; at !== undefined && !seen.has(at); at = bases.get(at)?.value) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}

function reportConflict(group: TypeGroup, strong: readonly Fact<QualifiedName>[], diagnostics: Diagnostic[]): void {
  const [first] = strong;
  const other = strong.find((fact) => fact.value !== first?.value && fact.origins[0] !== undefined);
  const place = other?.origins[0];
  if (first === undefined || other === undefined || place === undefined) return;
  diagnostics.push(
    createDiagnostic("type/conflicting-base", place, `\`${shortOf(other.value)}\` here, but \`${shortOf(first.value)}\` elsewhere on the page of \`${shortOf(group.name)}\`.`, {
      related: first.origins.slice(0, 1).map((span) => ({ message: `says \`${shortOf(first.value)}\``, span })),
    }),
  );
}
function shortOf(name: QualifiedName): string {
  return splitQualifiedName(name).name;
}

/** Drops the base that closes a circle. */
function breakCircles(bases: Map<QualifiedName, Fact<QualifiedName>>, diagnostics: Diagnostic[]): void {
  for (const name of [...bases.keys()].sort()) {
    const seen = new Set<QualifiedName>([name]);
    for (let at = name; ; ) {
      const base = bases.get(at);
      if (base === undefined) break;
      if (seen.has(base.value)) {
        bases.delete(at);
        const place = base.origins[0];
        if (place !== undefined) diagnostics.push(createDiagnostic("type/circular-base", place, `\`${shortOf(at)}\` would inherit from itself through \`${shortOf(base.value)}\`.`));
        break;
      }
      seen.add(base.value);
      at = base.value;
    }
  }
}

/** What a path navigates to without a table's word is an entity: complex values are properties, and tables have those. */
export function assumeEntities(paths: PathWitness, registry: Registry, known: ReadonlyMap<QualifiedName, unknown>): ReadonlyMap<QualifiedName, Fact<QualifiedName>> {
  const bases = new Map<QualifiedName, Fact<QualifiedName>>();
  if (!registry.types.has(entityName)) return bases;
  for (const { type, origins } of [...paths.added.values()].flat()) {
    const element = type.value.kind === "collection" ? type.value.element : type.value;
    if (element.kind === "structured" && element.name !== entityName && !known.has(element.name)) bases.set(element.name, assumed(entityName, "a path navigates to it", ...origins));
  }
  return bases;
}

/** The bases that pages name but no page describes; rows say what is inherited from them. */
export function findMissingBases(groups: readonly TypeGroup[], registry: Registry): ReadonlyMap<QualifiedName, readonly NameReference[]> {
  const missing = new Map<QualifiedName, NameReference[]>();
  for (const group of groups) {
    const { namespace } = splitQualifiedName(group.name);
    for (const { page, facts } of group.parts) {
      for (const { value, rule, certainty } of facts.bases) {
        const trusted = certainty === "stated" || rule === "rows inherited from";
        if (!trusted || !/^[\w.]+$/.test(value.text) || resolveStructured(value, { registry, path: page.path, namespace }) !== undefined) continue;
        const name = value.text.includes(".") ? value.text : qualifyName(rootNamespace, value.text);
        missing.set(name, [...(missing.get(name) ?? []), value]);
      }
    }
  }
  return missing;
}
