import { primitives } from "../model/primitives.js";
import type { TypeReference } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import { sampleMember } from "./enum-value.js";
import type { TypeIndex } from "./type-index.js";

/**
 * A small value of a type, the same in every run: the first member, an empty collection, an object without properties.
 */
export function sampleElement(type: TypeReference, index: TypeIndex): JsonValue {
  switch (type.kind) {
    case "collection":
      return [];
    case "primitive":
      return primitives[type.name].sample;
    case "knownString":
      return type.values[0] ?? primitives["Edm.String"].sample;
    case "enum": {
      const found = index.findEnum(type.name);
      return found ? sampleMember(found) : primitives["Edm.String"].sample;
    }
    case "union":
      return sampleElement(type.options[0], index);
    case "structured":
    case "untyped":
    case "unresolved":
      return {};
  }
}
