/** What the page of an example says that its operation takes and returns. */
import { deduced, type Fact } from "../../model/fact.js";
import { primitives } from "../../model/primitives.js";
import type { Operation } from "../../model/operation.js";
import type { QualifiedName, TypeReference } from "../../model/types.js";
import { isJsonObject } from "../../source/json.js";
import type { ExampleLookup } from "./example-lookup.js";
import { ifFitting } from "./fit.js";
import type { Place } from "./place.js";

export function readOperation(place: Place, lookup: ExampleLookup): Fact<TypeReference> | undefined {
  const { operation, facts, part } = place;
  if (operation === undefined) return undefined;
  if (part === "response") return ifFitting(responseType(operation, facts.response?.status), place.body.value, lookup);
  const { requestBody } = operation;
  const type = requestBody?.type;
  if (type !== undefined && !isParameterBody(place, type.value, lookup)) {
    return ifFitting(
      deduced<TypeReference>({ kind: "structured", name: type.value }, "operation-request-body", type),
      place.body.value,
      lookup,
    );
  }
  // "Create" and "update" pages often name the type only where they speak of what comes back.
  const answersWithTheSame = operation.shape.value === "create" || operation.shape.value === "update";
  const answered = answersWithTheSame ? responseType(operation, facts.response?.status) : undefined;
  const answer = answered?.value;
  if (!answered || answer?.kind !== "structured" || isParameterBody(place, answer.name, lookup)) return undefined;
  return ifFitting(deduced<TypeReference>(answer, "returned-type-is-sent", answered), place.body.value, lookup);
}

/**
 * What is created or updated comes back: the type of the request body, where the page does not name that of the
 * response.
 */
export function readRequested({ part, operation }: Place): Fact<TypeReference> | undefined {
  const answersWithTheSame = operation?.shape.value === "create" || operation?.shape.value === "update";
  const type = part === "response" && answersWithTheSame ? operation.requestBody?.type : undefined;
  return type && deduced<TypeReference>({ kind: "structured", name: type.value }, "sent-type-is-returned", type);
}

/**
 * A body may hold parameters by name instead of a value of the type that the page links or returns. Those of an
 * action always do where its table has their names; elsewhere a table that names what the type lacks gives them away
 * (`reference` of api/nameditem-add.md).
 */
function isParameterBody({ body, operation }: Place, type: QualifiedName, lookup: ExampleLookup): boolean {
  const rows = new Set(operation?.requestBody?.properties.map((property) => property.name));
  const names = isJsonObject(body.value) ? Object.keys(body.value).filter((name) => !name.includes("@")) : [];
  if (operation?.shape.value !== "action")
    return names.some((name) => rows.has(name) && !lookup.hasProperty(type, name));
  return names.some((name) => rows.has(name)) || !names.every((name) => lookup.hasProperty(type, name));
}

function responseType(operation: Operation, status: number | undefined): Fact<TypeReference> | undefined {
  const found =
    operation.responses.find((response) => response.status === status) ??
    operation.responses.find((response) => response.status < 300);
  // Bytes are not JSON: a page that answers with them shows something else too (api/profilephoto-get.md).
  if (found?.type?.value.kind === "primitive" && primitives[found.type.value.name].isElsewhere) return undefined;
  return found?.type && deduced(found.type.value, "operation-response", found.type);
}
