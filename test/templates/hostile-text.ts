import fc from "fast-check";

/** Pieces of text that would become code, or leave their place, if they were not quoted. */
const pieces = [
  "*/", "/*", "//", "/**", "`", "${", "}", "{", '"', "'", "\\", "\\u0022", "\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u0000",
  "\ufeff", "\ud800", "\udc00", "..", "../", "/", "@", "@odata.type", "@deprecated", " @see x", "{@link x}", "<script>", "-->", "__proto__",
  "constructor", ";", "=>", "export const evil = 1;", "process.exit(1)", "a", "name", " ", "\t", "é", "𝒳", "|", "?", ":", "[", "]", "$", "%", "(", ")",
];

/** Any text, mostly made of such pieces. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);
