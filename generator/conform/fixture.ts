import type { JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
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
  /** `verbatim` with every contradiction resolved in the smallest way; the same object where nothing had to change. */
  readonly conforming: JsonValue;
  readonly changes: readonly Change[];
}

export type ConformanceMode = "read" | "create" | "update";

/** What the generated validators say of a value, in the same codes and words, and what only the documentation's checks mind. */
export interface ConformanceIssue {
  /** A JSON Pointer: `/value/0/mail`; `""` is the whole value. */
  readonly path: string;
  /** An `IssueCode` of the generated code's runtime. */
  readonly code: string;
  /** The whole sentence, with the path: `/status: expected "a" or "b", got "String"`. */
  readonly message: string;
  readonly expected: string;
  /** Finer than the code: why an author wrote it so, which decides what to tell them. */
  readonly cause: Contradiction;
  /** Whether the generated validator of the type reports it; it is tolerant, and looks only shallowly into navigation properties. */
  readonly seenByValidator: boolean;
  /** Where the pages say otherwise: the table row, the enum's member table. */
  readonly documented: readonly Span[];
}

export type Contradiction =
  /** `"String"`, `"importance-value"` in the place of an enum's member. */
  | "enum-placeholder"
  /** A member but for upper and lower case. */
  | "enum-case"
  /** `""` */
  | "enum-empty"
  | "enum-member"
  /** `"String (timestamp)"`, `"datetime-value"` in the place of a value of the type. */
  | "type-placeholder"
  | "type-mismatch"
  /** A string of another form than its type asks for. */
  | "format"
  /** An array in the place of one value, or the other way round. */
  | "array-scalar"
  | "null"
  | "unknown-property"
  | "property-case"
  /** `{ "value": { ... } }` around one object. */
  | "wrapped"
  | "type-name-case"
  | "type-name-unknown"
  | "type-name-misfit"
  /** Nothing says which derived type it is, though only that has the properties it shows. */
  | "type-name-missing"
  | "missing-required"
  | "read-only";

/** One smallest correction that turns `verbatim` into `conforming`. */
export interface Change {
  /** In `verbatim`; of an added property, where it would stand. */
  readonly path: string;
  readonly from: JsonValue | undefined;
  /** Absent where the value was taken away. */
  readonly to: JsonValue | undefined;
  readonly reason: string;
}
