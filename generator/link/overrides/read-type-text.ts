import { isPrimitiveName } from "../../model/primitives.js";
import type { ElementType, TypeReference } from "../../model/types.js";
import type { Registry } from "../references/registry.js";
import { typeOfDefinition } from "../references/resolve.js";

/**
 * A type as OData writes it: `String`, `Edm.Int32`, `user`, `Collection(microsoft.graph.user)`, `Json`. Unlike a
 * table's cell it comes from someone who knows the model, so there is one spelling of each thing. `undefined` where
 * nothing has the name.
 */
export function readTypeText(text: string, registry: Registry, namespace: string): TypeReference | undefined {
  const collection = /^Collection\((.+)\)$/.exec(text.trim());
  const element = readElement((collection?.[1] ?? text).trim(), registry, namespace);
  if (element === undefined || collection === null) return element;
  return { kind: "collection", element };
}

function readElement(name: string, registry: Registry, namespace: string): ElementType | undefined {
  if (name === "Json" || name === "Edm.Untyped") return { kind: "untyped" };
  const primitive = [name, `Edm.${name}`].find(isPrimitiveName);
  if (primitive !== undefined) return { kind: "primitive", name: primitive };
  const found = registry.lookUp(name, namespace);
  return found.kind === "found" ? typeOfDefinition(found.definition) : undefined;
}
