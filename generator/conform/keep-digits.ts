import { writePointer } from "../../templates/runtime/issue.js";
import type { JsonBody } from "../model/example.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../source/json.js";

/** A value with the numbers that JavaScript would round as their digits. */
export function keepDigits({ value, exact = {} }: Pick<JsonBody, "value" | "exact">): JsonValue {
  const keep = (inner: JsonValue, path: string): JsonValue => {
    const digits = exact[path];
    if (digits !== undefined) return digits;
    if (isJsonArray(inner)) return inner.map((item, index) => keep(item, path + writePointer([index])));
    if (!isJsonObject(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, item]) => [name, keep(item, path + writePointer([name]))]),
    );
  };
  return Object.keys(exact).length === 0 ? value : keep(value, "");
}
