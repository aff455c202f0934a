import type { Schema } from "ajv";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { Override, OverrideChange } from "../model/override.js";
import type { Span } from "../source/span.js";
import { readYaml } from "./yaml-file.js";

/** One entry of `overrides.yaml` as it may be written. */
interface OverrideEntry {
  readonly target: string;
  readonly apiVersion?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly add?: true;
  readonly remove?: true;
  readonly reason: string;
  readonly link?: string;
}

const word = { type: "string", minLength: 1 };

/** The file's JSON Schema: a list of corrections, each with a reason. */
const overridesSchema: Schema = {
  type: "array",
  description: "a list of overrides",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["target", "reason"],
    properties: {
      target: { ...word, description: "a type or enum and its property or member: user.accountEnabled" },
      apiVersion: { ...word, description: "the name of an API version" },
      type: { ...word, description: "a type as a table writes it: String, Collection(String), user" },
      nullable: { type: "boolean", description: "true or false" },
      description: { type: "string", description: "a text" },
      add: { const: true, description: "true" },
      remove: { const: true, description: "true" },
      reason: { ...word, description: "a text: why the pages are not to be believed here" },
      link: { type: "string", pattern: "^https?://", description: "an http or https address" },
    },
  },
};

/**
 * Reads the text of an overrides file; `path` is what its places are told by. Any problem is an error, and then there
 * are none.
 */
export function loadOverrides(path: string, text: string): Outcome<readonly Override[] | undefined> {
  const { value: file, diagnostics } = readYaml(path, text, overridesSchema);
  if (file === undefined) return { value: undefined, diagnostics };
  const entries = toEntries(file.value);
  const contradictions = findContradictions(entries, (index) => file.locate([index, "target"]));
  if (contradictions.length > 0) return { value: undefined, diagnostics: contradictions };
  return {
    value: entries.map((entry, index) => ({
      target: entry.target,
      ...(entry.apiVersion !== undefined && { apiVersion: entry.apiVersion }),
      change: toChange(entry),
      reason: entry.reason,
      ...(entry.link !== undefined && { link: entry.link }),
      span: file.locate([index, "target"]),
    })),
    diagnostics,
  };
}

/** Entries that say two things at once, or of which it would be left to chance which one counts. */
function findContradictions(entries: readonly OverrideEntry[], locate: (index: number) => Span): readonly Diagnostic[] {
  const seen = new Set<string>();
  return entries.flatMap(({ target, apiVersion, add, remove, type, nullable }, index) => {
    const report = (message: string): Diagnostic => createDiagnostic("config/invalid-value", locate(index), message);
    const key = JSON.stringify([target, apiVersion]);
    const isSecond = seen.has(key);
    seen.add(key);
    if (isSecond) return [report(`\`${target}\` has an entry already; one entry says all.`)];
    return remove === true && [add, type, nullable].some((change) => change !== undefined)
      ? [report(`\`${target}\` cannot be removed and changed or added at once.`)]
      : [];
  });
}

/** The schema has been held against it; an empty file has no entries. */
function toEntries(value: unknown): readonly OverrideEntry[] {
  return Array.isArray(value) ? (value as readonly OverrideEntry[]) : [];
}

function toChange(entry: OverrideEntry): OverrideChange {
  if (entry.remove === true) return { kind: "remove" };
  const details = {
    ...(entry.type !== undefined && { type: entry.type }),
    ...(entry.nullable !== undefined && { nullable: entry.nullable }),
  };
  return entry.add === true
    ? { kind: "add", description: entry.description ?? "", ...details }
    : { kind: "correct", ...details };
}
