/**
 * Runs this project as its users have it: the packed graphdown is installed in a copy of it outside of the repository, which
 * then generates, compiles and tests. `npm run consumer`; with the name of a package, as `npm pack` makes it, that one.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const project = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "graphdown-consumer-"));
const npm = (cwd, ...args) => {
  console.log(`\n> npm ${args.join(" ")}`);
  execFileSync("npm", args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
};

try {
  const left = new Set(["node_modules", "graph", "graphdown.tgz", "run.mjs"]);
  cpSync(project, folder, { recursive: true, filter: (path) => !left.has(path.split(/[\\/]/).at(-1)) });
  npm(resolve(project, "../.."), "pack", "--silent", "--pack-destination", folder);
  const pack = readdirSync(folder).find((name) => /^graphdown-.*\.tgz$/.test(name));
  renameSync(join(folder, pack), join(folder, "graphdown.tgz"));
  npm(folder, "install", "--prefer-offline", "--no-audit", "--no-fund");
  for (const script of ["generate", "typecheck", "test"]) npm(folder, "run", script);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
