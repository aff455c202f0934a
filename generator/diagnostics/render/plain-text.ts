/**
 * Text from a page made safe to print on one line: control characters could move a terminal's cursor, rewrite its
 * title, or end a log line early, and bidirectional marks could show a line in another order than it has.
 */
export function toPlainText(text: string): string {
  let plain = "";
  for (const character of text)
    plain += isUnsafe(character.codePointAt(0) ?? 0) ? replacementFor(character) : character;
  return plain;
}

function replacementFor(character: string): string {
  return character === "\t" || character === "\n" ? " " : "\uFFFD";
}

function isUnsafe(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    // Line and paragraph separators, bidirectional embeddings, overrides and isolates.
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}
