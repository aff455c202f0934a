import { join } from "node:path";
import { createJiti } from "jiti";
import { defaultTemplates, templateFiles, type Templates } from "./templates.js";

export type LoadedTemplates =
  | { readonly ok: true; readonly templates: Templates }
  /** One sentence that names the file. */
  | { readonly ok: false; readonly message: string };

/**
 * graphdown's templates, with those that a project's own folder replaces: a file of the same name that exports the same
 * function (`interface.ts` with `renderInterface`), in TypeScript or JavaScript. `folder` is an absolute path and
 * `fileNames` what is in it. Other files are left alone, so that templates may share code, but a folder without a single
 * template is a mistake.
 */
export async function loadTemplates(folder: string, fileNames: readonly string[]): Promise<LoadedTemplates> {
  const files = [...fileNames].sort().flatMap((fileName) => {
    const name = fileName.replace(/\.(?:ts|mts|js|mjs)$/, "");
    return name !== fileName && isTemplateName(name) ? [{ name, path: join(folder, fileName) }] : [];
  });
  if (files.length === 0) {
    return { ok: false, message: `${folder} holds no template: name its files ${listNames()}.` };
  }
  const load = createJiti(import.meta.url, { moduleCache: false });
  let templates = defaultTemplates;
  for (const { name, path } of files) {
    const functionName = templateFiles[name];
    let exported: unknown;
    try {
      exported = await load.import(path);
    } catch (error) {
      return {
        ok: false,
        message: `Cannot load the template ${path}: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
    const replacement = findFunction(exported, functionName);
    if (replacement === undefined)
      return { ok: false, message: `The template ${path} must export a function \`${functionName}\`.` };
    templates = { ...templates, [functionName]: replacement };
  }
  return { ok: true, templates };
}

function isTemplateName(name: string): name is keyof typeof templateFiles {
  return Object.hasOwn(templateFiles, name);
}

function listNames(): string {
  return Object.keys(templateFiles)
    .map((name) => `${name}.ts`)
    .join(", ");
}

function findFunction(exported: unknown, name: string): ((...values: never[]) => unknown) | undefined {
  const value: unknown = typeof exported === "object" && exported !== null ? Reflect.get(exported, name) : undefined;
  return isFunction(value) ? value : undefined;
}

function isFunction(value: unknown): value is (...values: never[]) => unknown {
  return typeof value === "function";
}
