import { compareSpans, type Span } from "../source/span.js";
import { isAboutDocumentation, isAboutLimit } from "./catalogue.js";
import type { Diagnostic, Fix, Severity } from "./diagnostic.js";

/** The severity each code gets in this run; a code that is not named keeps its own. `off` drops it. */
export type SeverityRules = Readonly<Record<string, Severity | "off">>;

/** Applies the config's severities; drops what is off. */
export function applySeverities(diagnostics: readonly Diagnostic[], rules: SeverityRules): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = rules[diagnostic.code] ?? diagnostic.severity;
    return severity === "off" ? [] : [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
  });
}

/** Errors about pages with one of `paths` in their path become warnings; what ends a run stays what it is. */
export function softenErrors(diagnostics: readonly Diagnostic[], paths: readonly string[]): readonly Diagnostic[] {
  if (paths.length === 0) return diagnostics;
  return diagnostics.map((diagnostic) =>
    diagnostic.severity === "error" &&
    isAboutDocumentation(diagnostic.code) &&
    paths.some((path) => diagnostic.span.path.includes(path))
      ? { ...diagnostic, severity: "warning" }
      : diagnostic,
  );
}

/** What is left for authors: without what speaks of graphdown's own limits. */
export function dropLimits(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => !isAboutLimit(code));
}

/**
 * In the order a reader goes through pages: by place, then by code, so that any run over the same pages prints the
 * same; repeats are dropped.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareDiagnostics(before, diagnostic) !== 0;
  });
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareSpans(a.span, b.span) || compareTexts(a.code, b.code) || compareTexts(a.message, b.message);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/**
 * Rewrites every path in the diagnostics: pages are known by their path in the documentation set, a reader by where the
 * file lies.
 */
export function relocateDiagnostics(
  diagnostics: readonly Diagnostic[],
  relocate: (path: string) => string,
): readonly Diagnostic[] {
  const move = (span: Span): Span => ({ ...span, path: relocate(span.path) });
  const moveFix = (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })) });
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    span: move(diagnostic.span),
    related: diagnostic.related.map((place) => ({ ...place, span: move(place.span) })),
    ...(diagnostic.fix && { fix: moveFix(diagnostic.fix) }),
  }));
}
