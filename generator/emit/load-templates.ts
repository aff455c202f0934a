import { join } from "node:path";
import { createJiti } from "jiti";
import { describeThrown } from "../diagnostics/guard.js";
import { fail, succeed, type Failure, type Result } from "../source/result.js";
import { suggestWord } from "../diagnostics/suggest.js";
import { defaultTemplates, isRenderer, templateFiles, type Templates } from "./templates.js";

/** Why a project's own templates cannot be used. */
export interface TemplateProblem {
  /** One sentence that names the file. */
  readonly message: string;
}

/**
 * graphdown's templates, with those that a project's own folder replaces: a file of the same name that exports the same
 * functions (`interface.ts` with `renderInterface`), in TypeScript or JavaScript. `folder` is an absolute path and
 * `fileNames` what is in it. Code that templates share lies in folders or in files that begin with `_`; any other name
 * that is no template's is a mistake, and so is a folder without a single template.
 */
export async function loadTemplates(
  folder: string,
  fileNames: readonly string[],
): Promise<Result<Templates, TemplateProblem>> {
  const files = [...fileNames].sort().filter(isCode);
  const names = files.map((file) => file.replace(/\.\w+$/, ""));
  const unknown = names.findIndex((name) => !templateFiles.has(name));
  if (unknown !== -1) return failUnknown(join(folder, files[unknown] ?? ""), names[unknown] ?? "");
  if (files.length === 0) {
    const known = [...templateFiles.keys()].map((name) => `${name}.ts`).join(", ");
    return fail({ message: `${folder} holds no template: name its files ${known}.` });
  }
  const load = createJiti(import.meta.url, { moduleCache: false });
  let templates = defaultTemplates;
  for (const [index, name] of names.entries()) {
    const path = join(folder, files[index] ?? "");
    let exported: unknown;
    try {
      exported = await load.import(path);
    } catch (error) {
      return fail({ message: `Cannot load the template ${path}: ${describeThrown(error)}` });
    }
    const own = readRenderers(path, exported, templateFiles.get(name) ?? []);
    if (!own.ok) return own;
    templates = { ...templates, ...own.value };
  }
  return succeed(templates);
}

/** Whether a file is there to be a template: code, no declarations, and not shared by others. */
function isCode(fileName: string): boolean {
  return /\.(?:ts|mts|js|mjs)$/.test(fileName) && !/\.d\.\w+$/.test(fileName) && !fileName.startsWith("_");
}

function failUnknown(path: string, name: string): Failure<TemplateProblem> {
  const meant = suggestWord(name, [...templateFiles.keys()]);
  const advice = meant === undefined ? "begin its name with _ if templates share it" : `did you mean ${meant}?`;
  return fail({ message: `${path} has the name of no template; ${advice}` });
}

/** The functions of a project's template that take the place of graphdown's. */
function readRenderers(
  path: string,
  exported: unknown,
  names: readonly string[],
): Result<Readonly<Record<string, (...values: never[]) => unknown>>, TemplateProblem> {
  const own = typeof exported === "object" && exported !== null ? Object.entries(exported) : [];
  const functions = own.filter((entry): entry is [string, (...values: never[]) => unknown] => isFunction(entry[1]));
  const [unused] = functions.filter(([name]) => isRenderer(name) && !names.includes(name));
  if (unused !== undefined) {
    const meant = suggestWord(unused[0], names) ?? names.join(" or ");
    return fail({
      message: `The template ${path} exports \`${unused[0]}\`, which nothing calls: it takes \`${meant}\`.`,
    });
  }
  const renderers = functions.filter(([name]) => names.includes(name));
  if (renderers.length > 0) return succeed(Object.fromEntries(renderers));
  const wanted = names.map((name) => `\`${name}\``).join(" or ");
  return fail({ message: `The template ${path} must export a function ${wanted}.` });
}

function isFunction(value: unknown): value is (...values: never[]) => unknown {
  return typeof value === "function";
}
