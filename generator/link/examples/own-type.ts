/** What a body says itself of its type. */
import { inferred, stated, type Fact } from "../../model/fact.js";
import type { QualifiedName, TypeReference } from "../../model/types.js";
import { isJsonObject, type JsonValue } from "../../source/json.js";
import { asReference, bodySpan, readTypeName } from "./annotated-type.js";
import type { ExampleLookup } from "./example-lookup.js";
import { elementsOf, nameOf } from "./fit.js";
import type { Place } from "./place.js";

/** `"@odata.type": "#microsoft.graph.user"` in the body; in an envelope, on all its elements. */
export function readOwnType({ body }: Place, lookup: ExampleLookup): Fact<TypeReference> | undefined {
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
export function readContext({ body }: Place, lookup: ExampleLookup): Fact<TypeReference> | undefined {
  const context = isJsonObject(body.value) ? body.value["@odata.context"] : undefined;
  const fragment = typeof context === "string" ? context.slice(context.indexOf("#") + 1) : "";
  const { name, isCollection } = readTypeName(fragment.replace(/\/\$entity$/, ""));
  // Without a namespace, `users` is a path.
  const isQualified = name.toLowerCase().startsWith(`${lookup.namespace.toLowerCase()}.`);
  if (!isQualified || !/^[\w.]+$/.test(name)) return undefined;
  const resolved = lookup.resolveType(name);
  return resolved === undefined
    ? undefined
    : inferred(asReference({ kind: "structured", name: resolved }, isCollection), "odata-context", bodySpan(body));
}

/**
 * `$metadata#appCatalogs/teamsApps('1')/appDefinitions/$entity` under a teamsApp is what that navigates to
 * (api/teamsapp-publish.md).
 */
export function readNavigated(
  outer: QualifiedName,
  { body }: Place,
  lookup: ExampleLookup,
): Fact<TypeReference> | undefined {
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

function typeNameIn(value: JsonValue): string | undefined {
  const name = isJsonObject(value) ? value["@odata.type"] : undefined;
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}
