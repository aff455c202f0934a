import type { Outcome } from "../../diagnostics/diagnostic.js";
import { mapOutcome, outcome } from "../../diagnostics/outcome.js";
import type { Example } from "../../model/example.js";
import type { Operation } from "../../model/operation.js";
import { findProperty } from "../../model/queries.js";
import type { EnumType, QualifiedName, TypeReference } from "../../model/types.js";
import { isJsonObject, type JsonValue } from "../../source/json.js";
import type { Span } from "../../source/span.js";
import type { Types } from "../../model/queries.js";
import { elementOf } from "../../model/queries.js";
import { listBodies, listSingle, type ShownBody } from "../../model/values.js";
import { linkEach } from "../guard.js";
import type { Enums } from "./link-enum.js";

/**
 * The enums of which an example shows several members in one value: `"partsToClone": "apps,tabs,settings"`. Every
 * part must be a member, so that a sentence with a comma in the place of a value proves nothing.
 */
export function readCombinations(
  types: Types,
  examples: readonly Example[],
  operations: ReadonlyMap<string, Operation>,
  enums: Enums,
): Outcome<ReadonlyMap<QualifiedName, Span>> {
  const found = new Map<QualifiedName, Span>();
  const visit = (type: TypeReference, value: JsonValue, origin: Span): void => {
    for (const single of listSingle(type, value)) {
      const element = elementOf(single.type);
      if (single.type.kind === "enum" && typeof single.value === "string") {
        const { name } = single.type;
        if (!found.has(name) && isCombination(single.value, enums.get(name))) found.set(name, origin);
      } else if (element.kind === "structured" && isJsonObject(single.value)) {
        for (const [key, inner] of Object.entries(single.value)) {
          const property = findProperty(types, element.name, key);
          if (property !== undefined) visit(property.type.value, inner, origin);
        }
      }
    }
  };
  const visitBody = ({ example, part, body, span }: ShownBody): void => {
    if (body.type !== undefined) visit(body.type.value, body.value, span);
    else if (part === "request" && example.operation !== undefined && isJsonObject(body.value)) {
      // An action's parameters are the rows of its body table.
      for (const property of operations.get(example.operation)?.requestBody?.properties ?? []) {
        const value = body.value[property.name];
        if (value !== undefined) visit(property.type.value, value, span);
      }
    }
  };
  const visited = linkEach(
    listBodies(examples),
    ({ example, span }) => ({ name: `the enums in ${example.id}`, span }),
    (shown) => {
      visitBody(shown);
      return outcome(undefined);
    },
  );
  return mapOutcome(visited, () => found);
}

function isCombination(value: string, type: EnumType | undefined): boolean {
  if (type === undefined || !value.includes(",") || value.length > 1000) return false;
  const names = new Set(type.members.map(({ name }) => name.toLowerCase()));
  return value.split(",").every((part) => names.has(part.trim().toLowerCase()));
}
