import { createHash } from "node:crypto";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { formatSpan } from "../../generator/source/span.js";

/**
 * How a sample is drawn, in the words that are committed beside the verdicts. A finding's rank depends on itself and the seed alone:
 * where a rule changes, the sample changes only by what is new and what is gone, and verdicts on the rest still hold.
 */
export const drawn =
  "of all findings, those with the least SHA-256, in hexadecimal, of the UTF-8 text `SEED CODE PLACE`, as in `1 link/page-case v1.0/api/user-get.md:14:10`; of two with one code and place, the one whose message sorts first comes first";

/** The first `size` findings in the order that the seed gives them, of no code more than `cap`; in page order. */
export function drawSample(
  findings: readonly Diagnostic[],
  seed: number,
  size: number,
  cap: number,
): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  const isWanted = ({ code }: Diagnostic): boolean => {
    const count = counts.get(code) ?? 0;
    counts.set(code, count + 1);
    return count < cap;
  };
  return rank(findings, seed).filter(isWanted).slice(0, size).sort(compareFindings);
}

function rank(findings: readonly Diagnostic[], seed: number): readonly Diagnostic[] {
  return findings
    .map((finding) => ({
      finding,
      digest: createHash("sha256")
        .update(`${seed} ${finding.code} ${formatSpan(finding.span)}`)
        .digest("hex"),
    }))
    .sort((a, b) => compareTexts(a.digest, b.digest) || compareTexts(a.finding.message, b.finding.message))
    .map(({ finding }) => finding);
}

export function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return (
    compareTexts(a.span.path, b.span.path) ||
    a.span.line - b.span.line ||
    a.span.column - b.span.column ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.message, b.message)
  );
}
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
