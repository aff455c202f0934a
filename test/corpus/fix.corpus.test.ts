import { chmodSync, cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runLint, type LintFlags } from "../../generator/commands/lint.js";
import type { Diagnostic, TextEdit } from "../../generator/diagnostics/diagnostic.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { createTemporaryFolder } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

/** What `lint --fix` does to a copy of real documentation, told without the code that applies mends. */
describe.skipIf(corpusMissing !== undefined)(
  `lint --fix on real documentation${corpusMissing === undefined ? "" : ` (skipped: ${corpusMissing})`}`,
  () => {
    it.each(corpora)(
      "$name: mends what it says, changes nothing else, and has nothing left to do",
      async ({ folder }) => {
        const copy = createTemporaryFolder();
        cpSync(folder, copy, { recursive: true });
        // A corpus may be read-only, and its copy then is; `--fix` writes to no such file.
        for (const path of readdirSync(copy, { recursive: true, encoding: "utf8" })) chmodSync(join(copy, path), 0o755);
        const before = await lint(copy);
        const mendable = before.filter(isMendable);
        expect(mendable.length).toBeGreaterThan(0);
        const pages = [...new Set(before.map(({ span }) => span.path))];
        const read = (path: string): string => readFileSync(join(copy, path), "utf8");
        const originals = new Map(pages.map((path) => [path, read(path)]));

        const after = await lint(copy, { fix: true });
        const texts = new Map(pages.map((path) => [path, read(path)]));

        // Every finding that had a mend is gone, and no code has more findings than before.
        expect(after.filter(isMendable)).toEqual([]);
        const most = countCodes(before);
        expect([...countCodes(after)].filter(([code, count]) => count > (most.get(code) ?? 0))).toEqual([]);

        // The pages differ by the edits of their findings, to the byte.
        const plans = new Map(
          pages.map((path) => {
            const edits = mendable.filter(({ span }) => span.path === path).flatMap(({ fix }) => fix?.edits ?? []);
            return [path, planChanges(edits, originals.get(path) ?? "", texts.get(path) ?? "")];
          }),
        );
        expect(
          pages.filter((path) => applyChanges(originals.get(path) ?? "", plans.get(path) ?? []) !== texts.get(path)),
        ).toEqual([]);

        // What is found now was found before at the place the text then had.
        const known = new Map<string, Diagnostic[]>();
        for (const finding of before)
          known.set(describeFinding(finding), [...(known.get(describeFinding(finding)) ?? []), finding]);
        const unexplained = after.filter((finding) => {
          const plan = plans.get(finding.span.path) ?? [];
          return (
            known.get(describeFinding(finding))?.some(({ span }) => isMoved(span.start, finding.span.start, plan)) !==
            true
          );
        });
        expect(unexplained).toEqual([]);

        await lint(copy, { fix: true });
        expect(pages.filter((path) => read(path) !== texts.get(path))).toEqual([]);
      },
      120_000,
    );
  },
);

/** A suggestion waits for a person. */
function isMendable({ fix }: Diagnostic): boolean {
  return fix !== undefined && fix.kind !== "suggestion";
}

async function lint(folder: string, flags: LintFlags = {}): Promise<readonly Diagnostic[]> {
  const terminal = createRecordingTerminal(folder);
  await runLint({ input: ["."], format: "json", ...flags }, terminal);
  const { diagnostics } = JSON.parse(terminal.out()) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics;
}

function countCodes(findings: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Without the place, which mends move. */
function describeFinding({ code, message, span }: Diagnostic): string {
  return `${span.path} ${code} ${message}`;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What the edits make of a page, in order. Where two of them overlap, the later one was applied in a second round: then all between the
 * first and the last edit counts as one change, whatever came of it.
 */
function planChanges(edits: readonly TextEdit[], original: string, text: string): readonly Change[] {
  const changes = edits
    .map(({ span, text: inserted }) => ({ start: span.start, end: span.end, text: inserted }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const distinct = changes.filter((change, index) => JSON.stringify(change) !== JSON.stringify(changes[index - 1]));
  if (distinct.every((change, index) => index === 0 || change.start >= (distinct[index - 1]?.end ?? 0)))
    return distinct;
  const start = Math.min(...distinct.map((change) => change.start));
  const end = Math.max(...distinct.map((change) => change.end));
  return [{ start, end, text: text.slice(start, text.length - (original.length - end)) }];
}

function applyChanges(original: string, changes: readonly Change[]): string {
  return changes.reduceRight(
    (text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end),
    original,
  );
}

/** Whether what stood at `from` stands at `to` now; of what a change wrote anew, anywhere in it. */
function isMoved(from: number, to: number, changes: readonly Change[]): boolean {
  let shift = 0;
  for (const { start, end, text } of changes) {
    if (end > from)
      return start > from ? to === from + shift : to >= start + shift && to <= start + shift + text.length;
    shift += text.length - (end - start);
  }
  return to === from + shift;
}
