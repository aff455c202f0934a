import { expect, test } from "vitest";
import { tellCausesOnce } from "../../generator/check/causes.js";
import { formatSpan, type Span } from "../../generator/source/span.js";

const at = (path: string, line: number): Span => ({ path, start: line, end: line, line, column: 1 });
const tell = (found: readonly { readonly span: Span; readonly cause?: string }[]) =>
  tellCausesOnce(found.map((finding) => ({ ...finding, message: "Wrong." }))).map(({ span, message, related = [] }) => [
    formatSpan(span),
    message,
    ...related.map((place) => formatSpan(place.span)),
  ]);

test("findings without a cause are told each", () => {
  expect(tell([{ span: at("b.md", 1) }, { span: at("a.md", 1) }])).toEqual([
    ["b.md:1:1", "Wrong."],
    ["a.md:1:1", "Wrong."],
  ]);
});
test("findings of one cause are told once, at the first place, with the number of the others", () => {
  const places = [at("b.md", 9), at("a.md", 2), at("b.md", 1), at("c.md", 1), at("d.md", 1)];
  expect(tell([...places.map((span) => ({ span, cause: "x" })), { span: at("a.md", 1), cause: "y" }])).toEqual([
    ["a.md:2:1", "Wrong. The same is found in 4 other places.", "b.md:1:1", "b.md:9:1", "c.md:1:1"],
    ["a.md:1:1", "Wrong."],
  ]);
});
