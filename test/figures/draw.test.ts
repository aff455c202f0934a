import { describe, expect, it } from "vitest";
import { createDiagnostic, type DiagnosticCode } from "../../generator/diagnostics/catalogue.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { compareFindings, drawSample, shuffle } from "./draw.js";

const finding = (line: number, code: DiagnosticCode = "example/null"): Diagnostic =>
  createDiagnostic(code, { path: "v1.0/api/a.md", start: line, end: line + 1, line, column: 1 }, `line ${line}`);
const findings = Array.from({ length: 40 }, (_, index) => finding(index + 1, index % 4 === 0 ? "example/enum-case" : "example/null"));
const linesOf = (sample: readonly Diagnostic[]): readonly number[] => sample.map(({ span }) => span.line);

describe("drawing findings", () => {
  it("draws the same whatever the order they came in, and others for another seed", () => {
    const one = linesOf(drawSample(findings, 7, 10, Infinity));
    expect(linesOf(drawSample([...findings].reverse(), 7, 10, Infinity))).toEqual(one);
    expect(linesOf(drawSample(findings, 8, 10, Infinity))).not.toEqual(one);
  });
  it("shuffles all, and leaves none in its place by rule", () => {
    const lines = linesOf(shuffle(findings, 20261123));
    expect([...lines].sort((a, b) => a - b)).toEqual(linesOf(findings));
    expect(lines.filter((line, index) => line === index + 1).length).toBeLessThan(5);
  });
  it("gives them in page order, no more than the cap of one code", () => {
    const sample = drawSample(findings, 3, 40, 4);
    expect(sample).toEqual([...sample].sort(compareFindings));
    expect(sample.filter(({ code }) => code === "example/null")).toHaveLength(4);
    expect(sample).toHaveLength(8);
  });
});
