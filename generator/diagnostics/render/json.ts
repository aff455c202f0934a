import { countSeverities } from "../collect.js";
import type { Report } from "./report.js";

/** For other programs: one JSON document. `version` changes when a key changes its meaning; new keys may come without. */
export function renderJson(report: Report): string {
  const document = { version: 1, counts: countSeverities(report.diagnostics), diagnostics: report.diagnostics };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
