/** Why nothing was written, or why writing stopped: one line for the person at the terminal. */
export interface OutputError {
  readonly kind: "unwritable" | "unsafe-path" | "foreign-file" | "invalid-manifest" | "unformattable";
  /** Path below the out directory; the out directory's own where the whole of it is meant. */
  readonly path: string;
  /** A sentence that names the path. */
  readonly message: string;
}

/** The outcome of something that touches the disk. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: OutputError };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  kind: OutputError["kind"],
  path: string,
  message: string,
): { readonly ok: false; readonly error: OutputError } {
  return { ok: false, error: { kind, path, message } };
}

/** An error of the file system in words; `action` is what failed: "write". */
export function failWith(
  error: unknown,
  action: string,
  path: string,
): { readonly ok: false; readonly error: OutputError } {
  return fail("unwritable", path, `Cannot ${action} ${path}: ${describeSystemError(error)}.`);
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
