import type { SourceFile } from "../source/source-file.js";
import type { Diagnostic, Fix, TextEdit } from "./diagnostic.js";

export interface FixedText {
  /** The file's text with the fixes in it; every other character as it was, line ends and byte order mark too. */
  readonly text: string;
  /** The diagnostics whose fix is in it. */
  readonly fixed: readonly Diagnostic[];
  /** Those whose fix would have changed what another changes; another run can apply them. */
  readonly left: readonly Diagnostic[];
}

/** Whether it has a mend that needs nobody's consent. */
export function isMendable(diagnostic: Diagnostic): diagnostic is Diagnostic & { readonly fix: Fix } {
  return diagnostic.fix !== undefined && diagnostic.fix.kind !== "suggestion";
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies the mends that do not overlap, first come first served; a diagnostic's edits are applied together or not at
 * all. `original` is the file's text as it lies on disk, which `source` was made from; edits in other files are none of
 * its business and make the fix one that is left.
 */
export function applyFixes(source: SourceFile, original: string, diagnostics: readonly Diagnostic[]): FixedText {
  const accepted: Replacement[] = [];
  const fixed: Diagnostic[] = [];
  const left: Diagnostic[] = [];
  const lineEnd = original.includes("\r\n") ? "\r\n" : "\n";
  for (const diagnostic of diagnostics) {
    if (!isMendable(diagnostic)) continue;
    const { edits } = diagnostic.fix;
    const replacements = edits.map((edit) => toReplacement(edit, source, original, lineEnd));
    // Two rules, or two pages that share an include, may ask for the very same change: one edit answers both.
    const fresh = replacements.filter((each) => !accepted.some((other) => isSame(each, other)));
    if (
      edits.every((edit) => edit.span.path === source.path) &&
      !fresh.some((each) => accepted.some((other) => overlaps(each, other)))
    ) {
      accepted.push(...fresh);
      fixed.push(diagnostic);
    } else left.push(diagnostic);
  }
  return { text: replaceAll(original, accepted), fixed, left };
}

function toReplacement({ span, text }: TextEdit, source: SourceFile, original: string, lineEnd: string): Replacement {
  const start = toOriginalStart(span.start, source, original);
  // A CR before a line feed is not in the normalised text: the end is told by the last character that is replaced.
  const end = span.end > span.start ? source.toOriginalOffset(span.end - 1) + 1 : start;
  return { start, end, text: lineEnd === "\n" ? text : text.replaceAll("\n", lineEnd) };
}

/** A line feed's offset leads behind its CR, where nothing may begin. */
function toOriginalStart(offset: number, source: SourceFile, original: string): number {
  const start = source.toOriginalOffset(offset);
  return original.startsWith("\r\n", start - 1) && source.text[offset] === "\n" ? start - 1 : start;
}

function isSame(a: Replacement, b: Replacement): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Insertions at one place overlap too: their order would be a guess. */
function overlaps(a: Replacement, b: Replacement): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

function replaceAll(original: string, replacements: readonly Replacement[]): string {
  let text = "";
  let at = 0;
  for (const replacement of [...replacements].sort((a, b) => a.start - b.start)) {
    text += original.slice(at, replacement.start) + replacement.text;
    at = replacement.end;
  }
  return text + original.slice(at);
}
