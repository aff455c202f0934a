import pico from "picocolors";
import { formatSpan } from "../../source/span.js";
import { countSeverities } from "../collect.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import { createCodeFrame } from "./code-frame.js";
import { toPlainText } from "./plain-text.js";
import { countNoun, describeCode, type Report, type TextStyle, describeFix } from "./report.js";

/**
 * For people at a terminal: each finding with its place, the line it is about, the places that explain it, and the
 * mend.
 */
export function renderPretty(report: Report, style: TextStyle): string {
  const colours = pico.createColors(style.colour);
  const findings = report.diagnostics.map((diagnostic) => renderFinding(diagnostic, report, style));
  const [first] = report.diagnostics;
  if (first === undefined) return `${colours.green("No findings.")}\n`;
  const more = `graphdown explain ${first.code} tells more about it, with examples; so with every code.`;
  return `${findings.join("\n\n")}\n\n${renderSeverityCounts(report.diagnostics, style)}\n${colours.dim(more)}\n`;
}

/** One finding, without a line feed at its end. */
export function renderFinding(diagnostic: Diagnostic, report: Report, style: TextStyle): string {
  const colours = pico.createColors(style.colour);
  const lines = [
    [
      colours.cyan(toPlainText(formatSpan(diagnostic.span))),
      paintSeverity(diagnostic.severity, style),
      colours.dim(diagnostic.code),
    ].join(" "),
    `  ${toPlainText(diagnostic.message)}`,
    ...renderFrame(diagnostic, report, style),
  ];
  for (const place of diagnostic.related) {
    lines.push(
      `  ${colours.dim("see")} ${colours.cyan(toPlainText(formatSpan(place.span)))} ${toPlainText(place.message)}`,
    );
  }
  const advice =
    diagnostic.fix === undefined ? describeCode(report, diagnostic.code).help : describeFix(diagnostic.fix);
  lines.push(`  ${colours.dim(toPlainText(advice))}`);
  return lines.join("\n");
}

function renderFrame({ span, severity }: Diagnostic, report: Report, style: TextStyle): readonly string[] {
  const source = report.findSource(span.path);
  if (source === undefined) return [];
  const gutter = String(span.line).length + 5;
  const frame = createCodeFrame(source, span, style.width - gutter - 1);
  if (frame === undefined) return [];
  const colours = pico.createColors(style.colour);
  const bar = colours.dim("|");
  const marks = "^".repeat(frame.markLength);
  return [
    `  ${colours.dim(String(frame.lineNumber))} ${bar} ${frame.text}`,
    `  ${" ".repeat(gutter - 5)} ${bar} ${" ".repeat(frame.markStart)}${severityColour(severity, style)(marks)}`,
  ];
}

/** `1 error, 3 warnings, 2 notes` */
export function renderSeverityCounts(diagnostics: readonly Diagnostic[], style: TextStyle): string {
  const counts = countSeverities(diagnostics);
  const parts = [
    [counts.error, "error", severityColour("error", style)] as const,
    [counts.warning, "warning", severityColour("warning", style)] as const,
    [counts.info, "note", severityColour("info", style)] as const,
  ];
  const shown = parts.filter(([count]) => count > 0).map(([count, noun, paint]) => paint(countNoun(count, noun)));
  return shown.length === 0 ? "no findings" : shown.join(", ");
}

export function paintSeverity(severity: Severity, style: TextStyle): string {
  return severityColour(severity, style)(severity === "info" ? "note" : severity);
}

function severityColour(severity: Severity, style: TextStyle): (text: string) => string {
  const colours = pico.createColors(style.colour);
  return severity === "error" ? colours.red : severity === "warning" ? colours.yellow : colours.blue;
}
