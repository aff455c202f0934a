import type { FormatConfig } from "oxfmt";

/** What both formatters are told. */
export type FormatOptions = Pick<FormatConfig, "endOfLine" | "embeddedLanguageFormatting" | "tabWidth" | "useTabs"> & {
  readonly printWidth: number;
};

/** Gives prettier's bytes many times faster; undefined where it might not. */
export type NativeFormatter = (text: string) => Promise<string | undefined>;

/** Undefined where no binary for this machine can be loaded: prettier then formats everything. */
export async function loadNativeFormatter(options: FormatOptions): Promise<NativeFormatter | undefined> {
  try {
    const { format } = await import("oxfmt");
    return async (text) => {
      const { code, errors } = await format("file.ts", text, options);
      return errors.length > 0 ? undefined : layOutAsPrettier(code, options.printWidth);
    };
  } catch {
    return undefined;
  }
}

/**
 * The native formatter's code as prettier lays it out; undefined where that is not known. Two forms differ: a union
 * after a `=` or a `:` at the end of a line, which prettier writes on the next line where it fits there, and oxfmt on a
 * line for each member; and characters that are not surely one column wide, of which each has its own opinion.
 */
export function layOutAsPrettier(code: string, printWidth: number): string | undefined {
  if (oddCharacter.test(code)) return undefined;
  if (!brokenUnion.test(code)) return code;
  const lines = code.split("\n");
  const laidOut: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    laidOut.push(line);
    const union = /[=:]$/.test(line) ? readUnion(lines, at + 1) : undefined;
    if (union === undefined || union.text.length > printWidth) continue;
    laidOut.push(union.text);
    at = union.last;
  }
  return laidOut.join("\n");
}

/** Anything but ASCII, Latin letters, and the dashes, quotes and bullets of written text. */
const oddCharacter = /[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2022\u2026\u2032-\u203a]/;
const brokenUnion = /[=:]\n *\| /;

interface Union {
  /** All of it on one line. */
  readonly text: string;
  /** The line that it ends in. */
  readonly last: number;
}

/** The union whose members stand on lines of their own from `first` on, each whole on its line. */
function readUnion(lines: readonly string[], first: number): Union | undefined {
  const indent = /^ *(?=\| )/.exec(lines[first] ?? "")?.[0];
  if (indent === undefined) return undefined;
  const bar = `${indent}| `;
  const members: string[] = [];
  for (let last = first; lines[last]?.startsWith(bar) === true; last++) {
    const member = lines[last]?.slice(bar.length) ?? "";
    members.push(member);
    if (member.endsWith(";")) return { text: indent + members.join(" | "), last };
  }
  return undefined;
}
