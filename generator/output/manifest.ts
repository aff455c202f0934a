import { succeed } from "../source/result.js";
import { failOutput, type OutputResult } from "./output-error.js";
import { isOwnPath } from "./own-path.js";

/** Its name in the out directory. */
export const manifestName = ".graphdown-manifest.json";

const formatVersion = 1;

/** What graphdown wrote into an out directory: these files are its own, to change and to remove. */
export interface Manifest {
  /** The formatter and its options: where they differ, nothing it formatted can be taken over. */
  readonly formatter: string;
  readonly files: ReadonlyMap<string, ManifestEntry>;
}

export interface ManifestEntry {
  /** Hash of the text before formatting. */
  readonly source: string;
  /** Hash of the file as written. */
  readonly content: string;
}

/** Of a file that is graphdown's, whatever it holds: no text has this hash. */
export const claimedEntry: ManifestEntry = { source: "", content: "" };

export const emptyManifest: Manifest = { formatter: "", files: new Map() };

/** The manifest's text: sorted, nothing in it depends on when or where it was made. */
export function serialiseManifest(manifest: Manifest, generator: string): string {
  const files = [...manifest.files].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = files.map(
    ([path, { source, content }]) => `    ${JSON.stringify(path)}: ${JSON.stringify([source, content])}`,
  );
  return [
    "{",
    `  "formatVersion": ${formatVersion},`,
    `  "generator": ${JSON.stringify(generator)},`,
    `  "formatter": ${JSON.stringify(manifest.formatter)},`,
    `  "files": {${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}}`,
    "}",
    "",
  ].join("\n");
}

/**
 * Reads a manifest. It decides what may be removed, so one that is damaged, or names a path outside the out directory,
 * is an error rather than a guess.
 */
export function parseManifest(text: string): OutputResult<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged("it is not JSON");
  }
  if (!isObject(value) || !isObject(value["files"])) return damaged("it has no list of files");
  if (value["formatVersion"] !== formatVersion) return damaged("another version of graphdown wrote it");
  const files = new Map<string, ManifestEntry>();
  for (const [path, entry] of Object.entries(value["files"])) {
    if (!isOwnPath(path)) return damaged(`it names ${JSON.stringify(path)}, which is not a path below the folder`);
    const hashes: readonly unknown[] = Array.isArray(entry) ? entry : [];
    const [source, content] = hashes;
    if (typeof source !== "string" || typeof content !== "string")
      return damaged(`its entry for ${path} is incomplete`);
    files.set(path, { source, content });
  }
  return succeed({ formatter: typeof value["formatter"] === "string" ? value["formatter"] : "", files });
}

function damaged(reason: string): ReturnType<typeof failOutput> {
  return failOutput(
    "invalid-manifest",
    manifestName,
    `Cannot use ${manifestName}: ${reason}. Remove it together with the generated files.`,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
