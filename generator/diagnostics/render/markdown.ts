import { formatSpan } from "../../source/span.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import { toPlainText } from "./plain-text.js";
import { countNoun, describeCode, type Report, describeFix } from "./report.js";

const severityNames: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** For an issue or a pull request: a section per code with its help, and a row per finding. */
export function renderMarkdown(report: Report): string {
  if (report.diagnostics.length === 0) return "# Findings\n\nNone.\n";
  const byCode = new Map<Diagnostic["code"], Diagnostic[]>();
  for (const diagnostic of report.diagnostics) {
    const group = byCode.get(diagnostic.code);
    if (group === undefined) byCode.set(diagnostic.code, [diagnostic]);
    else group.push(diagnostic);
  }
  const sections = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, diagnostics]) => {
      const rows = diagnostics.map(
        (diagnostic) =>
          `| ${[placeOf(diagnostic), severityNames[diagnostic.severity], describeFinding(diagnostic)].join(" | ")} |`,
      );
      const heading = `## ${code} (${String(diagnostics.length)})`;
      return [
        heading,
        "",
        describeCode(report, code).help,
        "",
        "| Place | Severity | Finding |",
        "| --- | --- | --- |",
        ...rows,
      ].join("\n");
    });
  return `# Findings\n\n${countNoun(report.diagnostics.length, "finding")}.\n\n${sections.join("\n\n")}\n`;
}

function placeOf({ span }: Diagnostic): string {
  return escapeCell(formatSpan(span));
}

/** What is wrong, where it says otherwise, and the mend: a line each. */
function describeFinding({ message, related, fix }: Diagnostic): string {
  const places = related.map((place) => `see ${formatSpan(place.span)} ${place.message}`);
  return [message, ...places, ...(fix === undefined ? [] : [describeFix(fix)])].map(escapeCell).join("<br>");
}

/** Keeps a cell one cell and its text text; backticks stay, they mark code in messages too. */
function escapeCell(text: string): string {
  return toPlainText(text)
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replaceAll("[", "\\[");
}
