import * as prettier from "prettier";
import { formatInPool } from "./format-pool.js";
import { loadNativeFormatter, type FormatOptions } from "./native-format.js";
import { fail, succeed, type Result } from "./output-error.js";

/** Fixed, so that the output is the same for everyone; a project's own prettier configuration is never looked up. */
const layout = {
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

/** A text to be formatted, and the path that decides how. */
export interface Formattable {
  readonly path: string;
  readonly text: string;
}

/**
 * The texts as prettier writes them, in the same order. Files other than TypeScript come formatted already and are
 * returned as they are. Text that cannot be parsed is an error of the template that made it.
 */
export async function formatFiles(files: readonly Formattable[]): Promise<Result<readonly string[]>> {
  const code = files.filter(({ path }) => path.endsWith(".ts"));
  const attempts = await formatCode(code.map(({ text }) => text));
  const formatted = new Map<string, string>();
  for (const [index, { path }] of code.entries()) {
    const attempt = attempts[index];
    if (attempt?.text === undefined) {
      const reason = attempt?.problem?.split("\n")[0] ?? "no reason given";
      return fail("unformattable", path, `Cannot format ${path}, its template gave broken code: ${reason}`);
    }
    formatted.set(path, attempt.text);
  }
  return succeed(files.map(({ path, text }) => formatted.get(path) ?? text));
}

/** A formatted text, or why it cannot be formatted. */
export interface FormatAttempt {
  readonly text?: string;
  readonly problem?: string;
}

/** The native formatter's bytes where they are prettier's; prettier itself formats the others. */
async function formatCode(texts: readonly string[]): Promise<readonly FormatAttempt[]> {
  const format = await loadNativeFormatter(layout);
  const formatted = format === undefined ? [] : await Promise.all(texts.map(format));
  const rest = texts.flatMap((text, index) => (formatted[index] === undefined ? [{ text, index }] : []));
  const attempts = await formatWithPrettier(rest.map(({ text }) => text));
  const byIndex = new Map(rest.map(({ index }, place) => [index, attempts[place]]));
  return texts.map((_, index) => {
    const text = formatted[index];
    return text === undefined ? (byIndex.get(index) ?? {}) : { text };
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
      attempts.push({ text: await prettier.format(text, options) });
    } catch (error) {
      attempts.push({ problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return attempts;
}
