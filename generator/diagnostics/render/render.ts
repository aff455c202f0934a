import { renderGithub } from "./github.js";
import { renderJson } from "./json.js";
import { renderMarkdown } from "./markdown.js";
import { toSafeLines } from "./plain-text.js";
import { renderPretty } from "./pretty.js";
import type { Report, TextStyle } from "./report.js";
import { renderSarif } from "./sarif.js";

/** The forms a report can take, as `--format` names them. */
export const reportFormats = ["pretty", "json", "github", "sarif", "markdown"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * A report as text that ends in a line feed and holds no other control character but the colours of `style`.
 * `toolVersion` is graphdown's own.
 */
export function renderReport(report: Report, format: ReportFormat, style: TextStyle, toolVersion: string): string {
  const styled = format === "pretty" && style.colour;
  return toSafeLines(renderAs(report, format, style, toolVersion), { styled });
}

function renderAs(report: Report, format: ReportFormat, style: TextStyle, toolVersion: string): string {
  switch (format) {
    case "pretty":
      return renderPretty(report, style);
    case "json":
      return renderJson(report);
    case "github":
      return renderGithub(report);
    case "sarif":
      return renderSarif(report, toolVersion);
    case "markdown":
      return renderMarkdown(report);
  }
}
