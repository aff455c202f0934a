import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describeThrown } from "../diagnostics/guard.js";
import { wholeFileSpan, type Span } from "../source/span.js";
import type { CheckInput, Finding, Rule } from "./rule.js";
import { rules } from "./rules.js";

/** A rule of others, with the place that names it. */
export interface AddedRule {
  readonly rule: Rule;
  /** In `graphdown.yaml`. */
  readonly span: Span;
}

/**
 * Runs graphdown's own rules and those of others over documentation that has been linked and whose examples have been
 * held against it.
 */
export function checkDocumentation(documentation: CheckInput, added: readonly AddedRule[] = []): readonly Diagnostic[] {
  return [
    ...rules.flatMap((rule) => runRule(rule, documentation, wholeFileSpan(`generator/check/rules/${rule.code}.ts`))),
    ...added.flatMap(({ rule, span }) => runRule(rule, documentation, span)),
  ];
}

/** What a rule finds; one that throws is reported at `place`, after what it found before. */
export function runRule(rule: Rule, documentation: CheckInput, place: Span): readonly Diagnostic[] {
  const findings: Finding[] = [];
  const context = {
    ...documentation,
    report(finding: Finding) {
      findings.push(finding);
    },
  };
  let failure: Diagnostic | undefined;
  try {
    rule.check(context);
  } catch (error) {
    failure = createDiagnostic("check/failed", place, `The rule \`${rule.code}\` failed: ${describeThrown(error)}`);
  }
  return [...findings.map((finding) => toDiagnostic(rule, finding)), ...(failure === undefined ? [] : [failure])];
}

function toDiagnostic({ code, severity }: Rule, { span, message, related = [], fix, cause }: Finding): Diagnostic {
  return { code, severity, message, span, related, ...(fix && { fix }), ...(cause !== undefined && { cause }) };
}
