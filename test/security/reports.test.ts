import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiagnostic } from "../../generator/diagnostics/catalogue.js";
import { reportFormats, renderReport } from "../../generator/diagnostics/render/render.js";
import { toPlainText, toSafeLines } from "../../generator/diagnostics/render/plain-text.js";
import { createSourceFile } from "../../generator/source/source-file.js";

const pieces = ["\u001B[31m", "\u001B]8;;http://x\u0007", "\u202E", "\u2066", "\u200B", "\uFEFF", "\uD800", "\uDC00"];
const more = [
  "\n::set-output name=a::b",
  "\r",
  "\t",
  "\u0000",
  "\u0085",
  "\u009B1m",
  "\u2028",
  "\u{E0041}",
  "a",
  "|",
  "`",
];
const hostile = fc.array(fc.constantFrom(...pieces, ...more)).map((parts) => parts.join(""));

/** Control, format and separator characters and half surrogate pairs; line feeds are meant. */
const unsafe = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe("reports: what reaches a reader", () => {
  it.each(reportFormats)("holds no control or invisible character: %s", (format) => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.boolean(), (path, message, text, colour) => {
        const source = createSourceFile(path, text);
        const span = source.spanAt(0, text.length);
        const fix = { title: message, edits: [{ span, text: message }] };
        const diagnostic = createDiagnostic("type/unresolved", span, message, { related: [{ message, span }], fix });
        const report = { diagnostics: [diagnostic], findSource: () => source };
        const shown = renderReport(report, format, { colour, width: 80 }, "1.0.0");
        expect(shown.replace(/\u001B\[(?:[1-9]|22|3\d|39)m/g, colour && format === "pretty" ? "" : "$&")).not.toMatch(
          unsafe,
        );
        // Nothing of the page begins a line of its own.
        expect(shown).not.toMatch(/^::set-output/m);
        if (format === "json") expect(JSON.parse(shown)).toMatchObject({ diagnostics: [{ message }] });
        if (format === "sarif")
          expect(JSON.parse(shown)).toMatchObject({ runs: [{ results: [{ message: { text: message } }] }] });
      }),
    );
  });
});

describe("reports: escapes", () => {
  it.each([
    ["a\u001B[31mb", "a\\u001b[31mb"],
    ["a\tb\nc", "a b c"],
    ["a\r\nb", "a\\u000d b"],
    ["\u202Ecod", "\\u202ecod"],
    ["half \uD800", "half \\ud800"],
    ["tag \u{E0041}", "tag \\udb40\\udc41"],
    ["zero\u200Bwidth", "zero\\u200bwidth"],
    ["Grüße 日本語 ⚠️ 😀", "Grüße 日本語 ⚠️ 😀"],
  ])("%j is shown as %j", (given, want) => {
    expect(toPlainText(given)).toBe(want);
  });
  it.each([
    [{ styled: true }, "\u001B[31mred\u001B[39m\n\r\u001B[2Kdone", "\u001B[31mred\u001B[39m\n\r\u001B[2Kdone"],
    [{ styled: false }, "\u001B[31mred\n", "\\u001b[31mred\n"],
    [{ styled: true }, "\u001B]8;;x\u0007\u001B[8m", "\\u001b]8;;x\\u0007\u001B[8m"],
  ])("a terminal that is %j is written %j as %j", (style, given, want) => {
    expect(toSafeLines(given, style)).toBe(want);
  });
});
