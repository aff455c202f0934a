import type { Representation } from "../extract/page-facts.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../source/json.js";
import { spanInBlock } from "../source/text-block.js";
import { inferred } from "../model/fact.js";
import type { ElementType, PrimitiveName, TypeReference } from "../model/types.js";
import type { LinkedRow } from "./link-property.js";
import { resolveName, type Scope } from "./resolve.js";

/**
 * The properties that only the JSON representation shows. It is a witness, never the judge: what the table has is not asked
 * of it, and the sample keys of an open type without a table (plannerassignments.md) are no properties.
 */
export function findUndocumented(
  representation: Representation,
  known: ReadonlySet<string>,
  isOpen: boolean,
  scope: Scope,
): readonly { readonly row: LinkedRow; readonly navigation: boolean }[] {
  if (representation.value === undefined || (known.size === 0 && isOpen)) return [];
  const lower = new Set([...known].map((name) => name.toLowerCase()));
  return Object.entries(representation.value).flatMap(([name, value]) => {
    if (lower.has(name.toLowerCase()) || !/^[a-z]\w*$/.test(name)) return [];
    const type = readSample(value, scope);
    if (type === undefined) return [];
    const at = representation.source.text.indexOf(`"${name}"`);
    const span = spanInBlock(representation.source, Math.max(0, at), Math.max(0, at) + name.length + 2);
    const row: LinkedRow = {
      name,
      type: inferred(type, "json-representation", span),
      description: "",
      facts: {},
      witnesses: ["representation"],
      origins: [span],
    };
    return [{ row, navigation: false }];
  });
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
  const definition = resolveName({ text: type.replace(/^#/, "") }, scope);
  if (definition === undefined) return undefined;
  return definition.kind === "enum"
    ? { kind: "enum", name: definition.name }
    : { kind: "structured", name: definition.name };
}

const phrases: readonly (readonly [RegExp, PrimitiveName])[] = [
  [/^string \(timestamp\)$|^datetimeoffset$|^\d{4}-\d\d-\d\dt/i, "Edm.DateTimeOffset"],
  [/^string \((?:iso 8601 )?duration\)$|^duration$/i, "Edm.Duration"],
  [/^string \(time of day\)$|^timeofday$/i, "Edm.TimeOfDay"],
  [/^string \(date\)$|^date$/i, "Edm.Date"],
  [/^guid$/i, "Edm.Guid"],
  [/^(?:binary|string \(binary\))$/i, "Edm.Binary"],
  [/^(?:boolean|bool)$/i, "Edm.Boolean"],
  [/^(?:integer|int32|int)$/i, "Edm.Int32"],
  [/^int64$/i, "Edm.Int64"],
  [/^double$/i, "Edm.Double"],
  [/^(?:string(?: \(identifier\))?|url)$/i, "Edm.String"],
];
function readPhrase(text: string, scope: Scope): ElementType | undefined {
  const primitive = phrases.find(([pattern]) => pattern.test(text.trim()));
  if (primitive !== undefined) return { kind: "primitive", name: primitive[1] };
  if (/^#?microsoft\.[\w.]+$/.test(text)) {
    const definition = resolveName({ text: text.replace(/^#/, "") }, scope);
    if (definition?.kind === "enum") return { kind: "enum", name: definition.name };
    if (definition !== undefined) return { kind: "structured", name: definition.name };
  }
  return { kind: "primitive", name: "Edm.String" };
}
