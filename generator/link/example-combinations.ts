import { inferred } from "../model/fact.js";
import type { Example } from "../model/example.js";
import type { Operation } from "../model/operation.js";
import type { EnumType, QualifiedName, StructuredType, TypeReference } from "../model/types.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import { findProperty } from "../model/bases.js";

/**
 * The enums of which an example shows several members in one value: `"partsToClone": "apps,tabs,settings"`. Every part must be
 * a member, so that a sentence with a comma in the place of a value proves nothing.
 */
export function readCombinations(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  examples: readonly Example[],
  operations: ReadonlyMap<string, Operation>,
  enums: ReadonlyMap<QualifiedName, EnumType>,
): ReadonlyMap<QualifiedName, Span> {
  const found = new Map<QualifiedName, Span>();
  const visit = (type: TypeReference, value: JsonValue, origin: Span): void => {
    if (isJsonArray(value)) {
      for (const item of value) visit(type.kind === "collection" ? type.element : type, item, origin);
      return;
    }
    if (type.kind === "enum" && typeof value === "string") {
      const members = enums.get(type.name);
      if (members !== undefined && !found.has(type.name) && isCombination(value, members)) found.set(type.name, origin);
      return;
    }
    const element = type.kind === "collection" ? type.element : type;
    if (element.kind !== "structured" || !isJsonObject(value)) return;
    if (type.kind === "collection" && Array.isArray(value["value"])) {
      visit(type, value["value"], origin);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const property = findProperty(types, element.name, key);
      if (property !== undefined) visit(property.type.value, inner, origin);
    }
  };
  for (const example of examples) {
    for (const message of [example.request, example.response]) {
      const body = message?.body;
      if (message === undefined || body?.kind !== "json") continue;
      if (body.type !== undefined) visit(body.type.value, body.value, message.span);
      else if (message === example.request && example.operation !== undefined && isJsonObject(body.value)) {
        // An action's parameters are the rows of its body table.
        for (const property of operations.get(example.operation)?.requestBody?.properties ?? []) {
          const value = body.value[property.name];
          if (value !== undefined) visit(property.type.value, value, message.span);
        }
      }
    }
  }
  return found;
}

function isCombination(value: string, { members }: EnumType): boolean {
  if (!value.includes(",") || value.length > 1000) return false;
  const names = new Set(members.map(({ name }) => name.toLowerCase()));
  return value.split(",").every((part) => names.has(part.trim().toLowerCase()));
}

export function applyCombinations(
  enums: ReadonlyMap<QualifiedName, EnumType>,
  combinations: ReadonlyMap<QualifiedName, Span>,
): ReadonlyMap<QualifiedName, EnumType> {
  return new Map(
    [...enums].map(([name, type]) => {
      const origin = combinations.get(name);
      return [
        name,
        origin === undefined || type.flags !== undefined
          ? type
          : { ...type, flags: inferred(true, "example-combines-members", origin) },
      ];
    }),
  );
}
