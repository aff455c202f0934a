import { formatFile, formatterName } from "./format.js";
import { hashText } from "./hash.js";
import { emptyManifest, manifestName, parseManifest, type Manifest, type ManifestEntry } from "./manifest.js";
import { mapConcurrent } from "./map-concurrent.js";
import type { OutDirectory } from "./out-directory.js";
import { fail, succeed, type Result } from "./output-error.js";

/** A file as it comes from emit: a path below the out directory, and its text before formatting. */
export interface UnformattedFile {
  readonly path: string;
  readonly text: string;
}

/** What the out directory is to become, and how it differs from that now. */
export interface OutputPlan {
  readonly manifest: Manifest;
  /** The manifest that is there now. */
  readonly previous: Manifest;
  readonly previousText: string | undefined;
  /** Files to be made or changed, sorted by path, with their formatted text. */
  readonly changes: readonly PlannedFile[];
  /** Files of an earlier run that are no longer generated, sorted. */
  readonly stale: readonly string[];
}

export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly state: "missing" | "changed";
}

export interface PlanOptions {
  /**
   * Take over files that the manifest says were formatted from the same text and that have not been touched since. A check
   * formats everything instead, so that it does not rely on what it checks.
   */
  readonly trustManifest: boolean;
}

/** Formats the files and compares them with what is there. Reads only. */
export async function planOutput(
  files: readonly UnformattedFile[],
  directory: OutDirectory,
  options: PlanOptions,
): Promise<Result<OutputPlan>> {
  const manifestText = await directory.read(manifestName);
  if (!manifestText.ok) return manifestText;
  const previous = manifestText.value === undefined ? succeed(emptyManifest) : parseManifest(manifestText.value);
  if (!previous.ok) return previous;
  const isTrusted = options.trustManifest && previous.value.formatter === formatterName;

  const compared = await mapConcurrent(files, 32, (file) => compareFile(file, directory, previous.value, isTrusted));
  const entries = new Map<string, ManifestEntry>();
  const changes: PlannedFile[] = [];
  for (const result of compared) {
    if (!result.ok) return result;
    entries.set(result.value.path, result.value.entry);
    if (result.value.change !== undefined) changes.push(result.value.change);
  }
  return succeed({
    manifest: { formatter: formatterName, files: entries },
    previous: previous.value,
    previousText: manifestText.value,
    changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)),
    stale: [...previous.value.files.keys()].filter((path) => !entries.has(path)).sort(),
  });
}

interface ComparedFile {
  readonly path: string;
  readonly entry: ManifestEntry;
  readonly change?: PlannedFile;
}

async function compareFile(
  { path, text }: UnformattedFile,
  directory: OutDirectory,
  previous: Manifest,
  isTrusted: boolean,
): Promise<Result<ComparedFile>> {
  const present = await directory.read(path);
  if (!present.ok) return present;
  const owned = previous.files.get(path);
  const source = hashText(text);
  if (isTrusted && owned?.source === source && present.value !== undefined && hashText(present.value) === owned.content) {
    return succeed({ path, entry: owned });
  }
  const formatting = await formatFile(path, text);
  if (!formatting.ok) return formatting;
  const formatted = formatting.value;
  const entry = { source, content: hashText(formatted) };
  if (present.value === formatted) return succeed({ path, entry });
  if (present.value !== undefined && owned === undefined) {
    return fail("foreign-file", path, `Will not overwrite ${path} in the out directory: graphdown did not write it. Move it, or choose another folder.`);
  }
  return succeed({ path, entry, change: { path, text: formatted, state: present.value === undefined ? "missing" : "changed" } });
}
