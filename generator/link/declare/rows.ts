import type { PageFacts, ParameterRow, PropertyRow } from "../../extract/page-facts.js";
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

/** Every row of the parameters and of the body of a page's operation that has a type. */
export function listOperationRows(page: PageFacts, registry: Registry): readonly PlacedRow[] {
  const { parameters = [], requestBody } = page.operation ?? {};
  const scope = { registry, path: page.path, namespace: registry.namespace };
  return [...parameters.filter(hasType), ...(requestBody?.rows ?? [])].map((row) => ({ row, scope, page }));
}

/** Whether a parameter's table gives its type, so that it is read as a property is. */
export function hasType(row: ParameterRow): row is ParameterRow & PropertyRow {
  return row.type !== undefined;
}

/** The pages' words on a type, each with the scope that its names are read in. */
export function walkParts(
  { name, parts }: TypeGroup,
  registry: Registry,
): readonly (TypePart & { readonly scope: Scope })[] {
  const { namespace } = splitQualifiedName(name);
  return parts.map((part) => ({ ...part, scope: { registry, path: part.page.path, namespace } }));
}
