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
export function linkBases(
  groups: readonly TypeGroup[],
  registry: Registry,
  isKeyed: (name: QualifiedName) => boolean,
  diagnostics: Diagnostic[],
): ReadonlyMap<QualifiedName, Fact<QualifiedName>> {
  const bases = new Map<QualifiedName, Fact<QualifiedName>>();
  const reverse = collectReverse(groups, registry);
  const others: (readonly [QualifiedName, Fact<QualifiedName>])[] = [];
  for (const group of groups) {
    const own = candidatesOf(group, registry, diagnostics);
    const strong = own.filter((fact) => fact.rule !== "rows-inherited-from");
    const weak = own.filter((fact) => fact.rule === "rows-inherited-from");
    const base = strong[0] ?? reverse.get(group.name) ?? weak[0];
    if (base !== undefined) bases.set(group.name, base);
    reportConflict(group, strong, diagnostics);
    others.push(...strong.slice(1).map((fact) => [group.name, fact] as const));
  }
  if (registry.types.has(entityName)) {
    for (const { name } of groups) {
      if (bases.has(name) || name === entityName || !isKeyed(name)) continue;
      bases.set(name, assumed(entityName, "keyed-type-without-base"));
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

function candidatesOf(group: TypeGroup, registry: Registry, diagnostics: Diagnostic[]): readonly Fact<QualifiedName>[] {
  return group.parts.flatMap(({ page, facts }) =>
    facts.bases.flatMap((fact) => {
      const name = resolveStructured(fact.value, {
        registry,
        path: page.path,
        namespace: splitQualifiedName(group.name).namespace,
      });
      if (name === undefined) return [];
      if (name !== group.name) return [{ ...fact, value: name }];
      const [place] = fact.origins;
      // Prose about the type and what is derived from it may name the type itself; the annotation cannot mean that.
      if (place !== undefined && fact.certainty === "stated")
        diagnostics.push(
          createDiagnostic("type/circular-base", place, `\`${shortOf(name)}\` has itself as its base type.`),
        );
      return [];
    }),
  );
}

/** "Base type of [a] and [b]" on the base's page, turned round. */
function collectReverse(
  groups: readonly TypeGroup[],
  registry: Registry,
): ReadonlyMap<QualifiedName, Fact<QualifiedName>> {
  const reverse = new Map<QualifiedName, Fact<QualifiedName>>();
  for (const group of groups) {
    for (const { page, facts } of group.parts) {
      for (const fact of facts.derived) {
        const name = resolveStructured(fact.value, {
          registry,
          path: page.path,
          namespace: splitQualifiedName(group.name).namespace,
        });
        if (name !== undefined && name !== group.name && !reverse.has(name))
          reverse.set(name, inferred(group.name, fact.rule ?? "base-type-of", ...fact.origins));
      }
    }
  }
  return reverse;
}

/** A page that names only the root of its hierarchy, while a type below that root claims it: the nearer one is the base. */
function refineByReverse(
  bases: Map<QualifiedName, Fact<QualifiedName>>,
  reverse: ReadonlyMap<QualifiedName, Fact<QualifiedName>>,
): void {
  for (const [name, nearer] of reverse) {
    const current = bases.get(name);
    if (current !== undefined && current.certainty !== "stated" && isAncestor(bases, nearer.value, current.value))
      bases.set(name, nearer);
  }
}
function isAncestor(
  bases: ReadonlyMap<QualifiedName, Fact<QualifiedName>>,
  from: QualifiedName,
  ancestor: QualifiedName,
): boolean {
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
    createDiagnostic(
      "type/conflicting-base",
      place,
      `The base type of \`${shortOf(group.name)}\` is \`${shortOf(other.value)}\` here, but \`${shortOf(first.value)}\` elsewhere.`,
      {
        related: first.origins.slice(0, 1).map((span) => ({ message: `This says \`${shortOf(first.value)}\`.`, span })),
      },
    ),
  );
}
function shortOf(name: QualifiedName): string {
  return splitQualifiedName(name).name;
}

/** Drops the base that closes a circle. */
function breakCircles(bases: Map<QualifiedName, Fact<QualifiedName>>, diagnostics: Diagnostic[]): void {
  for (const name of [...bases.keys()].sort()) {
    const trail = [name];
    for (let base = bases.get(name); base !== undefined; base = bases.get(base.value)) {
      const start = trail.indexOf(base.value);
      if (start === -1) {
        trail.push(base.value);
        continue;
      }
      reportCircle(trail.slice(start), bases, diagnostics);
      bases.delete(trail.at(-1) ?? name);
      break;
    }
  }
}

/** The last of the names closes the circle; the others are its way. */
function reportCircle(
  circle: readonly QualifiedName[],
  bases: ReadonlyMap<QualifiedName, Fact<QualifiedName>>,
  diagnostics: Diagnostic[],
): void {
  const last = circle.at(-1) ?? "";
  const [place] = bases.get(last)?.origins ?? [];
  if (place === undefined) return;
  const way = [last, ...circle].map((name) => `\`${shortOf(name)}\``).join(" → ");
  const related = circle.slice(0, -1).flatMap((name) => {
    const base = bases.get(name);
    return (base?.origins ?? []).slice(0, 1).map((span) => ({
      message: `\`${shortOf(name)}\` has the base type \`${shortOf(base?.value ?? "")}\` here.`,
      span,
    }));
  });
  diagnostics.push(createDiagnostic("type/circular-base", place, `The base types form a circle: ${way}.`, { related }));
}

/** What a path navigates to without a table's word is an entity: complex values are properties, and tables have those. */
export function assumeEntities(
  paths: PathWitness,
  registry: Registry,
  known: ReadonlyMap<QualifiedName, unknown>,
): ReadonlyMap<QualifiedName, Fact<QualifiedName>> {
  const bases = new Map<QualifiedName, Fact<QualifiedName>>();
  if (!registry.types.has(entityName)) return bases;
  for (const { type, origins } of [...paths.added.values()].flat()) {
    const element = type.value.kind === "collection" ? type.value.element : type.value;
    if (element.kind === "structured" && element.name !== entityName && !known.has(element.name))
      bases.set(element.name, assumed(entityName, "path-navigates-to-it", ...origins));
  }
  return bases;
}

/** The bases that pages name but no page describes, with the facts that do; rows say what is inherited from them. */
export function findMissingBases(
  groups: readonly TypeGroup[],
  registry: Registry,
): ReadonlyMap<QualifiedName, readonly Fact<NameReference>[]> {
  const missing = new Map<QualifiedName, Fact<NameReference>[]>();
  for (const group of groups) {
    const { namespace } = splitQualifiedName(group.name);
    for (const { page, facts } of group.parts) {
      for (const fact of facts.bases) {
        const { value, rule, certainty } = fact;
        const trusted = certainty === "stated" || rule === "rows-inherited-from";
        if (
          !trusted ||
          !/^[\w.]+$/.test(value.text) ||
          resolveStructured(value, { registry, path: page.path, namespace }) !== undefined
        )
          continue;
        const name = value.text.includes(".") ? value.text : qualifyName(rootNamespace, value.text);
        missing.set(name, [...(missing.get(name) ?? []), fact]);
      }
    }
  }
  return missing;
}

/** Says of each page that states a base type no page describes. */
export function reportMissingBases(
  missing: ReadonlyMap<QualifiedName, readonly Fact<NameReference>[]>,
): readonly Diagnostic[] {
  return [...missing.values()]
    .flat()
    .flatMap(({ certainty, value, origins: [place] }) =>
      place === undefined || certainty !== "stated"
        ? []
        : [createDiagnostic("type/unresolved-base", place, `No page defines the base type \`${value.text}\`.`)],
    );
}
