import { fail, type Failures, type Mode } from "./failure.js";
import { describeValue } from "./issue.js";
import { hasFields, readOwn } from "./object.js";

/**
 * What to say of an object in which no property of its type was seen. Everything is optional in what the service
 * returns, so that an error, `{ error: { … } }`, and a page of a list, `{ value: [ … ] }`, would pass for anything. An
 * object that holds something else beside them, or says what it is, is taken for what it is meant to be.
 */
export function edmEnvelope(value: object, mode: Mode): Failures {
  let envelope: "error" | "value" | undefined;
  for (const key of Object.keys(value)) {
    if (key === "error" || key === "value") envelope = key;
    else if (!key.startsWith("@") || key === "@odata.type" || key === "@odata.id") return null;
  }
  if (envelope === undefined) return null;
  const content = readOwn(value, envelope);
  const got = envelope === "value" ? describeList(content) : describeError(content);
  return got === undefined ? null : fail(value, mode, "envelope", "a single object", got);
}

function describeList(content: unknown): string | undefined {
  return Array.isArray(content) ? `a list of ${content.length}` : undefined;
}

function describeError(content: unknown): string | undefined {
  if (!hasFields<{ code: unknown }>(content)) return undefined;
  return typeof content.code === "string" ? `the error ${describeValue(content.code)}` : "an error";
}
