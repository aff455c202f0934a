import { Ajv, type ErrorObject, type Schema } from "ajv";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { suggestWord } from "../diagnostics/suggest.js";
import type { Span } from "../source/span.js";
import type { PlacedFile, ValuePath } from "./placed-file.js";

/**
 * What of a file does not fit a JSON Schema, each an error with its place. Titles in the schema end the sentence
 * "`key` takes …"; where there is none the values of an enum do, or the description.
 */
export function holdSchema(file: PlacedFile, schema: Schema): readonly Diagnostic[] {
  if (file.value === null) return [];
  const validate = new Ajv({ allErrors: true, strict: true, verbose: true, allowUnionTypes: true }).compile(schema);
  return validate(file.value) ? [] : describeErrors(validate.errors ?? [], file);
}

function describeErrors(errors: readonly ErrorObject[], file: PlacedFile): readonly Diagnostic[] {
  const described = new Set<string>();
  return errors.flatMap((error) => {
    const path = readPointer(error.instancePath, file.value);
    // A place that breaks two keywords needs one line.
    const key = error.keyword === "additionalProperties" ? String(error.params["additionalProperty"]) : "";
    const identity = `${error.instancePath}\n${key}`;
    if (described.has(identity)) return [];
    described.add(identity);
    if (error.keyword === "additionalProperties") {
      const known = Object.keys(
        isRecord(error.parentSchema) && isRecord(error.parentSchema["properties"])
          ? error.parentSchema["properties"]
          : {},
      );
      return reportUnknownKey(file.locateKey([...path, key]), key, path, known);
    }
    const name = path.length === 0 ? "The file" : `\`${path.join(".")}\``;
    return createDiagnostic("config/invalid-value", file.locate(path), `${name} ${describeExpectation(error)}`);
  });
}

/** A key that is none of the known ones, with the one that was probably meant. */
export function reportUnknownKey(span: Span, key: string, path: ValuePath, known: readonly string[]): Diagnostic {
  const meant = suggestWord(key, known);
  const where = path.length === 0 ? "" : ` in \`${path.join(".")}\``;
  const keys = known.map((name) => `\`${name}\``).join(", ");
  const hint = meant === undefined ? `; the keys are ${keys}` : `; did you mean \`${meant}\`?`;
  const message = `There is no key \`${key}\`${where}${known.length === 0 ? "" : hint}`;
  return createDiagnostic("config/unknown-key", span, message);
}

/** What a place takes: the schema's own words where it has some. */
function describeExpectation(error: ErrorObject): string {
  const schema: unknown = error.parentSchema;
  if (error.keyword === "required") return `needs the key \`${String(error.params["missingProperty"])}\`.`;
  const title = isRecord(schema) ? schema["title"] : undefined;
  if (typeof title === "string") return `takes ${title}.`;
  if (error.keyword === "enum") return describeChoice(error.data, error.params["allowedValues"]);
  const description = isRecord(schema) ? schema["description"] : undefined;
  if (typeof description === "string") return `takes ${description}.`;
  return `${error.message ?? "is not valid"}.`;
}

function describeChoice(value: unknown, allowed: unknown): string {
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const meant = typeof value === "string" ? suggestWord(value, words) : undefined;
  return `takes one of ${words.join(", ")}${meant === undefined ? "." : `; did you mean \`${meant}\`?`}`;
}

/** A JSON Pointer as keys and, where the value has a list, indexes. */
function readPointer(pointer: string, value: unknown): ValuePath {
  const keys: (string | number)[] = [];
  let holder = value;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    keys.push(Array.isArray(holder) ? Number(key) : key);
    holder = Reflect.get(Object(holder), key);
  }
  return keys;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
