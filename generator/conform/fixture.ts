import type { JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import type { Example } from "../model/example.js";
import type { TypeReference } from "../model/types.js";
import type { Cause, Contradiction } from "./contradiction.js";

/** A documented JSON body whose type is known, held against the model. */
export interface Fixture {
  readonly example: Example;
  readonly part: "request" | "response";
  /** How it is judged: a response is read tolerantly, a create or update body strictly. */
  readonly mode: ConformanceMode;
  readonly type: TypeReference;
  /** What the page shows; a number that JavaScript would round stands as its digits where its type takes them. */
  readonly verbatim: JsonValue;
  /** What in `verbatim` contradicts the model, in document order; empty where nothing does. */
  readonly issues: readonly ConformanceIssue[];
  /** `verbatim` with every contradiction resolved in the smallest way; the same object where nothing had to change. */
  readonly conforming: JsonValue;
  readonly changes: readonly Change[];
}

export type ConformanceMode = "read" | "create" | "update";

/** One place of a body that contradicts the model, as data: sentences are made of it where it is told. */
export type ConformanceIssue = IssuePlace & Contradiction;

export type IssueOf<Of extends Cause> = Extract<ConformanceIssue, { readonly cause: Of }>;

interface IssuePlace {
  /** A JSON Pointer: `/value/0/mail`; `""` is the whole value. */
  readonly path: string;
  /** What stands there. */
  readonly value: JsonValue | undefined;
  /**
   * Whether the type's generated validator reports it; that is tolerant, and looks only shallowly into navigation
   * properties.
   */
  readonly seenByValidator: boolean;
  /** Where the pages say otherwise: the table row, the enum's member table. */
  readonly documented: readonly Span[];
}

/** One smallest correction that turns `verbatim` into `conforming`. */
export interface Change {
  /** In `verbatim`; of an added property, where it would stand. */
  readonly path: string;
  readonly from: JsonValue | undefined;
  /** Absent where the value was taken away. */
  readonly to: JsonValue | undefined;
  readonly reason: string;
}
