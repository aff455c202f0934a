import type { PageFacts, PropertyRow } from "../../extract/page-facts.js";
import type { QualifiedName } from "../../model/types.js";
import { splitQualifiedName } from "../../model/names.js";
import type { TypeGroup } from "./group-types.js";
import type { EnumGroup } from "./group-enums.js";
import { listOperationRows, walkRows } from "./rows.js";
import type { Registry } from "../references/registry.js";
import { resolveOption } from "../references/resolve.js";

/**
 * A page's `#### ageGroup values` table under a String property `ageGroup` documents the property's values, not an enum
 * (resources/user.md says so itself), unless some type cell names it.
 */
export function findLocalValues(
  groups: readonly TypeGroup[],
  pages: readonly PageFacts[],
  enums: readonly EnumGroup[],
  registry: Registry,
): { readonly enums: readonly EnumGroup[]; readonly valuesOf: ReadonlyMap<PropertyRow, readonly string[]> } {
  const used = new Set<QualifiedName>();
  const strings = new Map<PageFacts["path"], PropertyRow[]>();
  const ofTypes = groups.flatMap((group) => [...walkRows(group, registry)]);
  const ofOperations = pages.flatMap((page) => listOperationRows(page, registry));
  for (const { row, scope, page } of [...ofTypes, ...ofOperations]) {
    for (const option of row.type.options) {
      const definition = resolveOption(option, row, scope);
      if (definition?.kind === "enum") used.add(definition.name);
      if (option.kind !== "primitive" || option.name !== "Edm.String") continue;
      const rows = strings.get(page.path);
      if (rows === undefined) strings.set(page.path, [row]);
      else rows.push(row);
    }
  }
  const valuesOf = new Map<PropertyRow, readonly string[]>();
  const kept = enums.filter((group) => {
    if (used.has(group.name)) return true;
    const name = splitQualifiedName(group.name).name.toLowerCase();
    const owners = group.tables.map(({ page, facts }) => ({
      row: strings.get(page.path)?.find((row) => row.name.toLowerCase() === name),
      facts,
    }));
    if (owners.some(({ row }) => row === undefined)) return true;
    for (const { row, facts } of owners)
      if (row !== undefined)
        valuesOf.set(
          row,
          facts.members.map((member) => member.name),
        );
    return false;
  });
  return { enums: kept, valuesOf };
}
