import type { PageFacts, TypeFacts } from "../../extract/page-facts.js";
import { splitQualifiedName } from "../../model/names.js";
import { isNonEmpty, type NonEmpty } from "../../model/non-empty.js";
import type { QualifiedName } from "../../model/types.js";
import { qualify } from "../references/registry.js";

/** One page's word on a type. */
export interface TypePart {
  readonly page: PageFacts;
  readonly facts: TypeFacts;
}
/** A type and the pages that speak of it, the main one first. */
export interface TypeGroup {
  readonly name: QualifiedName;
  readonly parts: NonEmpty<TypePart>;
}

/**
 * Groups the pages by the type they describe, whatever the letter case; the spelling most pages use wins. A type on
 * several pages (`deviceManagement` has sixteen) has as its main page the one that is named after it.
 */
export function groupTypes(pages: readonly PageFacts[], namespace: string): readonly TypeGroup[] {
  const groups = new Map<string, { spellings: Map<string, number>; parts: TypePart[] }>();
  for (const page of pages) {
    for (const facts of page.types) {
      const name = qualify(facts.name.value, facts.namespace?.value ?? namespace);
      const key = name.toLowerCase();
      const group = groups.get(key) ?? { spellings: new Map<string, number>(), parts: [] };
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
      group.parts.push({ page, facts });
      groups.set(key, group);
    }
  }
  return [...groups.values()].flatMap(({ spellings, parts }) => {
    const name = mostFrequent(spellings);
    const sorted = [...parts].sort(
      (a, b) => rankPage(a.page.path, name) - rankPage(b.page.path, name) || (a.page.path < b.page.path ? -1 : 1),
    );
    return isNonEmpty(sorted) ? [{ name, parts: sorted }] : [];
  });
}

/** The most frequent key; among equals the one with the most capitals, then the first. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const capitals = (text: string): number => text.replace(/[^A-Z]/g, "").length;
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || capitals(b[0]) - capitals(a[0]) || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? "";
}

/** 0 for `user.md`, 1 for `security-alert.md` (the namespace in front), 2 for `intune-onboarding-user.md`. */
function rankPage(path: string, qualifiedName: QualifiedName): number {
  const file = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.md$/i, "")
    .toLowerCase();
  const { namespace, name } = splitQualifiedName(qualifiedName);
  if (file === name.toLowerCase()) return 0;
  return file === `${namespace.split(".").at(-1) ?? ""}-${name}`.toLowerCase() ? 1 : 2;
}
