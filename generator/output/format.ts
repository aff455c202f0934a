import * as prettier from "prettier";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { describeThrown } from "../diagnostics/guard.js";
import { mapOutcomes, outcome } from "../diagnostics/outcome.js";
import { fail, succeed, type Result } from "../source/result.js";
import { wholeFileSpan } from "../source/span.js";
import { formatInPool } from "./format-pool.js";
import { mapConcurrent } from "./map-concurrent.js";
import { loadNativeFormatter, type FormatOptions } from "./native-format.js";

/** Fixed, so that the output is the same for everyone; a project's own prettier configuration is never looked up. */
export const layout = {
  printWidth: 100,
  tabWidth: 2,
  useTabs: false,
  endOfLine: "lf",
  embeddedLanguageFormatting: "off",
} as const satisfies FormatOptions;

const options = {
  ...layout,
  // It gives the same text as prettier's `typescript` parser for all of Graph, in 60 % of its time.
  parser: "babel-ts",
} as const satisfies prettier.Options;

/** Names the formatter and its options: formatting the same text again is needless only while this stays the same. */
export const formatterName = `prettier ${prettier.version} ${JSON.stringify(options)}`;

/** With less text than this (in UTF-16 units) a pool costs more than it saves. */
const poolThreshold = 1_500_000;

/** More texts handed to the native formatter at a time make it no quicker, and cost 0.3 GB over all of Graph. */
const mostUnderWay = 2;

/** A text to be formatted, and the path that decides how. */
export interface Formattable {
  readonly path: string;
  readonly text: string;
}

/**
 * The texts as prettier writes them, in the same order. Files other than TypeScript and JavaScript come formatted
 * already and are returned as they are. Text that cannot be parsed, a fault of the template that made it, is reported
 * and left out.
 */
export async function formatFiles(files: readonly Formattable[]): Promise<Outcome<readonly (string | undefined)[]>> {
  const attempts = await formatCode(files.filter(isCode).map(({ text }) => text));
  const remaining = attempts.values();
  return mapOutcomes(files, (file) => {
    if (!isCode(file)) return outcome(file.text);
    const attempt = remaining.next().value ?? fail("no reason given");
    return attempt.ok ? outcome(attempt.value) : outcome(undefined, [reportBroken(file.path, attempt.error)]);
  });
}

/** A formatted text, or why it cannot be formatted. */
export type FormatAttempt = Result<string, string>;

/** The native formatter's bytes where they are prettier's; prettier itself formats the others. */
async function formatCode(texts: readonly string[]): Promise<readonly FormatAttempt[]> {
  const format = await loadNativeFormatter(layout);
  const formatted = format === undefined ? [] : await mapConcurrent(texts, mostUnderWay, format);
  const rest = await formatWithPrettier(texts.filter((_, index) => formatted[index] === undefined));
  const remaining = rest.values();
  return texts.map((_, index) => {
    const text = formatted[index];
    return text === undefined ? (remaining.next().value ?? fail("no reason given")) : succeed(text);
  });
}

async function formatWithPrettier(texts: readonly string[]): Promise<readonly FormatAttempt[]> {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return (size < poolThreshold ? undefined : await formatInPool(texts, options)) ?? (await formatHere(texts));
}

async function formatHere(texts: readonly string[]): Promise<readonly FormatAttempt[]> {
  const attempts: FormatAttempt[] = [];
  for (const text of texts) {
    try {
      attempts.push(succeed(await prettier.format(text, options)));
    } catch (error) {
      attempts.push(fail(describeThrown(error)));
    }
  }
  return attempts;
}

function isCode({ path }: Formattable): boolean {
  return /\.[jt]s$/.test(path);
}

function reportBroken(path: string, reason: string): Diagnostic {
  return createDiagnostic("output/unformattable", wholeFileSpan(path), `A template gave broken code: ${reason}`);
}
