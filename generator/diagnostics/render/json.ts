import { countSeverities } from "../collect.js";
import { describeCode, type Report } from "./report.js";

/**
 * For other programs: one JSON document. `version` changes when a key changes its meaning; new keys may come without.
 */
export function renderJson(report: Report): string {
  const { diagnostics } = report;
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const document = {
    version: 1,
    counts: countSeverities(diagnostics),
    /** What the codes that occur stand for. */
    codes: Object.fromEntries(codes.map((code) => [code, describeCode(report, code)])),
    diagnostics,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
