/**
 * What a reader does not see, or what changes what is seen: control characters could move a terminal's cursor, rewrite
 * its title or end a log line early; bidirectional marks show a line in another order than it has; invisible ones make
 * two names look alike. Joiners of emoji are among them; variation selectors of emoji (U+FE00 to U+FE0F) are not.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u180B-\u180F\u3164\uFFA0\u{E0100}-\u{E01EF}]/gu;

/** Text of a page, a path or a config made safe to print on one line: `\u202e`; tabs and line feeds become blanks. */
export function toPlainText(text: string): string {
  return escapeUnsafe(text.replace(/[\t\n]/g, " "));
}

/**
 * What all that is printed or written as a report goes through last, so that a renderer that forgets `toPlainText`
 * does no harm: keeps the line feeds, escapes as JSON does, and so changes nothing of what a JSON document says.
 * `styled` keeps the colours, and what erases a line, of graphdown's own.
 */
export function toSafeLines(text: string, { styled }: { readonly styled: boolean }): string {
  if (!styled) return text.split("\n").map(escapeUnsafe).join("\n");
  return text
    .split(/(\r?\u001B\[\d{1,2}[mK]|\n)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeUnsafe(part)))
    .join("");
}

function escapeUnsafe(text: string): string {
  return text.replace(unsafe, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(""),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
