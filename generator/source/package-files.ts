import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of graphdown's own `templates/runtime`. */
export interface RuntimeFile {
  /** Its path below that folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** graphdown's own version: `0.1.0`. */
export function readPackageVersion(): string {
  return readPackage(findPackageRoot()).version ?? "0.0.0";
}

/** The real TypeScript that is copied into every output as it stands, sorted by path. */
export function readRuntimeFiles(): readonly RuntimeFile[] {
  const folder = join(findPackageRoot(), "templates", "runtime");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n") }));
}

/** The packages of a project's own that some of the output can be made for. */
export const peerNames = ["fast-check", "msw"] as const;
export type PeerName = (typeof peerNames)[number];

/** The part of the runtime that imports the package `name`; it is copied where a project asks for it. */
export function readPeerFile(name: PeerName): string {
  return readFileSync(join(findPackageRoot(), "templates", "runtime", "peers", `${name}.ts`), "utf8").replaceAll(
    "\r\n",
    "\n",
  );
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

/**
 * The folder of graphdown's `package.json`: above `generator/` where it runs from source, above `dist/` where it was
 * built.
 */
function findPackageRoot(): string {
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
