import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFixes } from "../../generator/diagnostics/apply-fixes.js";
import { createDiagnostic } from "../../generator/diagnostics/catalogue.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { createSourceFile, type SourceFile } from "../../generator/source/source-file.js";

/** `[start, end, text]` in the normalised text. */
type Edit = readonly [number, number, string];

function fixOf(source: SourceFile, ...edits: readonly Edit[]): Diagnostic {
  const span = source.spanAt(0, 0);
  return createDiagnostic("type/name-case", span, JSON.stringify(edits), {
    fix: { title: "t", edits: edits.map(([start, end, text]) => ({ span: source.spanAt(start, end), text })) },
  });
}
function apply(original: string, ...fixes: readonly (readonly Edit[])[]) {
  const source = createSourceFile("p.md", original);
  const { text, fixed, left } = applyFixes(
    source,
    original,
    fixes.map((edits) => fixOf(source, ...edits)),
  );
  return [text, fixed.length, left.length];
}

describe("applying fixes", () => {
  const cases: readonly {
    given: string;
    original: string;
    fixes: readonly (readonly Edit[])[];
    want: readonly [string, number, number];
  }[] = [
    { given: "a replacement", original: "abc", fixes: [[[1, 2, "X"]]], want: ["aXc", 1, 0] },
    { given: "a removal", original: "abc", fixes: [[[1, 2, ""]]], want: ["ac", 1, 0] },
    { given: "an insertion", original: "abc", fixes: [[[1, 1, "X"]]], want: ["aXbc", 1, 0] },
    { given: "several, in any order", original: "abc", fixes: [[[2, 3, "Z"]], [[0, 1, "X"]]], want: ["XbZ", 2, 0] },
    { given: "neighbours", original: "abc", fixes: [[[0, 1, "X"]], [[1, 2, "Y"]]], want: ["XYc", 2, 0] },
    { given: "an overlap: the first wins", original: "abc", fixes: [[[0, 2, "X"]], [[1, 3, "Y"]]], want: ["Xc", 1, 1] },
    {
      given: "two insertions at one place",
      original: "abc",
      fixes: [[[1, 1, "X"]], [[1, 1, "Y"]]],
      want: ["aXbc", 1, 1],
    },
    { given: "the same edit twice", original: "abc", fixes: [[[1, 2, "X"]], [[1, 2, "X"]]], want: ["aXc", 2, 0] },
    {
      given: "all edits of a fix or none",
      original: "abcd",
      fixes: [
        [[0, 1, "X"]],
        [
          [3, 4, "Z"],
          [0, 1, "Y"],
        ],
      ],
      want: ["Xbcd", 1, 1],
    },
    {
      given: "CRLF: an edit in the second line",
      original: "ab\r\ncd\r\n",
      fixes: [[[3, 4, "X"]]],
      want: ["ab\r\nXd\r\n", 1, 0],
    },
    {
      given: "CRLF: an edit up to the line's end",
      original: "ab\r\ncd",
      fixes: [[[1, 2, "X"]]],
      want: ["aX\r\ncd", 1, 0],
    },
    {
      given: "CRLF: an insertion at the line's end",
      original: "ab\r\ncd",
      fixes: [[[2, 2, "X"]]],
      want: ["abX\r\ncd", 1, 0],
    },
    { given: "CRLF: a line feed removed", original: "ab\r\ncd", fixes: [[[2, 3, ""]]], want: ["abcd", 1, 0] },
    {
      given: "CRLF: a line feed inserted",
      original: "ab\r\ncd",
      fixes: [[[1, 1, "\n"]]],
      want: ["a\r\nb\r\ncd", 1, 0],
    },
    { given: "a byte order mark stays", original: "\uFEFFabc", fixes: [[[0, 1, "X"]]], want: ["\uFEFFXbc", 1, 0] },
  ];
  it.each(cases)("$given", ({ original, fixes, want }) => {
    expect(apply(original, ...fixes)).toEqual(want);
  });

  it("leaves a fix that reaches into another file", () => {
    const source = createSourceFile("p.md", "abc");
    const other = createSourceFile("q.md", "abc");
    expect(applyFixes(source, "abc", [fixOf(other, [0, 1, "X"])])).toMatchObject({ text: "abc", left: [{}] });
  });

  it("changes on disk what it changes in the normalised text, whatever the line ends", () => {
    const line = fc.string({ unit: fc.constantFrom("a", "b", "|", "\u00E9", "\u{1F600}"), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("", "X", "X\nY"),
        fc.boolean(),
        (lines, a, b, text, mark) => {
          const normal = lines.join("\n");
          const original = (mark ? "\uFEFF" : "") + lines.join("\r\n");
          const [start = 0, end = 0] = [a % (normal.length + 1), b % (normal.length + 1)].sort((x, y) => x - y);
          const [fixed] = apply(original, [[start, end, text]]);
          const want = normal.slice(0, start) + text + normal.slice(end);
          // One line has no CRLF to go by.
          const lineEnd = lines.length > 1 ? "\r\n" : "\n";
          expect(fixed).toBe((mark ? "\uFEFF" : "") + want.replaceAll("\n", lineEnd));
        },
      ),
    );
  });
});
