import type { SourceFile } from "../../../source/source-file.js";
import type { Span } from "../../../source/span.js";
import { defineOwnRule, type CheckInput } from "../../rule.js";

/** The words behind a response's status are those of another status: in an example, or in what the page says. */
export const exampleReasonPhrase = defineOwnRule("example/reason-phrase", ({ model, findSource, report }) => {
  const examples = model.examples.flatMap(({ response }) => (response === undefined ? [] : [response.span]));
  const sentences = [...model.operations.values()].flatMap(({ responses }) => responses.map(({ span }) => span));
  for (const { source, status, written, start } of [
    ...examples.flatMap((place) => findStatuses(place, statusLine, findSource)),
    ...sentences.flatMap((place) => findStatuses(place, statusInText, findSource)),
  ]) {
    const phrase = phrases.get(status);
    if (phrase === undefined || lettersOf(written) === lettersOf(phrase)) continue;
    const span = source.spanAt(start, start + written.length);
    report({
      span,
      cause: `${span.path} ${status}`,
      message: `${status} is \`${phrase}\`, not \`${written.slice(0, 40)}\`.`,
      fix: { kind: "suggestion", title: `Write \`${phrase}\``, edits: [{ span, text: phrase }] },
    });
  }
});

const statusLine = /^(HTTP\/[\d.]+ )(\d{3})([ \t]+)(\S[^\r\n]*?)[ \t]*$/gim;
const statusInText = /(`(?:HTTP )?)(\d{3})([ ,]+)([A-Za-z][A-Za-z -]*)(?=`)/g;

interface FoundStatus {
  readonly source: SourceFile;
  readonly status: string;
  /** The words behind it. */
  readonly written: string;
  /** Where they begin. */
  readonly start: number;
}

function findStatuses(
  { path, start, end }: Span,
  form: RegExp,
  findSource: CheckInput["findSource"],
): readonly FoundStatus[] {
  const source = findSource(path);
  return [...(source?.text.slice(start, end) ?? "").matchAll(form)].flatMap((match) => {
    const [, before = "", status = "", gap = "", written = ""] = match;
    const at = start + match.index + before.length + status.length + gap.length;
    return source === undefined ? [] : [{ source, status, written, start: at }];
  });
}

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
