import type { Emitter } from "./emitter.js";
import { importEndings, type ImportEnding } from "./module-path.js";
import type { OutputFile } from "./output-file.js";

/** The files that emitters ask for, with what these import of each other. */
export function pickRuntime(emitters: readonly Emitter[], runtime: readonly OutputFile[]): readonly OutputFile[] {
  const byPath = new Map(runtime.map((file) => [file.path, file]));
  const picked = new Map<string, OutputFile>();
  const waiting = emitters.flatMap((emitter) => emitter.runtime.map((name) => `${name}.ts`));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (picked.has(path)) continue;
    const file = byPath.get(path);
    if (file === undefined) throw new Error(`There is no file ${path} among those of the runtime.`);
    picked.set(path, file);
    waiting.push(...listImports(file.text));
  }
  return [...picked.values()];
}

/** A file of the runtime with imports that end as those of the output do. */
export function endImports(text: string, ending: ImportEnding): string {
  return text.replace(importOfRuntime, `$1${importEndings[ending]}"`);
}

const importOfRuntime = /(\bfrom "\.\/[\w-]+)\.js"/g;

/** The files beside it that a file of the runtime imports: `failure.ts`. */
function listImports(text: string): readonly string[] {
  return [...text.matchAll(/\bfrom "\.\/([\w-]+)\.js"/g)].map(([, name = ""]) => `${name}.ts`);
}
