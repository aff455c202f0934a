import type { Fix, TextEdit } from "../../../diagnostics/diagnostic.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import type { JsonBody } from "../../../model/example.js";
import { isJsonObject } from "../../../source/json.js";
import type { SourceFile } from "../../../source/source-file.js";
import type { Span } from "../../../source/span.js";
import type { TextBlock } from "../../../source/text-block.js";
import { defineContradictionRule } from "../../contradictions.js";

/** One object stands in the envelope of a collection: `{ "value": { … } }`. */
export const exampleWrapped = defineContradictionRule({
  code: "example/wrapped",
  causes: ["wrapped"],
  atName: true,
  related: () => "This says what is returned.",
  describe: () => "One object is wrapped in `value`; only collections have such an envelope.",
  fix({ fixture: { example } }, body, { findSource }) {
    const fix = unwrap(body);
    const response = example.response?.body === body ? example.response : undefined;
    const source = findSource(body.source.path);
    if (fix === undefined || response === undefined || source === undefined) return fix;
    return { ...fix, edits: [...fix.edits, ...correctLength(source, response.span, body.source, fix)] };
  },
});

/**
 * Takes the object out, one level of indentation to the left. An envelope that holds more than the object is left to a
 * person.
 */
function unwrap({ source, value }: JsonBody): Fix | undefined {
  const outer = locateJson(source, "")?.value;
  const inner = locateJson(source, "/value")?.value;
  const [firstLine] = source.lines;
  // In a list or a quote the lines of a block are not those of the page.
  if (!outer || !inner || !firstLine || source.lines.some((line) => line.column !== firstLine.column)) return undefined;
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return undefined;
  const lines = source.text.slice(inner.start - firstLine.offset, inner.end - firstLine.offset).split("\n");
  const indent = /^ */.exec(lines.at(-1) ?? "")?.[0] ?? "";
  const text = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join("\n");
  return { title: "Take the object out of `value`", edits: [{ span: outer, text }] };
}

/** The ways in which the length of a body is counted on pages: with the line ends of one system or the other. */
const measures: readonly ((text: string) => number)[] = [
  (text) => Buffer.byteLength(text),
  (text) => Buffer.byteLength(text.replaceAll("\n", "\r\n")),
];

/** A Content-Length that was exact is exact again; one that was made up stays. */
function correctLength(source: SourceFile, { start }: Span, body: TextBlock, fix: Fix): readonly TextEdit[] {
  const bodyStart = body.lines[0]?.offset ?? start;
  const header = /^[ \t]*Content-Length:[ \t]*(\d+)[ \t]*$/im.exec(source.text.slice(start, bodyStart));
  const digits = header?.[1];
  const [edit] = fix.edits;
  if (header === null || digits === undefined || edit === undefined) return [];
  const measure = measures.find((each) => each(body.text) === Number(digits));
  if (measure === undefined) return [];
  const after =
    body.text.slice(0, edit.span.start - bodyStart) + edit.text + body.text.slice(edit.span.end - bodyStart);
  const at = start + header.index + header[0].indexOf(digits);
  return [{ span: source.spanAt(at, at + digits.length), text: String(measure(after)) }];
}
