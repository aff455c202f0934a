import type { PrimitiveName } from "../model/types.js";
import type { Span } from "../source/span.js";

/** What a type cell says, read but not resolved: `[user](user.md) collection`. */
export interface TypeExpression {
  /** The cell's text, for messages. */
  readonly text: string;
  readonly collection: boolean;
  /** One alternative, or several where the cell says `A or B`. Never empty. */
  readonly options: readonly [TypeOption, ...TypeOption[]];
}
export type TypeOption =
  | { readonly kind: "primitive"; readonly name: PrimitiveName }
  | { readonly kind: "untyped" }
  /**
   * `Enumeration`, `enum`: an enum whose name the cell does not give; the link in the cell or the description may
   * lead to its members.
   */
  | { readonly kind: "anonymousEnum"; readonly url?: string }
  /**
   * A name to be looked up, the link that leads to its page where there is one, and where exactly the name stands
   * where that is plain.
   */
  | { readonly kind: "named"; readonly name: string; readonly url?: string; readonly span?: Span };
