/**
 * Everything that makes text from a page safe for the place where it lands. Whatever comes from a page is data:
 * generated code never holds a name, a description or a value that has not been through one of these functions.
 */

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * A string literal in double quotes; line separators, control characters and lone surrogates are escaped. A backslash
 * at the end is written as its number: ts-morph's writer takes `\\"` for an escaped quote and thinks the string goes
 * on.
 */
export function quoteString(text: string): string {
  const literal = JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapeUnit);
  return text.endsWith("\\") ? `${literal.slice(0, -3)}\\u005c"` : literal;
}

/** A property name in an interface: bare where it is an identifier, else quoted. */
export function quotePropertyName(name: string): string {
  return identifier.test(name) ? name : quoteString(name);
}

/** A key in an object literal; `__proto__` is computed, because written plainly it would set the prototype. */
export function quoteObjectKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : quotePropertyName(name);
}

/** An access to a property of an expression: `.name` or `["na-me"]`. */
export function quoteAccess(name: string): string {
  return identifier.test(name) ? `.${name}` : `[${quoteString(name)}]`;
}

/**
 * Text for the inside of a block comment. It cannot end the comment, start a documentation tag (`@odata.type` becomes
 * code) or hold a character that nobody sees. Lines stay lines, and code spans that are whole stay code spans.
 */
export function quoteComment(text: string): string {
  const parts = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, "")
    .replaceAll("*/", "*\\/")
    .split("`");
  // An odd number of backticks leaves one open, and code with a blank before an `@` is a tag to TypeScript all the
  // same.
  if (
    parts.length % 2 === 0 ||
    parts.some((part, index) => index % 2 === 1 && (part.includes("\n") || part.trim() === "" || /\s@/.test(part)))
  ) {
    return quoteTags(parts.join("'"));
  }
  return parts.map((part, index) => (index % 2 === 1 ? `\`${part}\`` : quoteTags(part))).join("");
}
function quoteTags(prose: string): string {
  return prose.replace(/(?<![\w.])@+(?:[\w.-]*\w)?/g, "`$&`");
}

/** Text for the rest of a line that starts with `//`. */
export function quoteLineComment(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, " ").trim();
}

/**
 * Inline code in a documentation comment, on one line. TypeScript takes a blank and an `@` for a tag even inside code,
 * so a text that has both is set as prose.
 */
export function quoteCode(text: string): string {
  const line = quoteLineComment(text);
  if (line === "") return "";
  return /\s@/.test(line) ? quoteComment(line) : `\`${line.replaceAll("`", "'").replaceAll("*/", "*\\/")}\``;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
