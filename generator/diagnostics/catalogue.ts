import type { CodeDescription } from "./catalogue/code-description.js";
import { exampleCodes } from "./catalogue/example-codes.js";
import { operationCodes } from "./catalogue/operation-codes.js";
import { pageCodes } from "./catalogue/page-codes.js";
import { runCodes } from "./catalogue/run-codes.js";
import { typeCodes } from "./catalogue/type-codes.js";
import type { Diagnostic, Fix, RelatedPlace } from "./diagnostic.js";
import type { Span } from "../source/span.js";

export type { CodeDescription } from "./catalogue/code-description.js";

/**
 * The codes of what is wrong with documentation. `generator/check/pages/<code>.md` explains each, and that page's
 * examples are its tests.
 */
export const documentationCodes = {
  ...pageCodes,
  ...typeCodes,
  ...operationCodes,
  ...exampleCodes,
} as const satisfies Record<string, CodeDescription>;
export type DocumentationCode = keyof typeof documentationCodes;

/**
 * Every code that graphdown reports of its own, `area/what-is-wrong`, one list so that codes, help texts and default
 * severities cannot drift apart; rules of others bring theirs. Severity `error` is for what makes the run useless,
 * and for what stops a reader of a page; what is a matter of taste is `info`, the rest a warning.
 */
export const catalogue = { ...documentationCodes, ...runCodes } as const satisfies Record<string, CodeDescription>;
export type DiagnosticCode = keyof typeof catalogue;

export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(catalogue, text);
}

/** Whether a code is about documentation and not about the run; those of others' rules are. */
export function isAboutDocumentation(code: string): boolean {
  return !Object.hasOwn(runCodes, code);
}

/** Whether a code is an error of one page by itself, whatever a config says: the other pages are read all the same. */
export function isFaultOfPage(code: string): boolean {
  return pageErrors.has(code);
}
const pageErrors: ReadonlySet<string> = new Set(
  Object.entries<CodeDescription>(documentationCodes).flatMap(([code, { severity }]) =>
    severity === "error" ? [code] : [],
  ),
);

/** Whether a code speaks of what graphdown cannot read or check, and not of what an author did. */
export function isAboutLimit(code: string): boolean {
  return limits.has(code);
}
const limits: ReadonlySet<string> = new Set(
  Object.entries<CodeDescription>(documentationCodes).flatMap(([code, { about }]) => (about === "limit" ? [code] : [])),
);

export interface DiagnosticDetails {
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix | undefined;
  readonly cause?: string;
}

/** Makes a diagnostic of graphdown's own, with its code's default severity. */
export function createDiagnostic(
  code: DiagnosticCode,
  span: Span,
  message: string,
  { related = [], fix, cause }: DiagnosticDetails = {},
): Diagnostic {
  const { severity } = catalogue[code];
  return { code, severity, message, span, related, ...(fix && { fix }), ...(cause !== undefined && { cause }) };
}
