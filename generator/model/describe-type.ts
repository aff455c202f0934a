import type { ElementType, TypeReference } from "./types.js";

/** A type reference as OData writes it: `Edm.String`, `Collection(microsoft.graph.user)`. */
export function describeType(type: TypeReference): string {
  return type.kind === "collection" ? `Collection(${describeElement(type.element)})` : describeElement(type);
}

function describeElement(type: ElementType): string {
  switch (type.kind) {
    case "primitive":
    case "enum":
    case "structured":
      return type.name;
    case "knownString":
      return `Edm.String (known: ${type.values.join(", ")})`;
    case "union":
      return type.options.map(describeElement).join(" or ");
    case "untyped":
      return "Edm.Untyped";
    case "unresolved":
      return `unresolved: ${type.text}`;
  }
}
