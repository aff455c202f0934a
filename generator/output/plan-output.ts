import { formatFiles, formatterName } from "./format.js";
import { hashText } from "../source/hash.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { mapOutcome, outcome } from "../diagnostics/outcome.js";
import { fail, succeed, type Failure } from "../source/result.js";
import {
  claimedEntry,
  emptyManifest,
  manifestName,
  parseManifest,
  type Manifest,
  type ManifestEntry,
} from "./manifest.js";
import { mapConcurrent } from "./map-concurrent.js";
import type { OutDirectory } from "./out-directory.js";
import { failOutput, reportUnwritable, type OutputError, type OutputResult } from "./output-error.js";

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
  /** What is there now; undefined where nothing is. */
  readonly present: string | undefined;
}

export interface PlanOptions {
  /**
   * Take over files that the manifest says were formatted from the same text and that have not been touched since. A
   * check formats everything instead, so that it does not rely on what it checks.
   */
  readonly trustManifest: boolean;
}

/**
 * Formats the files and compares them with what is there. Reads only. A file that cannot be formatted or reached is
 * reported and left out; one that graphdown did not write is in the way of all.
 */
export async function planOutput(
  files: readonly UnformattedFile[],
  directory: OutDirectory,
  options: PlanOptions,
): Promise<OutputResult<Outcome<OutputPlan>>> {
  const manifestText = await directory.read(manifestName);
  if (!manifestText.ok) return manifestText;
  const parsed = manifestText.value === undefined ? succeed(emptyManifest) : parseManifest(manifestText.value);
  if (!parsed.ok) return parsed;
  const previous = addClaims(parsed.value, await directory.readStagedManifests());
  const isTrusted = options.trustManifest && previous.formatter === formatterName;

  const inspected = await mapConcurrent(files, 32, (file) => inspectFile(file, directory, previous, isTrusted));
  const refused = inspected.find((result) => !result.ok && result.error.kind !== "unwritable");
  if (refused?.ok === false) return refused;
  const found = inspected.flatMap((result) => (result.ok ? [result.value] : []));
  const blocked = inspected.flatMap((result) => (result.ok ? [] : [result.error]));
  // What cannot be looked at stays, as graphdown's where it was.
  const left = blocked.flatMap(({ path }) => {
    const entry = previous.files.get(path);
    return entry === undefined ? [] : [[path, entry] as const];
  });
  const formatted = await formatUnknown(found);
  const foreign = formatted.value.find(
    ({ path, text, present }) => present !== undefined && present !== text && !previous.files.has(path),
  );
  if (foreign !== undefined) return refuseForeign(foreign.path);

  const entries = new Map<string, ManifestEntry>([
    ...left,
    ...found.flatMap(({ path, entry }) => (entry === undefined ? [] : [[path, entry] as const])),
    ...formatted.value.map(({ path, source, text }) => [path, { source, content: hashText(text) }] as const),
  ]);
  const plan: OutputPlan = {
    manifest: { formatter: formatterName, files: entries },
    previous,
    previousText: manifestText.value,
    changes: formatted.value.flatMap(findChange).sort((a, b) => (a.path < b.path ? -1 : 1)),
    stale: [...previous.files.keys()].filter((path) => !entries.has(path)).sort(),
  };
  return succeed(outcome(plan, [...formatted.diagnostics, ...blocked.map(reportUnwritable)]));
}

/**
 * A run that was killed while its files took their places owns them, whether they did or not; no text has the hash of
 * a file that is only claimed, and it is written again.
 */
function addClaims(manifest: Manifest, staged: readonly string[]): Manifest {
  const claims = staged.flatMap((text) => {
    const parsed = parseManifest(text);
    return parsed.ok ? [...parsed.value.files.keys()].map((path) => [path, claimedEntry] as const) : [];
  });
  return { ...manifest, files: new Map([...claims, ...manifest.files]) };
}

interface FormattedFile extends InspectedFile {
  /** Formatted. */
  readonly text: string;
}

/** The files of which it is not known what formatting gives, formatted. */
async function formatUnknown(files: readonly InspectedFile[]): Promise<Outcome<readonly FormattedFile[]>> {
  const unknown = files.filter(({ entry }) => entry === undefined);
  return mapOutcome(await formatFiles(unknown), (texts) =>
    unknown.flatMap((file, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ ...file, text }];
    }),
  );
}

function findChange({ path, text, present }: FormattedFile): readonly PlannedFile[] {
  return present === text ? [] : [{ path, text, present }];
}

function refuseForeign(path: string): Failure<OutputError> {
  const message = `Will not overwrite ${path} in the out directory: graphdown did not write it.`;
  return failOutput("foreign-file", path, `${message} Move it, or choose another folder.`);
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
): Promise<OutputResult<InspectedFile>> {
  const read = await directory.read(file.path);
  if (!read.ok) return read.error.kind === "unwritable" ? fail({ ...read.error, path: file.path }) : read;
  const present = read.value;
  const source = hashText(file.text);
  const owned = previous.files.get(file.path);
  const isKnown = isTrusted && owned?.source === source && present !== undefined && hashText(present) === owned.content;
  return succeed({ ...file, source, present, ...(isKnown && { entry: owned }) });
}
