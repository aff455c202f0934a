/**
 * How long `generate` takes, as users run it from the built package, beside remark's parse of the same pages.
 *
 *     GRAPHDOWN_CORPUS=... npm run bench:generate [-- --rounds 3 --rows unchanged,check]
 *
 * With `--rivals` other generators are run on the same content, each once.
 *
 * The rounds alternate: remark parses all pages on one thread of this process, then each row is run in a process of its
 * own. Ratios are medians over the rounds. Memory is the sum of the peaks of all processes of a run.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { benchRivals } from "./rivals.js";
import { runCommand, type CommandRun } from "./run-command.js";
import { benchCorpora, measureRemark, median, print, readTexts, seconds, warmUpRemark } from "./yardstick.js";

interface Row {
  readonly name: string;
  readonly title: string;
  /** At most this, as a ratio to the yardstick. */
  readonly most: number;
  /** Of what the ratio is taken, where it is not remark's parse: another row. */
  readonly to?: string;
  /** The folder that it writes to is there already, with what a cold run keeps. */
  readonly warm?: boolean;
  /** What is changed beforehand in the copy of the pages that warm rows read; another text in every round. */
  readonly change?: (folder: string, round: number) => void;
  readonly copies?: boolean;
  readonly flags?: readonly string[];
  readonly withoutNative?: boolean;
}

const rows: readonly Row[] = [
  { name: "cold", title: "cold, default emitters", most: 0.45 },
  { name: "unchanged", title: "nothing changed", most: 0.03, warm: true },
  { name: "check", title: "--check", most: 0.03, warm: true, flags: ["--check"] },
  { name: "page", title: "one page changed", most: 0.05, warm: true, change: changePage },
  { name: "override", title: "one override changed", most: 0.3, warm: true, change: changeOverride },
  { name: "again", title: "nothing changed, no cache", most: 0.25, warm: true, flags: ["--no-cache"] },
  { name: "recheck", title: "--check, no cache", most: 0.25, warm: true, flags: ["--check", "--no-cache"] },
  { name: "all", title: "cold, every emitter", most: 0.6, flags: ["--emit", "all"] },
  { name: "remark", title: "cold, remark parses", most: 1.3, withoutNative: true },
  { name: "versions", title: "under four names, to one", most: 4.2, to: "cold", copies: true },
];
const mostMemory = 700;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    rows: { type: "string" },
    rivals: { type: "boolean", default: false },
  },
});
const chosen = rows.filter(({ name }) => values.rows === undefined || values.rows.split(",").includes(name));

interface Measured extends CommandRun {
  readonly ratio: number;
}

async function run(folder: string): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), "graphdown-bench-"));
  try {
    const measured = await runRounds(folder, scratch);
    print(
      `  ${"".padEnd(26)}${"ratio".padStart(7)}${"most".padStart(6)}${"wall".padStart(10)}${"CPU".padStart(10)}  MB`,
    );
    const passed = chosen.map((row) => showRow(row, measured.get(row.name) ?? []));
    if (chosen.some(({ name, warm }) => name === "cold" || warm)) showOutput(join(scratch, "cold"));
    if (values.rivals) {
      const out = join(scratch, "schemas");
      await runCommand(["generate", "--quiet", "--input", folder, "--out", out, "--emit", "json-schema"]);
      for (const version of readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
        await benchRivals(join(out, version.name, "json-schema"), scratch);
    }
    return passed.every(Boolean);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runRounds(folder: string, scratch: string): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const texts = readTexts(findDocsSets([folder], diskFileSystem).sets);
  const copies = chosen.some((row) => row.copies) ? copyVersions(folder, join(scratch, "copies")) : folder;
  const warm = join(scratch, "pages");
  if (chosen.some((row) => row.warm)) {
    cpSync(folder, warm, { recursive: true });
    await runCommand(listFlags(warm, join(scratch, "warm"), scratch));
  }
  await warmUpRemark(texts);
  const measured = new Map<string, Measured[]>();
  const remark: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const yardstick = await measureRemark(texts);
    remark.push(yardstick);
    const walls = new Map<string, number>();
    for (const row of chosen) {
      row.change?.(warm, round);
      const done = await runRow(row, row.warm ? warm : row.copies ? copies : folder, scratch);
      // So that every row finds everything as it is, remembered.
      if (row.change !== undefined) await runCommand(listFlags(warm, join(scratch, "warm"), scratch));
      walls.set(row.name, done.wall);
      const ratio = done.wall / ((row.to === undefined ? undefined : walls.get(row.to)) ?? yardstick);
      measured.set(row.name, [...(measured.get(row.name) ?? []), { ...done, ratio }]);
    }
  }
  const shown = `${seconds(median(remark))} (${remark.map(seconds).join(", ")})`;
  print(`  ${texts.length} pages; remark's parse ${shown}; ${availableParallelism()} processors`);
  return measured;
}

function runRow({ name, warm, flags = [], withoutNative }: Row, input: string, scratch: string): Promise<CommandRun> {
  const out = join(scratch, warm ? "warm" : name);
  const kept = join(scratch, warm ? "" : `${name}-kept`);
  if (!warm) for (const folder of [out, join(kept, "cache")]) rmSync(folder, { recursive: true, force: true });
  return runCommand([...listFlags(input, out, kept), ...flags], withoutNative);
}

function listFlags(input: string, out: string, kept: string): readonly string[] {
  return ["generate", "--quiet", "--debug", "--input", input, "--out", out, "--cache", join(kept, "cache")];
}

/** Adds words to the description of a property. */
function changePage(folder: string, round: number): void {
  const [set] = findDocsSets([folder], diskFileSystem).sets;
  const file = set?.locate("resources/user.md") ?? set?.locate(set.pages.at(-1) ?? "") ?? "";
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^(\|displayName\|.*) *\|$/m, `$1 Round ${round}.|`));
}

function changeOverride(folder: string, round: number): void {
  const text = `- { target: user.accountEnabled, nullable: ${String(round % 2 === 0)}, reason: Round ${round}. }\n`;
  writeFileSync(join(folder, "overrides.yaml"), text);
}

function showRow({ name, title, most }: Row, all: readonly Measured[]): boolean {
  const middle = (read: (one: Measured) => number): number => median(all.map(read));
  const [ratio, memory] = [middle((one) => one.ratio), middle((one) => one.memory)];
  const times = [middle(({ wall }) => wall), middle(({ cpu }) => cpu)]
    .map((time) => seconds(time).padStart(10))
    .join("");
  print(
    `  ${title.padEnd(26)}${ratio.toFixed(2).padStart(7)}${String(most).padStart(6)}${times}  ${Math.round(memory)}`,
  );
  const last = all.at(-1);
  const total = (last?.phases ?? []).reduce((sum, phase) => sum + phase.time, 0);
  for (const { name: phase, time, memory: held } of last?.phases ?? [])
    print(`    ${phase.padEnd(24)}${`${((100 * time) / total).toFixed(0)}%`.padStart(7)}${`${held} MB`.padStart(10)}`);
  return ratio <= most && (name === "versions" || memory <= mostMemory);
}

/** The same pages as four API versions. */
function copyVersions(folder: string, to: string): string {
  cpSync(folder, to, { recursive: true });
  const reference = join(to, "api-reference");
  const [version = ""] = findDocsSets([folder], diskFileSystem).sets.map(({ apiVersion }) => apiVersion);
  for (const name of ["second", "third", "fourth"])
    cpSync(join(reference, version), join(reference, name), { recursive: true });
  return to;
}

function showOutput(out: string): void {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const lines = paths.reduce((sum, path) => sum + readFileSync(path, "utf8").split("\n").length, 0);
  print(`  ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${lines} lines with the default emitters`);
}

await benchCorpora(run);
