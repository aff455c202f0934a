import type { EnumFacts, PageFacts, ValueList } from "../../extract/page-facts.js";
import type { Fact } from "../../model/fact.js";
import { splitQualifiedName } from "../../model/names.js";
import type { EnumType, QualifiedName } from "../../model/types.js";
import { compareSpans, type Span } from "../../source/span.js";
import { qualify } from "../references/registry.js";
import { mostFrequent } from "./group-types.js";

/** A place that lists an enum's values in prose, and the property it stands at. */
export interface EnumListing {
  readonly list: ValueList;
  readonly span: Span;
}
/** Everything the pages say of one enum. */
export interface EnumGroup {
  readonly name: QualifiedName;
  readonly source: EnumType["source"];
  readonly tables: readonly { readonly page: PageFacts; readonly facts: EnumFacts }[];
  readonly listings: readonly EnumListing[];
  /** The descriptions that say that its values combine. */
  readonly combinations: readonly Fact<boolean>[];
}

/** The enums that tables and pages of their own declare, grouped without letter case. */
export function groupEnums(pages: readonly PageFacts[], namespace: string): readonly EnumGroup[] {
  const groups = new Map<string, { spellings: Map<string, number>; tables: { page: PageFacts; facts: EnumFacts }[] }>();
  for (const page of pages) {
    for (const facts of page.enums) {
      const name = qualify(facts.name.value, facts.namespace?.value ?? namespaceOfTypes(page) ?? namespace);
      const group = groups.get(name.toLowerCase()) ?? { spellings: new Map<string, number>(), tables: [] };
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
      group.tables.push({ page, facts });
      groups.set(name.toLowerCase(), group);
    }
  }
  return [...groups.values()].map(({ spellings, tables }) => ({
    name: mostFrequent(spellings),
    source: "declared",
    tables: [...tables].sort((a, b) => compareSpans(a.facts.span, b.facts.span)),
    listings: [],
    combinations: [],
  }));
}
/** A page without a namespace line says it in its annotation's `@odata.type`. */
function namespaceOfTypes(page: PageFacts): string | undefined {
  const name = page.types[0]?.name.value;
  return name?.includes(".") ? splitQualifiedName(name).namespace : undefined;
}
