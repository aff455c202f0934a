import type { Operation } from "../model/operation.js";
import { isSetByService } from "../model/queries.js";
import type { TypeReference } from "../model/types.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../source/json.js";
import { sampleElement } from "./sample.js";
import { change, placeInside, report, type Judgement, type Place } from "./judgement.js";
import type { AnyProperty } from "./type-index.js";

interface Request {
  readonly whole: Place;
  readonly judgement: Judgement;
  readonly operation: Operation | undefined;
  /** The example leaves properties out on purpose. */
  readonly truncated: boolean;
}

/** What only a body that creates or updates can get wrong: properties the service sets, and such that it asks for. */
export function holdRequestBody(value: JsonValue, type: TypeReference, request: Request): JsonValue {
  const { judgement } = request;
  const declared = type.kind === "structured" ? judgement.index.findType(type.name) : undefined;
  if (!declared || !isJsonObject(value)) return value;
  const properties = judgement.index.propertiesOf(declared);
  const withoutReadOnly = dropReadOnly(value, properties, request);
  return judgement.mode === "create" && !request.truncated
    ? addRequired(withoutReadOnly, properties, request)
    : withoutReadOnly;
}

function dropReadOnly(
  value: JsonObject,
  properties: ReadonlyMap<string, AnyProperty>,
  { judgement, whole, operation }: Request,
): JsonObject {
  const own = new Set(operation?.requestBody?.properties.map((row) => row.name));
  const kept = Object.entries(value).filter(([name, inner]) => {
    const property = properties.get(name);
    const readOnly = property?.facts.readOnly;
    if (property === undefined || readOnly === undefined || readOnly.certainty === "assumed" || inner === null)
      return true;
    // A row of the operation's own table says that the property can be sent.
    if (own.has(name) || !isSetByService(property, judgement.mode === "create")) return true;
    const place = placeInside(whole, name, { documented: readOnly.origins, visible: false });
    report(judgement, place, { cause: "read-only", property: name }, inner);
    change(judgement, place, inner, undefined, "the service sets it");
    return false;
  });
  return kept.length === Object.keys(value).length ? value : Object.fromEntries(kept);
}

/**
 * A reference is sent by the address of what there is already: `"printer@odata.bind": "https://…"`
 * (api/print-post-shares.md).
 */
function isSent(name: string, body: JsonObject): boolean {
  return Object.hasOwn(body, name) || Object.hasOwn(body, `${name}@odata.bind`);
}

function addRequired(
  value: JsonObject,
  properties: ReadonlyMap<string, AnyProperty>,
  { judgement, whole, operation }: Request,
): JsonObject {
  const missing = (operation?.requestBody?.properties ?? []).filter(
    ({ name, facts }) => facts.required?.value === true && properties.has(name) && !isSent(name, value),
  );
  if (missing.length === 0) return value;
  const added = missing.map((row): [string, JsonValue] => {
    const place = placeInside(whole, row.name, { documented: row.origins, visible: false });
    const sample = sampleElement(row.type.value, judgement.index);
    report(judgement, place, { cause: "missing-required", property: row.name }, undefined);
    return [row.name, change(judgement, place, undefined, sample, "the operation asks for it")];
  });
  return Object.fromEntries([...Object.entries(value), ...added]);
}
