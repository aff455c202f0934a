import { isPlaceholderForText } from "../../../conform/placeholder.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import { keyName } from "../../../model/names.js";
import { isJsonObject, type JsonValue } from "../../../source/json.js";
import { writePointer } from "../../../../templates/runtime/issue.js";
import { defineOwnRule } from "../../rule.js";
import { quoteJson } from "../../words.js";

/** What was created or updated is answered with another value than was sent. */
export const exampleOtherValue = defineOwnRule("example/other-value", ({ model, report }) => {
  const isComparable = (value: JsonValue | undefined): value is string | boolean | number =>
    typeof value === "boolean" ||
    typeof value === "number" ||
    (typeof value === "string" && value !== "" && !isPlaceholderForText(value, model.namespace) && !isMoment(value));
  for (const { request, response, operation } of model.examples) {
    const shape = operation === undefined ? undefined : model.operations.get(operation)?.shape.value;
    const [sent, answered] = [request?.body, response?.body];
    if ((shape !== "create" && shape !== "update") || sent?.kind !== "json" || answered?.kind !== "json") continue;
    const { value } = answered;
    if (!isJsonObject(sent.value) || !isJsonObject(value)) continue;
    for (const [name, given] of Object.entries(sent.value)) {
      const got = Object.hasOwn(value, name) ? value[name] : undefined;
      if (isSetByService(name) || !isComparable(given) || !isComparable(got) || isAlike(given, got)) continue;
      const pointer = writePointer([name]);
      const place = locateJson(answered.source, pointer)?.value;
      const origin = locateJson(sent.source, pointer)?.value;
      if (place === undefined || origin === undefined) continue;
      report({
        span: place,
        cause: place.path,
        message: `\`${name}\` is answered as ${quoteJson(got)}, but was sent as ${quoteJson(given)}.`,
        related: [{ message: "It is sent here.", span: origin }],
      });
    }
  }
});

function isSetByService(name: string): boolean {
  return name === keyName || name.includes("@") || /(?:hint|tag|token|password|secret)$/i.test(name);
}

/** Times are set and rewritten by services, to another zone for one. */
function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text);
}

/** A value of another type, or one that holds the other, is that value put otherwise: `"false"`, `B2X_1_Partner`. */
function isAlike(given: string | boolean | number, got: string | boolean | number): boolean {
  if (typeof given !== typeof got) return true;
  const [a, b] = [given, got].map((value) => String(value).toLowerCase().replace(/\s+/g, " ").trim());
  if (a === undefined || b === undefined || listParts(a) === listParts(b)) return true;
  return typeof given === "string" ? a.includes(b) || b.includes(a) : a === b;
}

/** Phone numbers are the same however they are grouped, and lists in any order. */
function listParts(text: string): string {
  if (/^\+?[\d\s()-]{7,}$/.test(text)) return text.replace(/[\s()-]/g, "");
  return text
    .split(/\s*[,;]\s*/)
    .sort()
    .join(",");
}
