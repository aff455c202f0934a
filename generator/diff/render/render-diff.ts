import { toSafeLines } from "../../diagnostics/render/plain-text.js";
import type { TextStyle } from "../../diagnostics/render/report.js";
import type { DiffReport } from "../diff-report.js";
import { renderJson } from "./render-json.js";
import { renderMarkdown } from "./render-markdown.js";
import { renderPretty } from "./render-pretty.js";

/** The forms that a diff can take, as `--format` names them. */
export const diffFormats = ["pretty", "markdown", "json"] as const;
export type DiffFormat = (typeof diffFormats)[number];

/** A diff as text that ends in a line feed and holds no other control character but the colours of `style`. */
export function renderDiff(report: DiffReport, format: DiffFormat, style: TextStyle): string {
  return toSafeLines(renderAs(report, format, style), { styled: format === "pretty" && style.colour });
}

function renderAs(report: DiffReport, format: DiffFormat, style: TextStyle): string {
  switch (format) {
    case "pretty":
      return renderPretty(report, style);
    case "markdown":
      return renderMarkdown(report);
    case "json":
      return renderJson(report);
  }
}
