import { createRequire } from "node:module";
import ajvDraft4 from "ajv-draft-04";
import { describe, expect, it } from "vitest";
import { catalogue, createDiagnostic } from "../../generator/diagnostics/catalogue.js";
import { ownCodes } from "../../generator/diagnostics/code-registry.js";
import { renderGrouped } from "../../generator/diagnostics/render/grouped.js";
import { renderReport } from "../../generator/diagnostics/render/render.js";
import type { Report } from "../../generator/diagnostics/render/report.js";
import { createSourceFile } from "../../generator/source/source-file.js";

const text = "# T\n\n|manager|[foo](foo.md)|Who leads.|\n";
const source = createSourceFile("docs/user.md", text);
const cell = source.spanAt(text.indexOf("[foo]"), text.indexOf("|Who"));
const style = { colour: false, width: 100 };

function report(...diagnostics: Report["diagnostics"]): Report {
  return { diagnostics, findSource: (path) => (path === source.path ? source : undefined) };
}
const unresolved = createDiagnostic("type/unresolved", cell, "No page defines `foo`.", {
  related: [{ message: "the page links here", span: source.spanAt(0, 3) }],
});
const mended = createDiagnostic("type/name-case", cell, "`foo` is spelt `Foo` on its page.", {
  fix: {
    title: "Replace `foo` with `Foo`",
    edits: [{ span: source.spanAt(cell.start + 1, cell.start + 4), text: "Foo" }],
  },
});

describe("pretty", () => {
  it("shows the place, the line, the related place and the help", () => {
    expect(renderReport(report(unresolved), "pretty", style, "1.0.0").split("\n")).toEqual([
      "docs/user.md:3:10 warning type/unresolved",
      "  No page defines `foo`.",
      "  3 | |manager|[foo](foo.md)|Who leads.|",
      "    |          ^^^^^^^^^^^^^",
      "  see docs/user.md:1:1 the page links here",
      expect.stringMatching(/^ {2}No page in this documentation set defines the type/),
      "",
      "1 warning",
      "graphdown explain type/unresolved tells more about it, with examples; so with every code.",
      "",
    ]);
  });
  it("offers the mend in place of the help", () => {
    expect(renderReport(report(mended), "pretty", style, "1.0.0")).toContain("\n  fix: Replace `foo` with `Foo`\n");
  });
  it("says that there is nothing", () => {
    expect(renderReport(report(), "pretty", style, "1.0.0")).toBe("No findings.\n");
  });
  it("paints only when asked", () => {
    expect(renderReport(report(unresolved), "pretty", style, "1.0.0")).not.toContain("\u001B");
    expect(renderReport(report(unresolved), "pretty", { ...style, colour: true }, "1.0.0")).toContain(
      "\u001B[33mwarning",
    );
  });
});

describe("code frames", () => {
  const cases: readonly {
    given: string;
    text: string;
    mark: string;
    width: number;
    want: readonly [string, string];
  }[] = [
    { given: "a line that fits", text: "a|bcd|e", mark: "bcd", width: 80, want: ["1 | a|bcd|e", "  |   ^^^"] },
    { given: "a span over several lines", text: "ab\ncd", mark: "b\ncd", width: 80, want: ["1 | ab", "  |  ^"] },
    {
      given: "characters beyond the first plane",
      text: "\u{1F600}\u{1F600}x",
      mark: "x",
      width: 80,
      want: ["1 | \u{1F600}\u{1F600}x", "  |   ^"],
    },
    {
      given: "terminal escapes in the page",
      text: "a\u001B]0;x\u0007b",
      mark: "b",
      width: 80,
      want: ["1 | a\\u001b]0;x\\u0007b", "  |                  ^"],
    },
    { given: "a tab", text: "\tb", mark: "b", width: 80, want: ["1 |  b", "  |  ^"] },
    {
      given: "a long line, cut around the span",
      text: `${"a".repeat(100)}X${"b".repeat(100)}`,
      mark: "X",
      width: 30,
      want: [`1 | …${"a".repeat(10)}X${"b".repeat(10)}…`, `  | ${" ".repeat(11)}^`],
    },
    {
      given: "a span wider than the terminal",
      text: "x".repeat(100),
      mark: "x".repeat(100),
      width: 30,
      want: [`1 | ${"x".repeat(22)}…`, `  | ${"^".repeat(21)}`],
    },
  ];
  it.each(cases)("$given", ({ text, mark, width, want }) => {
    const page = createSourceFile("p.md", text);
    const start = text.indexOf(mark);
    const finding = createDiagnostic("table/unread-row", page.spanAt(start, start + mark.length), "m");
    const lines = renderReport(
      { diagnostics: [finding], findSource: () => page },
      "pretty",
      { colour: false, width },
      "1",
    ).split("\n");
    expect(lines.slice(2, 4).map((line) => line.slice(2))).toEqual(want);
  });
});

describe("grouped", () => {
  it("counts by code, names the first few, gravest first", () => {
    const failed = createDiagnostic("source/failed", cell, "It broke.");
    const many = Array.from({ length: 1002 }, () => unresolved);
    expect(renderGrouped(report(...many, failed), style)).toBe(
      [
        "error source/failed graphdown failed on this page (1)",
        "  docs/user.md:3:10 It broke.",
        "warning type/unresolved Type is not documented (1,002)",
        "  docs/user.md:3:10 No page defines `foo`.",
        "  docs/user.md:3:10 No page defines `foo`.",
        "  docs/user.md:3:10 No page defines `foo`.",
        "  … and 999 more",
        "",
      ].join("\n"),
    );
  });
});

describe("github", () => {
  it("writes one command a line, whatever the message holds", () => {
    const hostile = createDiagnostic("table/unread-row", { ...cell, path: "a,b:c.md" }, "50%\n::error::owned");
    expect(renderReport(report(hostile), "github", style, "1")).toBe(
      "::warning file=a%2Cb%3Ac.md,line=3,col=10,title=table/unread-row::50%25 ::error::owned\n",
    );
  });
});

describe("json", () => {
  it("holds the counts and the diagnostics as they are", () => {
    expect(JSON.parse(renderReport(report(unresolved, mended), "json", style, "1"))).toEqual({
      version: 1,
      counts: { error: 0, warning: 1, info: 1 },
      codes: {
        "type/name-case": catalogue["type/name-case"],
        "type/unresolved": catalogue["type/unresolved"],
      },
      diagnostics: [unresolved, mended],
    });
  });
});

describe("markdown", () => {
  it("keeps every finding in one row", () => {
    const hostile = createDiagnostic("table/unread-row", cell, "a|b\n<script> [x](y)");
    expect(renderReport(report(hostile), "markdown", style, "1")).toContain(
      "\n| docs/user.md:3:10 | warning | a\\|b &lt;script> \\[x](y) |\n",
    );
  });
});

describe("sarif", () => {
  const schema: unknown = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const validate = new ajvDraft4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    Object(schema),
  );

  it("is valid SARIF 2.1.0", () => {
    const log: unknown = JSON.parse(
      renderReport(
        report(unresolved, mended, { ...unresolved, span: { ...cell, path: "a b/é.md" } }),
        "sarif",
        style,
        "1.0.0",
      ),
    );
    validate(log);
    expect(validate.errors).toBeNull();
  });
  it("is refused by the schema when it is broken, so that the test above says something", () => {
    const log: unknown = JSON.parse(
      renderReport(report(unresolved), "sarif", style, "1.0.0").replace('"warning"', '"bad"'),
    );
    expect(validate(log)).toBe(false);
  });
  it("carries the page that explains a code", () => {
    const log: unknown = JSON.parse(
      renderReport(
        {
          ...report(unresolved, mended),
          codes: { ...ownCodes, findPage: (code) => (code === "type/unresolved" ? "# Why" : undefined) },
        },
        "sarif",
        style,
        "1.0.0",
      ),
    );
    expect(log).toMatchObject({
      runs: [
        {
          tool: {
            driver: { rules: [{ id: "type/name-case" }, { id: "type/unresolved", help: { markdown: "# Why" } }] },
          },
        },
      ],
    });
  });
  it("gives regions by line and column, and the mend as a replacement", () => {
    const log: unknown = JSON.parse(renderReport(report(mended), "sarif", style, "1.0.0"));
    expect(log).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: "type/name-case",
              level: "note",
              locations: [
                { physicalLocation: { region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 23 } } },
              ],
              fixes: [
                {
                  artifactChanges: [
                    {
                      replacements: [
                        { deletedRegion: { startColumn: 11, endColumn: 14 }, insertedContent: { text: "Foo" } },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
