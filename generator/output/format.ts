import * as prettier from "prettier";
import { fail, succeed, type Result } from "./output-error.js";

/** Fixed, so that the output is the same for everyone; a project's own prettier configuration is never looked up. */
const options: prettier.Options = {
  printWidth: 100,
  tabWidth: 2,
  useTabs: false,
  endOfLine: "lf",
  embeddedLanguageFormatting: "off",
  plugins: [],
};

/** babel-ts gives the same text as prettier's `typescript` parser for all of Graph, in 60 % of its time. */
const parsers: Readonly<Record<string, prettier.BuiltInParserName>> = { ts: "babel-ts" };

/** Names the formatter and its options: formatting the same text again is needless only while this stays the same. */
export const formatterName = `prettier ${prettier.version} ${JSON.stringify(options)}`;

/**
 * The text as prettier writes it. Files other than TypeScript come formatted already and are returned as they are. Text
 * that cannot be parsed is an error of the template that made it.
 */
export async function formatFile(path: string, text: string): Promise<Result<string>> {
  const parser = parsers[path.slice(path.lastIndexOf(".") + 1)];
  if (parser === undefined) return succeed(text);
  try {
    return succeed(await prettier.format(text, { ...options, parser }));
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    return fail("unformattable", path, `Cannot format ${path}, its template gave broken code: ${reason ?? ""}`);
  }
}
