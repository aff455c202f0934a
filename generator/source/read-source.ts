import type { FileSystem } from "./file-system.js";
import { createSourceFile, type SourceFile } from "./source-file.js";

/** A file as text, or why it is none. */
export type ReadResult =
  { readonly kind: "read"; readonly source: SourceFile } | { readonly kind: "unreadable"; readonly reason: string };

/**
 * The largest page that is read, in bytes: twenty times the largest of Graph's, and little enough that one file cannot
 * exhaust the memory.
 */
const largestPage = 8 * 1024 * 1024;

/**
 * Reads a file as UTF-8. `path` is the one it will be known by, `file` where it lies; a link is followed only inside
 * `boundary`, a real path.
 */
export function readSource(
  fileSystem: FileSystem,
  path: string,
  file: string,
  boundary: (realPath: string) => boolean,
): ReadResult {
  const status = fileSystem.inspect(file);
  if (status === undefined) return unreadable("it cannot be opened");
  if (status.kind !== "file") return unreadable("it is not a file");
  if (!boundary(status.realPath)) return unreadable("it is a link that leads out of the docs root");
  if (status.size > largestPage) return unreadable(`it is larger than ${String(largestPage / 1024 / 1024)} MB`);
  const bytes = fileSystem.readFile(file);
  if (bytes === undefined) return unreadable("it cannot be opened");
  const text = decode(bytes);
  if (text === undefined) return unreadable(isUtf16(bytes) ? "it is UTF-16, not UTF-8" : "it is not valid UTF-8");
  return { kind: "read", source: createSourceFile(path, text) };
}

function unreadable(reason: string): ReadResult {
  return { kind: "unreadable", reason };
}

/** By its byte order mark. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The byte order mark is kept: the SourceFile needs it to lead back to the file's own offsets. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
