import type { Span } from "../source/span.js";
import type { ChangeKind, SemverClass } from "./change-kinds.js";

/** What a change is about, on one of the two sides. */
export interface Side {
  /** The type or enum by its qualified name, the operation or example by its id. */
  readonly owner: string;
  /** Which part of it: a property, member, parameter, request, status. */
  readonly part?: string;
  /** What the change is in: a type, permissions, limits. */
  readonly value?: string;
  /** The place that says so. */
  readonly span: Span;
}

interface AnyChange {
  readonly kind: ChangeKind;
  readonly semver: SemverClass;
}
export interface Addition extends AnyChange {
  readonly before?: undefined;
  readonly after: Side;
}
export interface Removal extends AnyChange {
  readonly before: Side;
  readonly after?: undefined;
}
export interface Alteration extends AnyChange {
  readonly before: Side;
  readonly after: Side;
  /** Of a rename: why it is taken for one. */
  readonly evidence?: string;
}

/** One difference between two models, as users of the generated code meet it. */
export type Change = Addition | Removal | Alteration;

/** The side to name a change by: what it is now, or was. */
export function sideOf(change: Change): Side {
  return change.after ?? change.before;
}
