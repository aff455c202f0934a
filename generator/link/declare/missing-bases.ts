import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { NameReference, PageFacts, PropertyRow, TypeFacts } from "../../extract/page-facts.js";
import { inferred, type Fact } from "../../model/fact.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type { QualifiedName } from "../../model/types.js";
import { qualify, type Registry } from "../references/registry.js";
import { resolveStructured } from "../references/resolve.js";
import { inheritedRowsRule } from "../bases/witnesses.js";
import type { TypeGroup } from "./group-types.js";
import { walkParts, walkRows } from "./rows.js";
import { groupEntries } from "../../source/group.js";

/** The bases that pages name but no page describes, with the facts that do; rows say what is inherited from them. */
export type MissingBases = ReadonlyMap<QualifiedName, readonly Fact<NameReference>[]>;

export function findMissingBases(groups: readonly TypeGroup[], registry: Registry): MissingBases {
  const missing: (readonly [QualifiedName, Fact<NameReference>])[] = [];
  for (const group of groups) {
    for (const { facts, scope } of walkParts(group, registry)) {
      for (const fact of facts.bases) {
        const { text } = fact.value;
        const isTrusted = fact.certainty === "stated" || fact.rule === inheritedRowsRule;
        if (!isTrusted || !/^[\w.]+$/.test(text) || resolveStructured(fact.value, scope) !== undefined) continue;
        missing.push([nameBase(text, facts, registry), fact]);
      }
    }
  }
  return groupEntries(missing);
}

/** Says of each page that states a base type no page describes. */
export function reportMissingBases(missing: MissingBases): readonly Diagnostic[] {
  return [...missing.values()]
    .flat()
    .flatMap(({ certainty, value, origins: [place] }) =>
      certainty === "stated"
        ? [createDiagnostic("type/unresolved-base", place, `No page defines the base type \`${value.text}\`.`)]
        : [],
    );
}

interface InheritedRow {
  readonly row: PropertyRow;
  readonly page: PageFacts;
}

/** Bases that no page describes, with the properties that rows say come from them. */
export function declareBases(
  groups: readonly TypeGroup[],
  registry: Registry,
  missing: MissingBases,
): readonly TypeGroup[] {
  const rows = collectInheritedRows(groups, registry);
  return [...missing.keys()].flatMap((name): readonly TypeGroup[] => {
    const properties = [...(rows.get(name)?.values() ?? [])];
    if (!isNonEmpty(properties)) return [];
    const [{ page, row }] = properties;
    const facts: TypeFacts = {
      name: inferred(name, "rows-inherited-from-missing-page", row.span),
      description: "",
      bases: [],
      derived: [],
      properties: properties.map((each) => ({ ...each.row, facts: withoutInheritance(each.row.facts) })),
      relationships: [],
      instanceAnnotations: [],
      span: row.span,
    };
    return [{ name, parts: [{ page, facts }] }];
  });
}

/** For each type that rows say they inherit from, the first row of each name. */
function collectInheritedRows(
  groups: readonly TypeGroup[],
  registry: Registry,
): ReadonlyMap<QualifiedName, ReadonlyMap<string, InheritedRow>> {
  const rows = new Map<QualifiedName, Map<string, InheritedRow>>();
  for (const group of groups) {
    const stated = group.parts.flatMap(({ facts }) => facts.bases);
    for (const { row, page } of walkRows(group, registry)) {
      const base = row.facts.inheritedFrom;
      if (base === undefined) continue;
      const name = nameBase(base.value.text, { bases: stated }, registry);
      const found = rows.get(name) ?? new Map<string, InheritedRow>();
      if (!found.has(row.name)) found.set(row.name, { row, page });
      rows.set(name, found);
    }
  }
  return rows;
}

/** The name of a base; a short one is that of the base which the type's annotation states in full. */
function nameBase(text: string, { bases }: Pick<TypeFacts, "bases">, registry: Registry): QualifiedName {
  const full = bases.find(({ certainty, value }) => certainty === "stated" && value.text.endsWith(`.${text}`));
  return qualify(full?.value.text ?? text, registry.namespace);
}

function withoutInheritance({ inheritedFrom: _, ...facts }: PropertyRow["facts"]): PropertyRow["facts"] {
  return facts;
}
