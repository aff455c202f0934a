import type { Schema } from "ajv";
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import { createSourceFile, type SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import { holdSchema } from "./hold-schema.js";
import type { PlacedFile, ValuePath } from "./placed-file.js";

/**
 * Reads YAML and holds it against a JSON Schema. Every problem is an error with its place; with one, the value is
 * `undefined`.
 */
export function readYaml(path: string, text: string, schema: Schema): Outcome<PlacedFile | undefined> {
  const parsed = parseYaml(path, text);
  if (parsed.value === undefined) return parsed;
  const problems = holdSchema(parsed.value, schema);
  return problems.length > 0 ? outcome(undefined, problems) : parsed;
}

/** Reads YAML (1.2, so that `off` is a word and not `false`), whatever it holds. */
export function parseYaml(path: string, text: string): Outcome<PlacedFile | undefined> {
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
  return outcome({
    source,
    value,
    locate: (keys) => spanOf(findNode(document, keys), source),
    locateKey: (keys) => spanOf(findKey(document, keys.slice(0, -1), String(keys.at(-1))), source),
  });
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

function findNode(document: Document, path: ValuePath): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function findKey(document: Document, path: ValuePath, key: string): Node | undefined {
  const map = findNode(document, path);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return isNode(pair?.key) ? pair.key : map;
}

function spanOf(node: Node | undefined, source: SourceFile): Span {
  const [start, end] = node?.range ?? [0, 0];
  return source.spanAt(start, end);
}

function firstSentence(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}
