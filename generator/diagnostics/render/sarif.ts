import type { Fix as SarifFix, Location, Log, Region, ReportingDescriptor, Result } from "sarif";
import type { Span } from "../../source/span.js";
import { ownCodes } from "../code-registry.js";
import type { Diagnostic, Severity, TextEdit } from "../diagnostic.js";
import { describeCode, type Report } from "./report.js";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * For code scanning: SARIF 2.1.0, one run, the rules that occur, with fixes. Columns and offsets count UTF-16 units.
 */
export function renderSarif(report: Report, toolVersion: string): string {
  const codes = [...new Set(report.diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const log: Log = {
    version: "2.1.0",
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    runs: [
      {
        tool: {
          driver: {
            name: "graphdown",
            semanticVersion: toolVersion,
            rules: codes.map((code) => describeRule(code, report)),
          },
        },
        columnKind: "utf16CodeUnits",
        results: report.diagnostics.map((diagnostic) => describeResult(diagnostic, codes, report)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describeRule(code: string, report: Report): ReportingDescriptor {
  const { title, help, severity } = describeCode(report, code);
  const markdown = (report.codes ?? ownCodes).findPage(code);
  return {
    id: code,
    shortDescription: { text: title },
    help: { text: help, ...(markdown !== undefined && { markdown }) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function describeResult(diagnostic: Diagnostic, codes: readonly string[], report: Report): Result {
  const { code, severity, message, span, related, fix } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [locate(span, report)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        ...locate(place.span, report),
        id: index + 1,
        message: { text: place.message },
      })),
    }),
    ...(fix && { fixes: [{ description: { text: fix.title }, artifactChanges: describeChanges(fix.edits, report) }] }),
  };
}

function describeChanges(edits: readonly TextEdit[], report: Report): SarifFix["artifactChanges"] {
  const paths = [...new Set(edits.map((edit) => edit.span.path))].sort();
  return paths.map((path) => ({
    artifactLocation: { uri: toUri(path) },
    replacements: edits
      .filter((edit) => edit.span.path === path)
      .map((edit) => ({
        deletedRegion: describeRegion(edit.span, report),
        ...(edit.text !== "" && { insertedContent: { text: edit.text } }),
      })),
  }));
}

function locate(span: Span, report: Report): Location {
  return { physicalLocation: { artifactLocation: { uri: toUri(span.path) }, region: describeRegion(span, report) } };
}

/**
 * Lines and columns, which hold for the file as it lies on disk; an offset would be off by one a line where lines end
 * in CRLF.
 */
function describeRegion(span: Span, report: Report): Region {
  const end = report.findSource(span.path)?.spanAt(span.end, span.end);
  return { startLine: span.line, startColumn: span.column, ...(end && { endLine: end.line, endColumn: end.column }) };
}

/** Half a surrogate pair, which a file's name can hold, has no form in a URI: it becomes U+FFFD. */
function toUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
