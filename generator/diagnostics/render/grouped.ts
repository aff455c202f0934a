import pico from "picocolors";
import { formatSpan } from "../../source/span.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import { paintSeverity } from "./pretty.js";
import { toPlainText } from "./plain-text.js";
import { describeCode, formatCount, type Report, type TextStyle } from "./report.js";
import { groupBy } from "../../source/group.js";

/**
 * How many findings are named in all, so that a report with many codes stays on a screen or two; each code has one at
 * least.
 */
const namedInAll = 12;
const severities: readonly Severity[] = ["error", "warning", "info"];

/**
 * Findings by code, the gravest and most frequent first, a few of each with their places: a documentation set has
 * thousands, and a terminal full of them hides the run's result.
 */
export function renderGrouped(report: Report, style: TextStyle): string {
  const colours = pico.createColors(style.colour);
  const lines: string[] = [];
  const groups = groupByCode(report.diagnostics);
  const namedPerCode = Math.max(1, Math.min(3, Math.floor(namedInAll / groups.length)));
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const title = `${toPlainText(describeCode(report, first.code).title)} (${formatCount(group.length)})`;
    lines.push(`${paintSeverity(first.severity, style)} ${colours.bold(first.code)} ${title}`);
    for (const { span, message } of group.slice(0, namedPerCode)) {
      const place = colours.cyan(toPlainText(formatSpan(span)));
      lines.push(`  ${place} ${shorten(toPlainText(message), style.width * 2)}`);
    }
    if (group.length > namedPerCode)
      lines.push(colours.dim(`  … and ${formatCount(group.length - namedPerCode)} more`));
  }
  return lines.map((line) => `${line}\n`).join("");
}

function groupByCode(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  // One code can be reported with two severities: a place may raise it.
  const groups = groupBy(diagnostics, ({ severity, code }) => `${severity} ${code}`);
  return [...groups]
    .sort(([keyA, a], [keyB, b]) => rank(a) - rank(b) || b.length - a.length || (keyA < keyB ? -1 : 1))
    .map(([, group]) => group);
}

function rank(group: readonly Diagnostic[]): number {
  return severities.indexOf(group[0]?.severity ?? "info");
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
