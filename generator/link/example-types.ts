/** What a JSON body of an example is: several things may say so, some of them wrongly. */
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ExampleFacts, MessageFacts } from "../extract/page-facts.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../source/json.js";
import type { JsonBody } from "../model/example.js";
import { inferred, stated, type Fact } from "../model/fact.js";
import type { Operation } from "../model/operation.js";
import type { QualifiedName, TypeReference } from "../model/types.js";
import { asReference, bodySpan, placeOfTypeName, readAnnotatedType, readTypeName } from "./annotated-type.js";

/** What linking examples needs to know of the rest of the model. */
export interface ExampleLookup {
  /** A structured type by its name: qualified or short, in any case, with or without `#`. */
  resolveType(name: string): QualifiedName | undefined;
  /** An operation by its id, with its types resolved. */
  findOperation(id: string): Operation | undefined;
  /** Whether a type has or inherits a property of the name. */
  hasProperty(type: QualifiedName, property: string): boolean;
  /** The type of such a property. */
  typeOfProperty(type: QualifiedName, property: string): TypeReference | undefined;
  /** Whether `base` is among the base types of `type`. */
  derivesFrom(type: QualifiedName, base: QualifiedName): boolean;
}

interface Place {
  readonly part: "request" | "response";
  readonly body: JsonBody;
  readonly message: MessageFacts;
  readonly facts: ExampleFacts;
  readonly operation: Operation | undefined;
}

/**
 * The type of a body, from the most to the least trusted witness: the annotation, the body's own `@odata.type` or context,
 * what the page says the operation takes or returns, and for a request that creates or updates, what the response is. A
 * collection stands for the envelope `{ "value": [...] }`, or for a bare array.
 */
export function findBodyType(
  place: Place,
  lookup: ExampleLookup,
  diagnostics: Diagnostic[],
): Fact<TypeReference> | undefined {
  if (place.facts.response !== undefined && place.part === "response" && place.facts.response.status >= 400)
    return undefined;
  const stated = readAnnotatedType(place.message, place.body, lookup, diagnostics);
  const named = stated && correctAnnotation(stated, place, lookup, diagnostics);
  const found = named ?? readOwnType(place, lookup) ?? readContext(place, lookup) ?? readOperation(place, lookup);
  return found && fitEnvelope(found, place.body.value, lookup);
}

/** `"@odata.type": "#microsoft.graph.user"` in the body; in an envelope, on all its elements. */
function readOwnType({ body }: Place, lookup: ExampleLookup): Fact<TypeReference> | undefined {
  const own = typeNameIn(body.value);
  if (own !== undefined) {
    const name = lookup.resolveType(readTypeName(own).name);
    return name === undefined ? undefined : stated<TypeReference>({ kind: "structured", name }, bodySpan(body));
  }
  const elements = elementsOf(body.value);
  const names = new Set(elements?.map((element) => typeNameIn(element) ?? ""));
  const [only] = names;
  if (names.size !== 1 || only === undefined || only === "") return undefined;
  const name = lookup.resolveType(readTypeName(only).name);
  return name === undefined
    ? undefined
    : inferred(asReference({ kind: "structured", name }, true), "odata-type-of-elements", bodySpan(body));
}

/** `"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.user)"` */
function readContext({ body }: Place, lookup: ExampleLookup): Fact<TypeReference> | undefined {
  const context = isJsonObject(body.value) ? body.value["@odata.context"] : undefined;
  const fragment = typeof context === "string" ? context.slice(context.indexOf("#") + 1) : "";
  if (!/^(?:Collection\()?microsoft\.graph\.[\w.]+\)?(?:\/\$entity)?$/i.test(fragment)) return undefined;
  const { name, isCollection } = readTypeName(fragment.replace(/\/\$entity$/, ""));
  const resolved = lookup.resolveType(name);
  return resolved === undefined
    ? undefined
    : inferred(asReference({ kind: "structured", name: resolved }, isCollection), "odata-context", bodySpan(body));
}

/** `$metadata#appCatalogs/teamsApps('1')/appDefinitions/$entity` under a teamsApp is what that navigates to (api/teamsapp-publish.md). */
function readNavigated(outer: QualifiedName, { body }: Place, lookup: ExampleLookup): Fact<TypeReference> | undefined {
  const context = isJsonObject(body.value) ? body.value["@odata.context"] : undefined;
  const path = typeof context === "string" ? context.slice(context.indexOf("#") + 1) : "";
  const [last = "", ...above] = path
    .replace(/\/\$entity$/, "")
    .split("/")
    .reverse();
  const type = above.length === 0 ? undefined : lookup.typeOfProperty(outer, last.replace(/\(.*/s, ""));
  const name = type && nameOf(type);
  if (name === undefined) return undefined;
  return inferred(
    asReference({ kind: "structured", name }, !path.endsWith("/$entity")),
    "odata-context",
    bodySpan(body),
  );
}

function readOperation(place: Place, lookup: ExampleLookup): Fact<TypeReference> | undefined {
  const { operation, facts, part } = place;
  if (operation === undefined) return undefined;
  if (part === "response") return ifFitting(responseType(operation, facts.response?.status), place.body.value, lookup);
  const { requestBody } = operation;
  const type = requestBody?.type;
  if (type !== undefined && !isParameterBody(place, type.value, lookup)) {
    return ifFitting(
      inferred<TypeReference>({ kind: "structured", name: type.value }, "operation-request-body", ...type.origins),
      place.body.value,
      lookup,
    );
  }
  // "Create" and "update" pages often name the type only where they speak of what comes back.
  const answersWithTheSame = operation.shape.value === "create" || operation.shape.value === "update";
  const answered = answersWithTheSame ? responseType(operation, facts.response?.status) : undefined;
  const answer = answered?.value;
  if (!answered || answer?.kind !== "structured" || isParameterBody(place, answer.name, lookup)) return undefined;
  return ifFitting(
    inferred<TypeReference>(answer, "returned-type-is-sent", ...answered.origins),
    place.body.value,
    lookup,
  );
}

/** What is created or updated comes back: the type of the request body, where the page does not name that of the response. */
function readRequested({ part, operation }: Place): Fact<TypeReference> | undefined {
  const answersWithTheSame = operation?.shape.value === "create" || operation?.shape.value === "update";
  const type = part === "response" && answersWithTheSame ? operation.requestBody?.type : undefined;
  return (
    type && inferred<TypeReference>({ kind: "structured", name: type.value }, "sent-type-is-returned", ...type.origins)
  );
}

/**
 * What a page says of its operation is not always what an example shows: one that creates an event with extended properties
 * stands on the page of the extended property. A body most of whose names the type does not know is of another type.
 */
function ifFitting(
  type: Fact<TypeReference> | undefined,
  value: JsonValue,
  lookup: ExampleLookup,
): Fact<TypeReference> | undefined {
  return type && fits(type.value, value, lookup) ? type : undefined;
}

/** Whether the type knows at least half of the names that the body shows. */
function fits(reference: TypeReference, value: JsonValue, lookup: ExampleLookup): boolean {
  return nameOf(reference) === undefined || countKnown(reference, value, lookup) * 2 >= listNames(value).length;
}

function countKnown(reference: TypeReference, value: JsonValue, lookup: ExampleLookup): number {
  const type = nameOf(reference);
  return type === undefined ? 0 : listNames(value).filter((name) => lookup.hasProperty(type, name)).length;
}

/** The names of the properties that a body shows, of a list those of its first elements. */
function listNames(value: JsonValue): readonly string[] {
  const samples = (elementsOf(value) ?? [value]).filter((sample) => isJsonObject(sample)).slice(0, 5);
  return samples
    .flatMap((sample) => Object.keys(isJsonObject(sample["value"]) ? sample["value"] : sample))
    .filter((name) => !name.includes("@"));
}

/** An annotation copied from another page names another type: what else is said of the body counts, where that type knows more of its names. */
function correctAnnotation(
  stated: Fact<TypeReference>,
  place: Place,
  lookup: ExampleLookup,
  diagnostics: Diagnostic[],
): Fact<TypeReference> {
  const { value } = place.body;
  const { annotation } = place.message;
  const name = nameOf(stated.value);
  const known = countKnown(stated.value, value, lookup);
  if (name === undefined || annotation === undefined || known === listNames(value).length) return stated;
  const witnesses = [
    readOwnType(place, lookup),
    readContext(place, lookup),
    readOperation(place, lookup),
    readNavigated(name, place, lookup),
    readRequested(place),
  ];
  const other = witnesses.find((each) => each && countKnown(each.value, value, lookup) > known);
  const meant = other && nameOf(other.value);
  if (!other || meant === undefined || name === meant) return stated;
  // A base type is no mistake: the values say which derived type they are of.
  if (lookup.derivesFrom(meant, name)) return stated;
  const related = other.origins
    .filter((origin) => origin.path !== annotation.span.path || origin.start !== annotation.span.start)
    .slice(0, 1);
  diagnostics.push(
    createDiagnostic(
      "example/wrong-type",
      placeOfTypeName(annotation),
      `The annotation says the body is a \`${name}\`, but it has the properties of \`${meant}\`.`,
      {
        related: related.map((span) => ({ message: `This says \`${meant}\`.`, span })),
      },
    ),
  );
  return other;
}

function nameOf(reference: TypeReference): string | undefined {
  const element = reference.kind === "collection" ? reference.element : reference;
  return element.kind === "structured" ? element.name : undefined;
}

/**
 * A body may hold parameters by name instead of a value of the type that the page links or returns. Those of an action always do
 * where its table has their names; elsewhere a table that names what the type lacks gives them away (`reference` of api/nameditem-add.md).
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
  return found?.type && inferred(found.type.value, "operation-response", ...found.type.origins);
}

/** Brings the type in line with what the body shows: a list where one object was announced, or one object where a list was. */
function fitEnvelope(
  type: Fact<TypeReference>,
  value: JsonValue,
  lookup: ExampleLookup,
): Fact<TypeReference> | undefined {
  const reference = type.value;
  if (reference.kind === "collection") {
    if (!isJsonObject(value) || "value" in value) return type;
    if (isDeltaOnly(value)) return undefined;
    return inferred(reference.element, "object-without-envelope", ...type.origins);
  }
  const hasOwnValue = reference.kind === "structured" && lookup.hasProperty(reference.name, "value");
  if (elementsOf(value) === undefined || hasOwnValue) return type;
  return inferred(asReference(reference, true), "array-of-values", ...type.origins);
}

/** The first answers of a delta query may hold nothing but a link to the next. */
function isDeltaOnly(value: JsonObject): boolean {
  return Object.keys(value).every((name) => name.startsWith("@"));
}

/** The elements of `{ "value": [...] }` or of a bare array. */
function elementsOf(value: JsonValue): readonly JsonValue[] | undefined {
  const list = isJsonObject(value) ? value["value"] : value;
  return isArray(list) ? list : undefined;
}
function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function typeNameIn(value: JsonValue): string | undefined {
  const name = isJsonObject(value) ? value["@odata.type"] : undefined;
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}
