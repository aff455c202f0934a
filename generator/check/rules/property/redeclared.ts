import { indexTypes } from "../../../conform/type-index.js";
import { shortName } from "../../../model/names.js";
import { elementOf, listBases, listDeclaredProperties, type AnyProperty } from "../../../model/queries.js";
import type { StructuredType } from "../../../model/types.js";
import { defineOwnRule } from "../../rule.js";

/** A derived type's table has an inherited property with another type, or spells its name in another letter case. */
export const propertyRedeclared = defineOwnRule("property/redeclared", ({ model, report }) => {
  const index = indexTypes(model);
  for (const type of model.types.values()) {
    const inherited = new Map(
      // The nearest base counts.
      [...listBases(model.types, type.qualifiedName)]
        .reverse()
        .flatMap((base) =>
          listRows(base).map((property) => [property.name.toLowerCase(), { base, property }] as const),
        ),
    );
    for (const property of listRows(type)) {
      const other = inherited.get(property.name.toLowerCase());
      const [row] = property.origins;
      const message = other && compare(property, other.property, other.base, index);
      if (message === undefined) continue;
      report({
        span: row,
        message,
        related: (other?.property.origins ?? [])
          .slice(0, 1)
          .map((span) => ({ message: "It is inherited from here.", span })),
      });
    }
  }
});

type Index = ReturnType<typeof indexTypes>;

/** What tables say: a representation or an example alone is no declaration. */
function listRows(type: StructuredType): readonly AnyProperty[] {
  return listDeclaredProperties(type).filter(({ witnesses }) => witnesses.includes("table"));
}

function compare(own: AnyProperty, base: AnyProperty, { name }: StructuredType, index: Index): string | undefined {
  if (own.name !== base.name) return `\`${own.name}\` is spelt \`${base.name}\` in the base type \`${name}\`.`;
  const [mine, theirs] = [own.type.value, base.type.value];
  if ((mine.kind === "collection") !== (theirs.kind === "collection"))
    return tell(own, mine.kind === "collection" ? ["a collection", "one value"] : ["one value", "a collection"], name);
  const [element, inherited] = [elementOf(mine), elementOf(theirs)];
  if (element.kind === "structured" && inherited.kind === "structured") {
    const [derived, documented] = [index.findType(element.name), index.findType(inherited.name)];
    if (derived === undefined || documented === undefined || index.isA(derived, documented)) return undefined;
    return tell(own, [derived.name, documented.name], name);
  }
  if (element.kind === "primitive" && inherited.kind === "primitive" && element.name !== inherited.name)
    return tell(own, [element.name, inherited.name], name);
  const kinds = new Set([element.kind, inherited.kind]);
  if (!kinds.has("structured") || !kinds.has("primitive")) return undefined;
  return tell(own, ["name" in element ? element.name : "", "name" in inherited ? inherited.name : ""], name);
}

function tell({ name }: AnyProperty, [here, there]: readonly [string, string], base: string): string {
  return `\`${name}\` is ${word(here)} here, but ${word(there)} in the base type \`${base}\`.`;
}

function word(type: string): string {
  return type.includes(" ") ? type : `of \`${type.startsWith("Edm.") ? type.slice(4) : shortName(type)}\``;
}
