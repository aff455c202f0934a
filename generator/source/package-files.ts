import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file that is copied into outputs. */
export interface RuntimeFile {
  /** Its name: `failure.ts`. */
  readonly path: string;
  readonly text: string;
}

/** graphdown's own version: `0.1.0`. */
export function readPackageVersion(): string {
  return readPackage(findPackageRoot()).version ?? "0.0.0";
}

/** The folder of the pages that come along with graphdown, to try it on. */
export function findSamplePages(): string {
  return join(findPackageRoot(), "input-docs");
}

/** The TypeScript that is copied into outputs as it stands: of `templates/runtime` and of the outputs themselves. */
export function readRuntimeFiles(): readonly RuntimeFile[] {
  const templates = join(findPackageRoot(), "templates");
  const folders = [templates, ...listFolders(templates)].map((folder) => join(folder, "runtime"));
  return folders.flatMap(readRuntimeFolder);
}

/** What goes along with an output, from the folder that holds it; nothing where there is no such folder. */
export function readRuntimeFolder(folder: string): readonly RuntimeFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n") }));
}

function listFolders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

/**
 * The page below `generator/check/pages` that explains what `code` stands for, as markdown; undefined where it has
 * none.
 */
export function readCheckPage(code: string): string | undefined {
  try {
    return readFileSync(join(findPackageRoot(), "generator", "check", "pages", `${code}.md`), "utf8").replaceAll(
      "\r\n",
      "\n",
    );
  } catch {
    return undefined;
  }
}

/** The JSON Schema of `model.json`, which is made from the types of `ModelJson`. */
export function readModelSchema(): string {
  return readFileSync(join(findPackageRoot(), "generator", "model", "json", "model.schema.json"), "utf8").replaceAll(
    "\r\n",
    "\n",
  );
}

/**
 * The folder of graphdown's `package.json`: above `generator/` where it runs from source, above `dist/` where it was
 * built.
 */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (readPackage(folder).name !== "graphdown") {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("graphdown's package.json is missing from its installation");
    folder = parent;
  }
  return folder;
}

function readPackage(folder: string): { readonly name?: string; readonly version?: string } {
  let text: string;
  try {
    text = readFileSync(join(folder, "package.json"), "utf8");
  } catch {
    return {};
  }
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) return {};
  return {
    ...("name" in value && typeof value.name === "string" && { name: value.name }),
    ...("version" in value && typeof value.version === "string" && { version: value.version }),
  };
}
