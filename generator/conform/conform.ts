import type { Outcome } from "../diagnostics/diagnostic.js";
import { attempt } from "../diagnostics/guard.js";
import { mapOutcome, mapOutcomes, outcome } from "../diagnostics/outcome.js";
import type { ExactNumbers, Example, JsonBody } from "../model/example.js";
import type { Operation } from "../model/operation.js";
import { listBodies } from "../model/values.js";
import type { Model, StructuredType, TypeReference } from "../model/types.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import type { ConformanceMode, Fixture } from "./fixture.js";
import { holdProperty, holdValue } from "./hold.js";
import { change, placeInside, report, type Judgement, type Place } from "./judgement.js";
import { keepDigits } from "./keep-digits.js";
import { holdRequestBody } from "./request-body.js";
import { indexTypes, type TypeIndex } from "./type-index.js";

/**
 * Holds every typed JSON body of the examples against the model, by the rules of the generated validators and beyond
 * them, in the order of the examples, requests first. Of the issues, the checks make diagnostics; a body whose judging
 * throws is left out and reported.
 */
export function conformExamples(model: Model): Outcome<readonly Fixture[]> {
  const index = indexTypes(model);
  return mapOutcome(
    mapOutcomes(listTypedBodies(model), (typed) =>
      attempt<Fixture>(placeOf(typed), "conform/failed", describeTyped(typed), () =>
        outcome(judge(typed, index, model)),
      ),
    ),
    (fixtures) => fixtures.filter((fixture) => fixture !== undefined),
  );
}

/** A documented JSON body whose type is known. */
interface TypedBody {
  readonly example: Example;
  readonly part: Fixture["part"];
  readonly body: JsonBody;
  readonly declared: TypeReference;
}

function listTypedBodies({ examples }: Model): readonly TypedBody[] {
  return listBodies(examples).flatMap(({ example, part, body }) =>
    body.type ? [{ example, part, body, declared: body.type.value }] : [],
  );
}

function placeOf({ body }: TypedBody): Span {
  return spanInBlock(body.source, 0, Math.min(1, body.source.text.length));
}

function describeTyped({ example, part }: TypedBody): string {
  return `Holding the ${part} of "${example.title}" against the model`;
}

function judge({ example, part, body, declared }: TypedBody, index: TypeIndex, model: Model): Fixture {
  const operation = example.operation === undefined ? undefined : model.operations.get(example.operation);
  const mode = part === "request" ? modeOf(example, operation) : "read";
  const whole: Place = { path: "", documented: body.type?.origins ?? [], visible: true, shallow: false };
  const hold = (value: JsonValue, exact?: ExactNumbers): Fixture => {
    const type = findActualType(declared, value, index);
    const judgement: Judgement = { index, mode, exact, holdProperty, issues: [], changes: [] };
    const held = holdBody(value, type, whole, judgement);
    const conforming =
      mode === "read" ? held : holdRequestBody(held, type, { whole, judgement, operation, truncated: body.truncated });
    const { issues, changes } = judgement;
    return { example, part, mode, type, verbatim: value, issues, conforming, changes };
  };
  const { value, exact } = body;
  if (exact === undefined) return hold(value);
  const kept = hold(value, exact).changes.flatMap(({ path, to }) => {
    const digits = exact[path];
    return digits !== undefined && to === digits ? [[path, digits] as const] : [];
  });
  return hold(keepDigits({ value, exact: Object.fromEntries(kept) }));
}

/** A body that says it is of a derived type is a fixture of that type. */
function findActualType(declared: TypeReference, value: JsonValue, index: TypeIndex): TypeReference {
  const written = isJsonObject(value) ? value["@odata.type"] : undefined;
  if (declared.kind !== "structured" || typeof written !== "string") return declared;
  const named = index.resolveTypeName(written);
  const base = index.findType(declared.name);
  return named && base && index.isA(named, base) ? { kind: "structured", name: named.qualifiedName } : declared;
}

function modeOf(example: Example, operation: Operation | undefined): ConformanceMode {
  const method = example.request?.method;
  const shape = operation?.shape.value;
  if (shape === "create" && method === "POST") return "create";
  return shape === "update" && (method === "PATCH" || method === "PUT") ? "update" : "read";
}

function holdBody(value: JsonValue, type: TypeReference, place: Place, judgement: Judgement): JsonValue {
  if (type.kind === "collection") return holdCollection(value, type, place, judgement);
  if (type.kind === "structured") {
    const found = judgement.index.findType(type.name);
    if (found && isWrapped(value, found, judgement.index)) return unwrap(value, type, place, judgement);
  } else if (isJsonObject(value) && value["value"] !== undefined) {
    const inner = holdValue(value["value"], type, placeInside(place, "value"), judgement);
    return replaceValue(value, inner);
  }
  return holdValue(value, type, place, judgement) ?? {};
}

/** A page of a collection, `{ "value": [...] }`; some operations answer and take a bare array. */
function holdCollection(value: JsonValue, type: TypeReference, place: Place, judgement: Judgement): JsonValue {
  if (!isJsonObject(value)) return holdValue(value, type, place, judgement) ?? [];
  const list = value["value"];
  // The first answers of a delta query may hold nothing but the link to the next.
  if (list === undefined) return value;
  return replaceValue(value, holdValue(list, type, placeInside(place, "value"), judgement));
}

function replaceValue(value: JsonObject, inner: JsonValue | undefined): JsonValue {
  return inner === value["value"]
    ? value
    : Object.fromEntries(
        Object.entries(value).flatMap(([name, old]) =>
          name !== "value" ? [[name, old]] : inner === undefined ? [] : [[name, inner]],
        ),
      );
}

/** `{ "value": { ... } }` around one object: collections have such an envelope, one object has none. */
function isWrapped(
  value: JsonValue,
  type: StructuredType,
  index: TypeIndex,
): value is JsonObject & { readonly value: JsonObject } {
  if (!isJsonObject(value) || !isJsonObject(value["value"]) || index.propertiesOf(type).has("value")) return false;
  return Object.keys(value).every((name) => name === "value" || name.startsWith("@"));
}

function unwrap(
  value: JsonObject & { readonly value: JsonObject },
  type: TypeReference,
  place: Place,
  judgement: Judgement,
): JsonValue {
  const inner = placeInside(place, "value", { visible: false });
  report(judgement, inner, { cause: "wrapped" }, value.value);
  const held = holdValue(value.value, type, inner, judgement);
  return change(judgement, place, value, held ?? {}, "one object has no envelope");
}
