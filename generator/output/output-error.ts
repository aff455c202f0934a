import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fail, type Failure, type Result } from "../source/result.js";
import { wholeFileSpan } from "../source/span.js";

/** Why nothing was written, or not this file: one line for the person at the terminal. */
export interface OutputError {
  readonly kind: "unwritable" | "unsafe-path" | "foreign-file" | "invalid-manifest";
  /** Path below the out directory; the out directory's own where the whole of it is meant. */
  readonly path: string;
  /** A sentence that names the path. */
  readonly message: string;
}

/** What became of something that touches the disk. */
export type OutputResult<T> = Result<T, OutputError>;

export function failOutput(kind: OutputError["kind"], path: string, message: string): Failure<OutputError> {
  return fail({ kind, path, message });
}

/** Of one file among many, which costs that file alone. */
export function reportUnwritable({ path, message }: OutputError): Diagnostic {
  return createDiagnostic("output/unwritable", wholeFileSpan(path), message);
}

/** An error of the file system in words; `action` is what failed: "write". */
export function failWith(error: unknown, action: string, path: string): Failure<OutputError> {
  return failOutput("unwritable", path, `Cannot ${action} ${path}: ${describeSystemError(error)}.`);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the device",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder",
  EEXIST: "it exists already",
  ENOENT: "no such file or folder",
  ENAMETOOLONG: "the name is too long",
};

function describeSystemError(error: unknown): string {
  const code = readErrorCode(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return reasons[code] ?? code;
}

/** `ENOENT` and the like; undefined for anything that is not an error of the file system. */
export function readErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
