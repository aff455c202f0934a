import type { Span } from "../source/span.js";

/** The user's own word on one thing the pages get wrong, from `overrides.yaml`. */
export interface Override {
  /** What it is about: `user.accountEnabled`, `changeType.created`; the type's or enum's name may be qualified. */
  readonly target: string;
  /** The version it is for; absent for all of them. */
  readonly apiVersion?: string;
  readonly change: OverrideChange;
  /** Why, for whoever reads the file or the output next. */
  readonly reason: string;
  /** Where more is said about it. */
  readonly link?: string;
  readonly span: Span;
}

export type OverrideChange =
  /** Corrects what is there; absent keys stay as the pages have them. */
  | { readonly kind: "correct"; readonly type?: string; readonly nullable?: boolean }
  /** Adds a property (with a type, as a table would write it) or an enum's member (without). */
  | { readonly kind: "add"; readonly type?: string; readonly nullable?: boolean; readonly description: string }
  | { readonly kind: "remove" };
