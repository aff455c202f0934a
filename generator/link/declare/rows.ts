import type { PageFacts, PropertyRow } from "../../extract/page-facts.js";
import { splitQualifiedName } from "../../model/names.js";
import type { Registry } from "../references/registry.js";
import type { Scope } from "../references/resolve.js";
import type { TypeGroup, TypePart } from "./group-types.js";

/** A property row with the scope it is read in. */
export interface PlacedRow {
  readonly row: PropertyRow;
  readonly scope: Scope;
  readonly page: PageFacts;
}

/** Every property row of a type, of all its pages. */
export function* walkRows(group: TypeGroup, registry: Registry): Generator<PlacedRow> {
  for (const { page, facts, scope } of walkParts(group, registry)) {
    for (const row of [...facts.properties, ...facts.relationships, ...facts.instanceAnnotations])
      yield { row, scope, page };
  }
}

/** The pages' words on a type, each with the scope that its names are read in. */
export function walkParts(
  { name, parts }: TypeGroup,
  registry: Registry,
): readonly (TypePart & { readonly scope: Scope })[] {
  const { namespace } = splitQualifiedName(name);
  return parts.map((part) => ({ ...part, scope: { registry, path: part.page.path, namespace } }));
}
