import type { Span } from "../source/span.js";

export type Severity = "error" | "warning" | "info";

/** Something wrong with a page, a config or a run: always with its place, and with what to do where that is known. */
export interface Diagnostic {
  /** `area/what-is-wrong`: a `DiagnosticCode` of graphdown's own, or the code of a rule of others. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, without the place and the code. */
  readonly message: string;
  readonly span: Span;
  /** Other places that explain this one: "the table says so here". */
  readonly related: readonly RelatedPlace[];
  /** How it is mended; absent where a person must find that out. */
  readonly fix?: Fix;
  /**
   * What findings of a code have in common where they come of one cause: `tellCausesOnce` makes one of them, and leaves
   * none of this.
   */
  readonly cause?: string;
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** Text edits that together mend one diagnostic; they never overlap. */
export interface Fix {
  /**
   * A mend is certain and costs no text: `lint --fix` makes it unasked. A suggestion is only shown, for a person to
   * agree with. Left out for a mend.
   */
  readonly kind?: "mend" | "suggestion";
  /** What the mend does, in the imperative: "Replace `HTML` with `html`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Replaces the text of `span` by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** What every stage gives back: its result and what it noticed. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
