import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashText } from "../source/hash.js";
import { findPackageRoot } from "../source/package-files.js";

let described: string | undefined;

/** Tells this graphdown, with all that its results depend on beside what it reads, from every other. */
export function describeProgram(): string {
  described ??= hashText(
    JSON.stringify([process.version, process.platform, process.arch, process.versions["icu"], listOwnFiles()]),
  );
  return described;
}

/** Its code, as it runs, and what it copies: whoever works on graphdown has the same version all day. */
function listOwnFiles(): readonly (readonly [name: string, size: number, time: number])[] {
  const root = findPackageRoot();
  const code = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  const folders = [join(code, "generator"), join(code, "templates"), join(root, "templates")];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  // Which versions of other packages belong to it stands in its package.json.
  return [join(root, "package.json"), ...new Set(files)].sort().map((file) => {
    const { size, mtimeMs } = statSync(file);
    return [file, size, mtimeMs];
  });
}
