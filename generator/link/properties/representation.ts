import type { Representation } from "../../extract/page-facts.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../../source/json.js";
import { spanInBlock } from "../../source/text-block.js";
import { inferred } from "../../model/fact.js";
import { findPrimitive } from "../../model/primitives.js";
import type { ElementType, PrimitiveName, TypeReference } from "../../model/types.js";
import type { LinkedRow } from "./link-row.js";
import { resolveName, typeOfDefinition, type Scope } from "../references/resolve.js";

/**
 * The properties that only the JSON representation shows. It is a witness, never the judge: what the table has is not
 * asked of it, and the sample keys of an open type without a table (plannerassignments.md) are no properties.
 */
export function findUndocumented(
  representation: Representation,
  known: ReadonlySet<string>,
  isOpen: boolean,
  scope: Scope,
): readonly LinkedRow[] {
  if (representation.value === undefined || (known.size === 0 && isOpen)) return [];
  const lower = new Set([...known].map((name) => name.toLowerCase()));
  const places = findQuoted(representation.source.text);
  return Object.entries(representation.value).flatMap(([name, value]) => {
    if (lower.has(name.toLowerCase()) || !/^[a-z]\w*$/.test(name)) return [];
    const type = readSample(value, scope);
    if (type === undefined) return [];
    const at = places.get(name) ?? 0;
    const span = spanInBlock(representation.source, at, at + name.length + 2);
    return [
      {
        name,
        type: inferred(type, "json-representation", span),
        description: "",
        facts: {},
        witnesses: ["representation"],
        origins: [span],
      },
    ];
  });
}

/** Where each word in quotes stands first. */
function findQuoted(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { 1: word = "", index } of text.matchAll(/"(?=(\w+)")/g)) {
    if (!places.has(word)) places.set(word, index);
  }
  return places;
}

/** `"String (timestamp)"`, `1024`, `{ "@odata.type": "microsoft.graph.x" }`, `["string"]`: the sample says the type. */
function readSample(value: JsonValue, scope: Scope): TypeReference | undefined {
  if (isJsonArray(value)) {
    const [first] = value;
    const element = first === undefined ? undefined : readElement(first, scope);
    return element === undefined ? undefined : { kind: "collection", element };
  }
  return readElement(value, scope);
}
function readElement(value: JsonValue, scope: Scope): ElementType | undefined {
  if (typeof value === "boolean") return { kind: "primitive", name: "Edm.Boolean" };
  if (typeof value === "number")
    return { kind: "primitive", name: Number.isInteger(value) ? "Edm.Int32" : "Edm.Double" };
  if (typeof value === "string") return readPhrase(value, scope);
  if (!isJsonObject(value)) return undefined;
  const type = value["@odata.type"];
  if (typeof type !== "string") return undefined;
  return readTypeName(type, scope);
}

/** What stands for a value, and is neither a primitive type's name nor plain text. */
const samples: readonly (readonly [RegExp, PrimitiveName])[] = [
  [/^string \(timestamp\)$|^\d{4}-\d\d-\d\dt/i, "Edm.DateTimeOffset"],
  [/^string \((?:iso 8601 )?duration\)$/i, "Edm.Duration"],
  [/^string \(time of day\)$/i, "Edm.TimeOfDay"],
  [/^string \(date\)$/i, "Edm.Date"],
  [/^string \(binary\)$/i, "Edm.Binary"],
];
function readPhrase(text: string, scope: Scope): ElementType {
  const sample = text.trim();
  const primitive = samples.find(([pattern]) => pattern.test(sample))?.[1] ?? findPrimitive(sample);
  if (primitive !== undefined) return { kind: "primitive", name: primitive };
  const named = /^#?\w+(?:\.\w+)+$/.test(text) ? readTypeName(text, scope) : undefined;
  return named ?? { kind: "primitive", name: "Edm.String" };
}

/** `#microsoft.graph.identitySet`: the type or enum of that name. */
function readTypeName(text: string, scope: Scope): ElementType | undefined {
  const definition = resolveName({ text: text.replace(/^#/, "") }, scope);
  return definition && typeOfDefinition(definition);
}
