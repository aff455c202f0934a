import type { JsonValue } from "../source/json.js";

const longest = 60;

/** A value in a message, as the page has it: `"String"`, `12`, `[…]`, `{…}`. */
export function quoteJson(value: JsonValue | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value === "object" && value !== null)
    return Array.isArray(value) ? (value.length === 0 ? "`[]`" : "an array") : "an object";
  const text = JSON.stringify(value);
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}

/** Which property a message speaks of; the body itself has no name. */
export function nameProperty(name: string): string {
  return name === "" ? "The body" : `\`${name}\``;
}
