import type { TypeReference } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import { sampleMember } from "./enum-value.js";
import { samplePrimitive } from "./primitive.js";
import type { TypeIndex } from "./type-index.js";

/** A small value of a type, the same in every run: the first member, an empty collection, an object without properties. */
export function sampleElement(type: TypeReference, index: TypeIndex): JsonValue {
  switch (type.kind) {
    case "collection":
      return [];
    case "primitive":
      return samplePrimitive(type.name);
    case "knownString":
      return type.values[0] ?? samplePrimitive("Edm.String");
    case "enum": {
      const found = index.findEnum(type.name);
      return found ? sampleMember(found) : samplePrimitive("Edm.String");
    }
    case "union": {
      const [first] = type.options;
      return first ? sampleElement(first, index) : {};
    }
    case "structured":
    case "untyped":
    case "unresolved":
      return {};
  }
}
