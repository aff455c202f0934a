import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";

/** How a sample is drawn, in the words that are committed beside the verdicts. */
export const drawn =
  "all findings sorted by path, line, column, code and message; shuffled from the end by the linear congruential generator x = (1103515245 x + 12345) mod 2^31 with the seed, each place changing with place floor(x / 2^31 * (place + 1))";

/** The findings in an order that only the seed and the findings decide. */
export function shuffle(findings: readonly Diagnostic[], seed: number): readonly Diagnostic[] {
  const shuffled = [...findings].sort(compareFindings);
  let x = seed;
  for (let place = shuffled.length - 1; place > 0; place--) {
    x = Number((1103515245n * BigInt(x) + 12345n) % 2147483648n);
    const other = Math.floor((x / 2147483648) * (place + 1));
    const [here, there] = [shuffled[place], shuffled[other]];
    if (here !== undefined && there !== undefined) [shuffled[place], shuffled[other]] = [there, here];
  }
  return shuffled;
}

/** The first `size` of them, of no code more than `cap`; in page order. */
export function drawSample(findings: readonly Diagnostic[], seed: number, size: number, cap: number): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  const isWanted = ({ code }: Diagnostic): boolean => {
    const count = counts.get(code) ?? 0;
    counts.set(code, count + 1);
    return count < cap;
  };
  return shuffle(findings, seed).filter(isWanted).slice(0, size).sort(compareFindings);
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
