import type { Fix } from "../../../diagnostics/diagnostic.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import type { JsonBody } from "../../../model/example.js";
import { isJsonObject } from "../../../source/json.js";
import { defineContradictionRule } from "../../contradictions.js";

/** One object stands in the envelope of a collection: `{ "value": { … } }`. */
export const exampleWrapped = defineContradictionRule({
  code: "example/wrapped",
  causes: ["wrapped"],
  atName: true,
  related: () => "This says what is returned.",
  describe: () => "One object is wrapped in `value`; only collections have such an envelope.",
  fix: (_, body) => unwrap(body),
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
