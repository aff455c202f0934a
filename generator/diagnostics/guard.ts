import type { Span } from "../source/span.js";
import { createDiagnostic, type DiagnosticCode } from "./catalogue.js";
import type { Outcome } from "./diagnostic.js";

/** The codes of work that threw, one for each stage. */
export type FailureCode = Extract<DiagnosticCode, `${string}/failed`>;

/**
 * Works on one page, type or operation. A throw is a bug, and costs that one and not the run: its value is undefined
 * then, and it is reported at `place`. `doing` begins the message: "Linking `user`" gives "Linking `user` failed: …".
 *
 *     mapOutcomes(types, (type) => attempt(type.span, "link/failed", `Linking \`${type.name}\``, () => linkType(type)))
 */
export function attempt<T>(
  place: Span,
  code: FailureCode,
  doing: string,
  work: () => Outcome<T>,
): Outcome<T | undefined> {
  try {
    return work();
  } catch (error) {
    return {
      value: undefined,
      diagnostics: [createDiagnostic(code, place, `${doing} failed: ${describeThrown(error)}`)],
    };
  }
}

/** What was thrown, on one line. */
export function describeThrown(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split("\n", 1)[0] ?? "";
}
