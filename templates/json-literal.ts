import { isJsonObject, type JsonValue } from "../generator/source/json.js";
import { quoteObjectKey, quoteString } from "./quote.js";

/** A JSON value as an expression of TypeScript. */
export function writeJson(value: JsonValue): string {
  if (typeof value === "string") return quoteString(value);
  // Minus zero and numbers beyond the range keep their meaning, which JSON text would lose.
  if (typeof value === "number")
    return Object.is(value, -0) ? "-0" : Number.isFinite(value) ? String(value) : value > 0 ? "1e999" : "-1e999";
  if (value === null || typeof value === "boolean") return String(value);
  if (!isJsonObject(value)) return `[${value.map(writeJson).join(", ")}]`;
  const entries = Object.entries(value);
  return entries.length === 0
    ? "{}"
    : `{ ${entries.map(([name, inner]) => `${quoteObjectKey(name)}: ${writeJson(inner)}`).join(", ")} }`;
}
