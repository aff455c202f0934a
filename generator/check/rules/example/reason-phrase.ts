import { defineOwnRule } from "../../rule.js";

/** The words behind a response's status are those of another status. */
export const exampleReasonPhrase = defineOwnRule("example/reason-phrase", ({ model, findSource, report }) => {
  for (const { response } of model.examples) {
    const source = response && findSource(response.span.path);
    const line = source?.text.slice(response?.span.start, response?.span.end).split("\n", 1)[0] ?? "";
    const [, before = "", status = "", written = ""] = /^(HTTP\/[\d.]+ (\d{3})[ \t]+)(\S.*?)\s*$/i.exec(line) ?? [];
    const phrase = phrases.get(status);
    if (source === undefined || response === undefined || phrase === undefined || written === "") continue;
    if (lettersOf(written) === lettersOf(phrase)) continue;
    const start = response.span.start + before.length;
    const span = source.spanAt(start, start + written.length);
    report({
      span,
      cause: `${span.path} ${status}`,
      message: `${status} is \`${phrase}\`, not \`${written.slice(0, 40)}\`.`,
      fix: { kind: "suggestion", title: `Write \`${phrase}\``, edits: [{ span, text: phrase }] },
    });
  }
});

/** Those that documented operations answer with. */
const phrases: ReadonlyMap<string, string> = new Map([
  ["200", "OK"],
  ["201", "Created"],
  ["202", "Accepted"],
  ["204", "No Content"],
  ["206", "Partial Content"],
  ["207", "Multi-Status"],
  ["302", "Found"],
  ["304", "Not Modified"],
  ["400", "Bad Request"],
  ["401", "Unauthorized"],
  ["403", "Forbidden"],
  ["404", "Not Found"],
  ["409", "Conflict"],
  ["412", "Precondition Failed"],
]);

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}
