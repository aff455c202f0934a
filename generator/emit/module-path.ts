/** What import specifiers end in. */
export const importEndings = { js: ".js", ts: ".ts", none: "" } as const;
export type ImportEnding = keyof typeof importEndings;

/**
 * The import specifier that leads from one output file to another: `relativeImport("types/user.ts",
 * "enums/importance.ts")` is `../enums/importance.js`. Both paths are below the same folder, with forward slashes.
 */
export function relativeImport(fromFile: string, toFile: string, ending: ImportEnding = "js"): string {
  const from = fromFile.split("/").slice(0, -1);
  const to = toFile.replace(/\.ts$/, importEndings[ending]).split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = "../".repeat(from.length - shared);
  return `${up === "" ? "./" : up}${to.slice(shared).join("/")}`;
}

/**
 * A path below the out directory, made of parts that are safe on every file system; a part that is not is a bug in what
 * computed it, so this throws.
 */
export function joinSafePath(...parts: readonly string[]): string {
  const path = parts.join("/");
  if (!isSafePath(path)) throw new Error(`Not a safe output path: ${JSON.stringify(path)}`);
  return path;
}

/** The folder of an API version; its name is that of a folder of the documentation, so it may be any. */
export function versionFolder(apiVersion: string): string {
  const name = apiVersion.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^\.+|\.+$/g, "");
  return name === "" ? "version" : name;
}

/** Forward slashes only, relative, and no part that is empty, `.`, `..` or holds an unusual character. */
export function isSafePath(path: string): boolean {
  return path
    .split("/")
    .every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !/^\.{1,2}$/.test(part) && !part.endsWith("."));
}
