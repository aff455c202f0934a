/** Walks what examples show, without judging it. */
import { isJsonArray, isJsonObject, type JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import type { Example, JsonBody } from "./example.js";
import { elementOf } from "./queries.js";
import type { TypeReference } from "./types.js";

/** A JSON body of an example. */
export interface ShownBody {
  readonly example: Example;
  readonly part: "request" | "response";
  readonly body: JsonBody;
  readonly span: Span;
}

/** The JSON bodies of examples, each request's before its response's. */
export function listBodies(examples: readonly Example[]): readonly ShownBody[] {
  return examples.flatMap((example) =>
    (["request", "response"] as const).flatMap((part) => {
      const message = example[part];
      return message?.body?.kind === "json" ? [{ example, part, body: message.body, span: message.span }] : [];
    }),
  );
}

/**
 * The single values of a value of a type: the items of an array, those in the envelope of a collection, or the value
 * itself.
 */
export function* listSingle(
  type: TypeReference,
  value: JsonValue,
): Generator<{ readonly type: TypeReference; readonly value: JsonValue }> {
  if (isJsonArray(value)) for (const item of value) yield* listSingle(elementOf(type), item);
  else if (type.kind === "collection" && isJsonObject(value) && isJsonArray(value["value"]))
    yield* listSingle(type, value["value"]);
  else yield { type, value };
}
