import type { Diagnostic } from "./diagnostic.js";

/**
 * Findings that are known and put up with, so that a large documentation set can fail on new ones only. A finding is
 * told by its page, code and message, not by its line: text above it may come and go.
 */
export interface Baseline {
  /** How many findings there are of each identity. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface BaselineComparison {
  /** Findings that the baseline does not know, in their order. */
  readonly fresh: readonly Diagnostic[];
  readonly known: number;
  /** Findings of the baseline that are no longer there. */
  readonly gone: number;
}

/** Takes the findings as they are now for known. */
export function createBaseline(diagnostics: readonly Diagnostic[]): Baseline {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const identity = identify(diagnostic);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return { counts };
}

export function compareToBaseline(diagnostics: readonly Diagnostic[], baseline: Baseline): BaselineComparison {
  const left = new Map(baseline.counts);
  const fresh = diagnostics.filter((diagnostic) => {
    const identity = identify(diagnostic);
    const count = left.get(identity) ?? 0;
    if (count > 0) left.set(identity, count - 1);
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, known: diagnostics.length - fresh.length, gone };
}

/** As a file: a page, its codes, their messages, each sorted, so that a change to it reads well as a diff. */
export function serialiseBaseline({ counts }: Baseline): string {
  const pages: Record<string, Record<string, Record<string, number>>> = {};
  for (const [identity, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [path = "", code = "", message = ""] = identity.split("\n");
    const page = (pages[path] ??= {});
    (page[code] ??= {})[message] = count;
  }
  return `${JSON.stringify({ version: 1, pages }, undefined, 2)}\n`;
}

/** Reads what `serialiseBaseline` wrote; `undefined` for anything else. */
export function parseBaseline(text: string): Baseline | undefined {
  const counts = new Map<string, number>();
  const document = parseJson(text);
  if (!isRecord(document) || document["version"] !== 1 || !isRecord(document["pages"])) return undefined;
  for (const [path, codes] of Object.entries(document["pages"])) {
    if (!isRecord(codes)) return undefined;
    for (const [code, messages] of Object.entries(codes)) {
      if (!isRecord(messages)) return undefined;
      for (const [message, count] of Object.entries(messages)) {
        if (typeof count !== "number") return undefined;
        counts.set([path, code, message].join("\n"), count);
      }
    }
  }
  return { counts };
}

function identify({ span, code, message }: Diagnostic): string {
  return [span.path, code, message.replaceAll("\n", " ")].join("\n");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
