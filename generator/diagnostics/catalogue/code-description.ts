import type { Severity } from "../diagnostic.js";

/** What a code means, whatever the page. */
export interface CodeDescription {
  readonly severity: Severity;
  /** The rule in a few words, for lists and SARIF. */
  readonly title: string;
  /** Why it matters and what to do about it: a sentence or two for the person who gets the diagnostic. */
  readonly help: string;
  /**
   * `limit` for what graphdown does not understand or was not told: no fault of the author's, so it is part of what
   * `coverage` counts and is reported on request only.
   */
  readonly about?: "limit";
}
