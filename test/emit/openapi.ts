import { compileErrors, validate } from "@readme/openapi-parser";
import { Validator } from "@seriousme/openapi-schema-validator";
import type { Fixture } from "../../generator/conform/fixture.js";
import type { Model } from "../../generator/model/types.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../generator/source/json.js";
import { emitFiles } from "../support/emit.js";

/** The document of a model. */
export function readDocument(model: Model, fixtures: readonly Fixture[] = []): JsonObject {
  const text = emitFiles(["openapi"], model, fixtures).find(({ path }) => path === "openapi.json")?.text ?? "null";
  const document = JSON.parse(text) as JsonValue;
  return isJsonObject(document) ? document : {};
}

/** What stands at a place: `at(document, "paths", "/users", "get")`. */
export function at(value: JsonValue | undefined, ...keys: readonly string[]): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>(
    (inner, key) => (inner !== undefined && isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

/** What two validators, each with rules that the other lacks, have against a document. */
export async function findFaults(document: JsonObject): Promise<readonly string[]> {
  const told = await new Validator().validate(structuredClone(document));
  const errors =
    typeof told.errors === "string" ? [told.errors] : (told.errors ?? []).map((each) => JSON.stringify(each));
  // It is given a type of its own for what may be any JSON; what it reads is checked by it.
  const result = await validate(JSON.parse(JSON.stringify(document)));
  const strict = result.valid ? [] : [compileErrors(result)];
  return [...(told.valid ? [] : ["the first finds it invalid"]), ...errors, ...strict];
}
