import { Ajv, type ErrorObject, type Schema } from "ajv";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import { createSourceFile, type SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import { suggestWord } from "../diagnostics/suggest.js";

/** A YAML file that satisfies its schema, with the places of its parts. */
export interface YamlFile {
  readonly source: SourceFile;
  /** `null` for an empty file. */
  readonly value: unknown;
  /** The place of the value at a path of keys and indexes; the whole file's where there is none. */
  readonly locate: (path: readonly (string | number)[]) => Span;
  /** The place of the last of these keys itself. */
  readonly locateKey: (path: readonly (string | number)[]) => Span;
}

/**
 * Reads YAML (1.2, so that `off` is a word and not `false`) and holds it against a JSON Schema. Every problem is an
 * error with its place; with one, the value is `undefined`.
 */
export function readYaml(path: string, text: string, schema: Schema): Outcome<YamlFile | undefined> {
  const source = createSourceFile(path, text);
  const read = expand(source.text);
  const isOverdone = read?.document.errors.some((error) => /call stack/i.test(error.message)) ?? true;
  if (read === undefined || isOverdone) {
    const message = "The file is nested too deep, or its aliases stand for too much.";
    return outcome(undefined, [createDiagnostic("config/invalid-yaml", source.spanAt(0, 0), message)]);
  }
  const { document, value } = read;
  if (document.errors.length > 0) {
    return {
      value: undefined,
      diagnostics: document.errors.map((error) =>
        createDiagnostic("config/invalid-yaml", source.spanAt(...error.pos), firstSentence(error.message)),
      ),
    };
  }
  const validate = new Ajv({ allErrors: true, strict: true, verbose: true, allowUnionTypes: true }).compile(schema);
  if (value !== null && !validate(value)) {
    return { value: undefined, diagnostics: describeErrors(validate.errors ?? [], document, source) };
  }
  const file: YamlFile = {
    source,
    value,
    locate: (keys) => spanOf(findNode(document, keys), source),
    locateKey: (keys) => spanOf(findKey(document, keys.slice(0, -1), String(keys.at(-1))), source),
  };
  return outcome(file);
}

/** The text as YAML; undefined for an alias bomb and for what is nested without end, of which the library throws. */
function expand(text: string): { readonly document: Document; readonly value: unknown } | undefined {
  try {
    const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
    return { document, value: document.errors.length > 0 ? undefined : document.toJS() };
  } catch {
    return undefined;
  }
}

function describeErrors(errors: readonly ErrorObject[], document: Document, source: SourceFile): readonly Diagnostic[] {
  const described = new Set<string>();
  return errors.flatMap((error) => {
    const path = readPointer(error.instancePath, document);
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
      return reportUnknownKey(spanOf(findKey(document, path, key), source), key, path, known);
    }
    const takes = describeExpectation(error);
    const name = path.length === 0 ? "The file" : `\`${path.join(".")}\``;
    return createDiagnostic("config/invalid-value", spanOf(findNode(document, path), source), `${name} ${takes}`);
  });
}

/** A key that is none of the known ones, with the one that was probably meant. */
export function reportUnknownKey(
  span: Span,
  key: string,
  path: readonly (string | number)[],
  known: readonly string[],
): Diagnostic {
  const meant = suggestWord(key, known);
  const where = path.length === 0 ? "" : ` in \`${path.join(".")}\``;
  const keys = known.map((name) => `\`${name}\``).join(", ");
  const hint = meant === undefined ? `; the keys are ${keys}` : `; did you mean \`${meant}\`?`;
  const message = `There is no key \`${key}\`${where}${known.length === 0 ? "" : hint}`;
  return createDiagnostic("config/unknown-key", span, message);
}

/** What a place takes: the schema's own words where it has some. */
function describeExpectation(error: ErrorObject): string {
  const schema = error.parentSchema;
  if (error.keyword === "required") return `needs the key \`${String(error.params["missingProperty"])}\`.`;
  if (isRecord(schema) && typeof schema["description"] === "string") return `takes ${schema["description"]}.`;
  if (error.keyword === "enum") return describeChoice(error.data, error.params["allowedValues"]);
  return `${error.message ?? "is not valid"}.`;
}

function describeChoice(value: unknown, allowed: unknown): string {
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const meant = typeof value === "string" ? suggestWord(value, words) : undefined;
  return `takes one of ${words.join(", ")}${meant === undefined ? "." : `; did you mean \`${meant}\`?`}`;
}

/** A JSON Pointer as keys and, where the document has a list, indexes. */
function readPointer(pointer: string, document: Document): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    keys.push(isSeq(findNode(document, keys)) ? Number(key) : key);
  }
  return keys;
}

function findNode(document: Document, path: readonly (string | number)[]): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function findKey(document: Document, path: readonly (string | number)[], key: string): Node | undefined {
  const map = findNode(document, path);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return isNode(pair?.key) ? pair.key : map;
}

function spanOf(node: Node | undefined, source: SourceFile): Span {
  const [start, end] = node?.range ?? [0, 0];
  return source.spanAt(start, end);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function firstSentence(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}
