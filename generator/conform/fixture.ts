import type { JsonValue } from "../source/json.js";
import type { Example } from "../model/example.js";
import type { TypeReference } from "../model/types.js";

/** A documented JSON body whose type is known, held against the model. */
export interface Fixture {
  readonly example: Example;
  readonly part: "request" | "response";
  /** How it is judged: a response is read tolerantly, a create or update body strictly. */
  readonly mode: ConformanceMode;
  readonly type: TypeReference;
  /** What the page shows. */
  readonly verbatim: JsonValue;
  /** What in `verbatim` contradicts the model, in document order; empty where nothing does. */
  readonly issues: readonly ConformanceIssue[];
  /** `verbatim` with every issue resolved in the smallest way; the same object where there are none. */
  readonly conforming: JsonValue;
  readonly changes: readonly Change[];
}

export type ConformanceMode = "read" | "create" | "update";

/** The same shape, codes and words as the generated validators give. */
export interface ConformanceIssue {
  /** A JSON Pointer: `/value/0/mail`; `""` is the whole value. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly expected: string;
}

/** One smallest correction that turns `verbatim` into `conforming`. */
export interface Change {
  readonly path: string;
  readonly from: JsonValue | undefined;
  readonly to: JsonValue | undefined;
  readonly reason: string;
}
