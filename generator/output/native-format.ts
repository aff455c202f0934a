import type { FormatConfig } from "oxfmt";

/** What both formatters are told. */
export type FormatOptions = Pick<FormatConfig, "endOfLine" | "embeddedLanguageFormatting" | "tabWidth" | "useTabs"> & {
  readonly printWidth: number;
};

/** Gives prettier's bytes many times faster; undefined where it is known that it might not. */
export type NativeFormatter = (text: string) => Promise<string | undefined>;

/** Undefined where no binary for this machine can be loaded: prettier then formats everything. */
export async function loadNativeFormatter(options: FormatOptions): Promise<NativeFormatter | undefined> {
  try {
    const { format } = await import("oxfmt");
    return async (text) => {
      const { code, errors } = await format("file.ts", text, options);
      return errors.length > 0 || seesOtherwise(code, options.printWidth) ? undefined : code;
    };
  } catch {
    return undefined;
  }
}

/**
 * Whether prettier may lay the code out in another way. Two forms are known: a union after a `=` or a `:` at the end of
 * a line, which prettier writes on the next line where it fits there, and oxfmt on a line for each member; and
 * characters that are not surely one column wide, of which each has its own opinion.
 */
export function seesOtherwise(code: string, printWidth: number): boolean {
  if (oddCharacter.test(code)) return true;
  const lines = code.split("\n");
  return lines.some((line, index) => /[=:]$/.test(line) && fitsOnOneLine(lines, index + 1, printWidth));
}

/** Anything but ASCII, Latin letters, and the dashes, quotes and bullets of written text. */
const oddCharacter = /[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2022\u2026\u2032-\u203a]/;

/** Whether the union whose members stand on lines of their own from `first` on would fit on one. */
function fitsOnOneLine(lines: readonly string[], first: number, printWidth: number): boolean {
  const indent = /^ *(?=\| )/.exec(lines[first] ?? "")?.[0];
  if (indent === undefined) return false;
  const bar = `${indent}| `;
  let width = indent.length;
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!line.startsWith(bar)) return false;
    width += leastWidth(line) - bar.length + (at === first ? 0 : " | ".length);
    if (width > printWidth) return false;
    if (line.endsWith(";")) return true;
  }
  return false;
}

/** How wide a line is at least: what formatters make of characters beyond ASCII is theirs to know. */
function leastWidth(line: string): number {
  return line.replace(/[^\x20-\x7e]/g, "").length;
}
