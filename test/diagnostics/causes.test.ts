import { describe, expect, test } from "vitest";
import { tellCausesOnce } from "../../generator/diagnostics/causes.js";
import type { Diagnostic, Fix } from "../../generator/diagnostics/diagnostic.js";
import { formatSpan, type Span } from "../../generator/source/span.js";

const at = (path: string, line: number): Span => ({ path, start: line, end: line, line, column: 1 });
type Found = Pick<Diagnostic, "span"> & Partial<Diagnostic>;
const join = (found: readonly Found[]): readonly Diagnostic[] =>
  tellCausesOnce(
    found.map((finding) => ({ code: "a/b", severity: "info", message: "Wrong.", related: [], ...finding })),
  );
const tell = (found: readonly Found[]) =>
  join(found).map(({ span, message, related }) => [
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
    ["a.md:2:1", "Wrong. The same goes for 4 other places.", "b.md:1:1", "b.md:9:1", "c.md:1:1"],
    ["a.md:1:1", "Wrong."],
  ]);
});
test("the same cause under two codes is two findings", () => {
  const found = ["a/b", "a/c"].map((code) => ({ code, span: at("a.md", 1), cause: "x" }));
  expect(tell(found)).toHaveLength(2);
});

describe("the mend of what is told once", () => {
  const fix = (path: string, line: number, kind?: Fix["kind"]): Fix => ({
    ...(kind && { kind }),
    title: "Mend it",
    edits: [{ span: at(path, line), text: "x" }],
  });
  const mended = (...fixes: readonly (Fix | undefined)[]) =>
    join(fixes.map((each, index) => ({ span: at("a.md", index), cause: "x", ...(each && { fix: each }) }))).map(
      (found) => [
        found.cause,
        found.fix?.kind ?? "mend",
        found.fix?.edits.map(({ span }) => formatSpan(span)).join(" "),
      ],
    );

  test.each([
    ["has the edits of all", mended(fix("a.md", 1), fix("a.md", 5)), "mend", "a.md:1:1 a.md:5:1"],
    [
      "is a suggestion where one is",
      mended(fix("a.md", 1), fix("a.md", 5, "suggestion")),
      "suggestion",
      "a.md:1:1 a.md:5:1",
    ],
    ["is none where a place has none", mended(fix("a.md", 1), undefined), "mend", undefined],
    ["is the first page's where there are several", mended(fix("a.md", 1), fix("b.md", 1)), "mend", "a.md:1:1"],
  ])("%s", (_, found, kind, edits) => {
    expect(found).toEqual([[undefined, kind, edits]]);
  });
});
