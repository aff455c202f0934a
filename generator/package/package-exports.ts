import type { OutputFile } from "../emit/output-file.js";
import { compareText } from "../emit/compare-text.js";

/** What an import of a package may name, with the file or files that it leads to: the `exports` of a `package.json`. */
export type PackageExports = Readonly<Record<string, string | ModuleTargets>>;

interface ModuleTargets {
  readonly types: string;
  readonly default: string;
}

/** Files of one kind in one folder that an import may name, for people. */
export interface Subpaths {
  /** `./types/*`, or one path where there is one file: `.`, `./model.json`. */
  readonly pattern: string;
  /** The paths that fit it, sorted. */
  readonly paths: readonly string[];
  /** Where they lead, below the package's folder, without the ending of a module: `./v1.0/types/*`. */
  readonly target: string;
  readonly isModule: boolean;
}

/** Whether a file of the output comes into a package as JavaScript with declarations. */
export function isCompiled(path: string): boolean {
  return path.endsWith(".ts") && !path.endsWith(".d.ts");
}

/** The inside of the code, which nobody imports; what its declarations name stands elsewhere. */
const inside = "internal/";

/**
 * What can be imported of an API version, `folder` being its folder and `prefix` what its paths begin with, `.` or
 * `./v1.0`. The files are its sources, by their paths below the folder.
 */
export function listSubpaths(files: readonly OutputFile[], folder: string, prefix: string): readonly Subpaths[] {
  const found = new Map<string, Omit<Subpaths, "pattern" | "paths"> & { readonly paths: string[] }>();
  for (const path of files.map((file) => file.path).filter((each) => !each.startsWith(inside))) {
    const isModule = isCompiled(path);
    const name = isModule ? path.slice(0, -".ts".length) : path;
    const [top = "", ...rest] = name.split("/");
    const ending = isModule ? "" : (/\.[^.]*$/.exec(name)?.[0] ?? "");
    // A file without an ending has a path of its own: its pattern would be that of modules.
    const isAlone = rest.length === 0 || name === `${top}/index` || (!isModule && ending === "");
    const wild = isAlone ? name : `${top}/*${ending}`;
    const add = (pattern: string, subpath: string): void => {
      const known = found.get(pattern) ?? { paths: [], target: `./${folder}/${wild}`, isModule };
      known.paths.push(subpath);
      found.set(pattern, known);
    };
    const toSubpath = (end: string): string => {
      const short = isModule ? end.replace(/(?:^|\/)index$/, "") : end;
      return short === "" ? prefix : `${prefix}/${short}`;
    };
    add(toSubpath(wild), toSubpath(name));
  }
  return [...found]
    .map(([pattern, { paths, ...rest }]) => ({ pattern, paths: paths.sort(compareText), ...rest }))
    .sort((a, b) => compareText(a.pattern, b.pattern));
}

export function writeExports(subpaths: readonly Subpaths[]): PackageExports {
  const exported = subpaths.map(({ pattern, target, isModule }): [string, string | ModuleTargets] => [
    pattern,
    isModule ? { types: `${target}.d.ts`, default: `${target}.js` } : target,
  ]);
  return { ...Object.fromEntries(exported), "./package.json": "./package.json" };
}
