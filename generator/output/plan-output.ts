import { formatFiles, formatterName } from "./format.js";
import { hashText } from "../source/hash.js";
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
   * Take over files that the manifest says were formatted from the same text and that have not been touched since. A
   * check formats everything instead, so that it does not rely on what it checks.
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

  const inspected = await mapConcurrent(files, 32, (file) => inspectFile(file, directory, previous.value, isTrusted));
  const found: InspectedFile[] = [];
  for (const result of inspected) {
    if (!result.ok) return result;
    found.push(result.value);
  }
  const unknown = found.filter(({ entry }) => entry === undefined);
  const formatted = await formatFiles(unknown);
  if (!formatted.ok) return formatted;

  const entries = new Map<string, ManifestEntry>(
    found.flatMap(({ path, entry }) => (entry === undefined ? [] : [[path, entry]])),
  );
  const changes: PlannedFile[] = [];
  for (const [index, { path, source, present }] of unknown.entries()) {
    const text = formatted.value[index] ?? "";
    entries.set(path, { source, content: hashText(text) });
    if (present === text) continue;
    if (present !== undefined && !previous.value.files.has(path)) {
      return fail(
        "foreign-file",
        path,
        `Will not overwrite ${path} in the out directory: graphdown did not write it. ` +
          "Move it, or choose another folder.",
      );
    }
    changes.push({ path, text, state: present === undefined ? "missing" : "changed" });
  }
  return succeed({
    manifest: { formatter: formatterName, files: entries },
    previous: previous.value,
    previousText: manifestText.value,
    changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)),
    stale: [...previous.value.files.keys()].filter((path) => !entries.has(path)).sort(),
  });
}

interface InspectedFile extends UnformattedFile {
  /** Hash of the text before formatting. */
  readonly source: string;
  /** The file as it is now. */
  readonly present: string | undefined;
  /** Its entry, where the file is known to be what formatting would give. */
  readonly entry?: ManifestEntry;
}

async function inspectFile(
  file: UnformattedFile,
  directory: OutDirectory,
  previous: Manifest,
  isTrusted: boolean,
): Promise<Result<InspectedFile>> {
  const read = await directory.read(file.path);
  if (!read.ok) return read;
  const present = read.value;
  const source = hashText(file.text);
  const owned = previous.files.get(file.path);
  const isKnown = isTrusted && owned?.source === source && present !== undefined && hashText(present) === owned.content;
  return succeed({ ...file, source, present, ...(isKnown && { entry: owned }) });
}
