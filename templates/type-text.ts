import type { ElementType, TypeReference } from "../generator/model/types.js";
import { quoteString } from "./quote.js";
import type { FileScope } from "./scope.js";

/**
 * The TypeScript type of a documented type. What no page defines is `unknown`; a closed list of values on a String
 * stays open, because the pages list what they know of: `"a" | "b" | (string & {})`. What was left out is a reference.
 */
export function writeType(reference: TypeReference, scope: FileScope): string {
  return writeAlternatives(reference, scope).join(" | ");
}

/** The same, or null. `unknown` takes null anyway. */
export function writeNullableType(reference: TypeReference, scope: FileScope): string {
  const alternatives = writeAlternatives(reference, scope);
  return alternatives.includes("unknown") ? "unknown" : [...alternatives, "null"].join(" | ");
}

/** The union of the names of properties. */
export function writePropertyNames(names: readonly string[]): string {
  return names.length === 0 ? "never" : names.map(quoteString).join(" | ");
}

function writeAlternatives(reference: TypeReference, scope: FileScope): readonly string[] {
  if (reference.kind !== "collection") return writeElement(reference, scope);
  const element = writeElement(reference.element, scope);
  const [only] = element;
  return [element.length === 1 && only !== undefined ? `${only}[]` : `(${element.join(" | ")})[]`];
}

function writeElement(element: ElementType, scope: FileScope): readonly string[] {
  switch (element.kind) {
    case "primitive":
      return [scope.usePrimitive(element.name)];
    case "knownString":
      return [...new Set(element.values)].map(quoteString).concat("(string & {})");
    case "enum": {
      const type = scope.findEnum(element.name);
      if (type === undefined) return ["string"];
      const name = scope.useEnum(type);
      return [type.flags?.value === true ? `${scope.useHelper("Flags")}<${name}>` : name];
    }
    case "structured": {
      const type = scope.findType(element.name);
      if (type !== undefined) return [scope.useType(type)];
      return [scope.isLeftOut(element.name) ? scope.useHelper("EntityReference") : "unknown"];
    }
    case "union": {
      const options = [...new Set(element.options.flatMap((option) => writeElement(option, scope)))];
      return options.includes("unknown") ? ["unknown"] : options;
    }
    case "untyped":
    case "unresolved":
      return ["unknown"];
  }
}
