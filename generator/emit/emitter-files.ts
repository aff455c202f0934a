import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { attempt } from "../diagnostics/guard.js";
import { gatherOutcome, outcome, type Findings } from "../diagnostics/outcome.js";
import { wholeFileSpan } from "../source/span.js";
import type { Emitter, ModelPart, RunContext } from "./emitter.js";
import { createGeneratedFile, type FileContext, type OpenFile } from "./generated-file.js";
import { joinSafePath } from "./module-path.js";
import type { OutputFile } from "./output-file.js";

/** What an emitter does with files. */
export type FileAccess = Pick<RunContext, "file" | "report" | "each">;

type FileSettings = Omit<FileContext, "page">;

interface EmitterFile {
  readonly file: OpenFile;
  readonly page: string | undefined;
}

/**
 * Lets an emitter open files and print to them; gives those that could be written. A throw costs the file that was
 * opened last, and is reported.
 */
export function collectFiles(
  { name, file }: Pick<Emitter, "name" | "file">,
  settings: FileSettings,
  emit: (access: FileAccess) => void,
): Outcome<readonly OutputFile[]> {
  return gatherOutcome((found) => {
    const files: EmitterFile[] = [];
    const place = wholeFileSpan(file ?? `templates/${name}/emitter.ts`);
    const done = attempt(place, "emit/failed", `The emitter \`${name}\``, () => {
      emit(giveAccess(files, settings, found));
      return outcome(true as const);
    });
    if (found.take(done) !== true) files.pop();
    return files.flatMap(({ file, page }) => found.take(writeFile(file, page)) ?? []);
  });
}

function giveAccess(files: EmitterFile[], settings: FileSettings, found: Findings): FileAccess {
  return {
    file(path, page) {
      const file = createGeneratedFile(path, { ...settings, page });
      files.push({ file, page });
      return file;
    },
    report: (...diagnostics) => {
      found.report(...diagnostics);
    },
    each: (parts, work) =>
      [...parts].filter((part) => {
        const before = files.length;
        const done = found.take(workOn(part, work));
        if (done !== true) files.splice(before);
        return done === true;
      }),
  };
}

function workOn<Part extends ModelPart>(part: Part, work: (part: Part) => void): Outcome<true | undefined> {
  return attempt(part.origins[0], "emit/failed", `Generating code for \`${part.name}\``, () => {
    work(part);
    return outcome(true as const);
  });
}

function writeFile(file: OpenFile, page: string | undefined): Outcome<OutputFile | undefined> {
  return attempt(wholeFileSpan(page ?? file.path), "emit/failed", `Generating ${file.path}`, () =>
    outcome({ path: joinSafePath(file.path), text: file.write(), ...(page !== undefined && { page }) }),
  );
}

/** Two files that differ only in letter case are one file on half the world's machines: the first of them stays. */
export function keepDistinct(files: readonly OutputFile[]): Outcome<readonly OutputFile[]> {
  return gatherOutcome((found) => {
    const taken = new Set<string>();
    return files.filter(({ path }) => {
      const folded = path.toLowerCase();
      if (!taken.has(folded)) return taken.add(folded);
      const message = `Another file has the path ${path}, perhaps in letters of another case; this one was left out.`;
      found.report(createDiagnostic("output/same-path", wholeFileSpan(path), message));
      return false;
    });
  });
}
