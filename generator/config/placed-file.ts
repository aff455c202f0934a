import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";

/** A path of keys and indexes: `["emit", 0]`. */
export type ValuePath = readonly (string | number)[];

/** A file that holds one value, with the places of its parts. */
export interface PlacedFile {
  readonly source: SourceFile;
  /** `null` for an empty file. */
  readonly value: unknown;
  /** The place of the value at a path; the whole file's where there is none. */
  readonly locate: (path: ValuePath) => Span;
  /** The place of the last of these keys itself; of what should hold it where it is missing. */
  readonly locateKey: (path: ValuePath) => Span;
}
