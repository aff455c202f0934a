import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createDiagnostic, type DiagnosticCode } from "../../generator/diagnostics/catalogue.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { compareFindings, drawSample } from "./draw.js";

const finding = (line: number, code: DiagnosticCode = "example/null"): Diagnostic =>
  createDiagnostic(code, { path: "v1.0/api/a.md", start: line, end: line + 1, line, column: 1 }, `line ${line}`);
const findings = Array.from({ length: 40 }, (_, index) =>
  finding(index + 1, index % 4 === 0 ? "example/enum-case" : "example/null"),
);
const linesOf = (sample: readonly Diagnostic[]): readonly number[] => sample.map(({ span }) => span.line);

describe("drawing findings", () => {
  it("draws the same whatever the order they came in, and others for another seed", () => {
    const one = linesOf(drawSample(findings, 7, 10, Infinity));
    expect(linesOf(drawSample([...findings].reverse(), 7, 10, Infinity))).toEqual(one);
    expect(linesOf(drawSample(findings, 8, 10, Infinity))).not.toEqual(one);
  });
  it("keeps what was drawn where findings elsewhere come and go", () => {
    const one = linesOf(drawSample(findings, 7, 10, Infinity));
    const [gone = 0, ...rest] = one;
    const other = linesOf(
      drawSample(
        findings.filter(({ span }) => span.line !== gone),
        7,
        10,
        Infinity,
      ),
    );
    expect(other.filter((line) => one.includes(line))).toEqual(rest);
    expect(other).toHaveLength(10);
  });
  it("is drawn as is said beside the sample", () => {
    const digestOf = (line: number, code: string): string =>
      createHash("sha256").update(`7 ${code} v1.0/api/a.md:${line}:1`).digest("hex");
    const ranked = findings
      .map(({ code, span: { line } }) => [digestOf(line, code), line] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const first = ranked.slice(0, 10).map(([, line]) => line);
    expect(linesOf(drawSample(findings, 7, 10, Infinity))).toEqual(first.sort((a, b) => a - b));
  });
  it("gives them in page order, no more than the cap of one code", () => {
    const sample = drawSample(findings, 3, 40, 4);
    expect(sample).toEqual([...sample].sort(compareFindings));
    expect(sample.filter(({ code }) => code === "example/null")).toHaveLength(4);
    expect(sample).toHaveLength(8);
  });
});
