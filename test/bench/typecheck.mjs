/**
 * What it costs to type-check a project that uses the output of all of a documentation set, as time added to an empty
 * project, relative to what `import type { User } from "@microsoft/microsoft-graph-types"` adds:
 * `npm run bench:typecheck -- FOLDER`, where FOLDER is that of an API version, generated with the emitters of the default.
 *
 * Times are those of the processor, all threads together, medians of alternating runs: what else the machine does
 * matters little.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const versions = ["5.9.3", "7.0.2"];
const rounds = Number(process.env["ROUNDS"] ?? 5);
const [given] = process.argv.slice(2);
if (given === undefined) throw new Error("npm run bench:typecheck -- FOLDER, of an API version: generated/v1.0");

const rows = {
  "an empty project": "export {};",
  "microsoft-graph-types":
    'import type { User } from "@microsoft/microsoft-graph-types";\nexport const user: User = {};',
  "a type by its module": 'import type { User } from "./graph/types/user.js";\nexport const user: User = {};',
  "a type from the index": 'import type { User } from "./graph/index.js";\nexport const user: User = {};',
  "isUser by its own module": 'import { isUser } from "./graph/validators/user.js";\nexport const is = isUser({});',
  "isUser from the validators' index":
    'import { isUser } from "./graph/validators/index.js";\nexport const is = isUser({});',
};
const compilerOptions = {
  strict: true,
  module: "nodenext",
  target: "es2022",
  lib: ["es2022"],
  types: [],
  skipLibCheck: true,
  noEmit: true,
};

const folder = mkdtempSync(join(tmpdir(), "graphdown-typecheck-"));
try {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const packages = versions.map((version) => `typescript-${version}@npm:typescript@${version}`);
  const install = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "@microsoft/microsoft-graph-types@2.43.1"];
  execFileSync("npm", [...install, ...packages], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  mkdirSync(join(folder, "src"));
  cpSync(resolve(given), join(folder, "src/graph"), { recursive: true });
  Object.values(rows).forEach((text, index) => {
    writeFileSync(join(folder, `src/row${index}.ts`), text);
    const project = { compilerOptions, files: [`src/row${index}.ts`] };
    writeFileSync(join(folder, `tsconfig.${index}.json`), JSON.stringify(project));
  });
  const header = ["", ...versions.flatMap((version) => [`TypeScript ${version}`, "files"])];
  const columns = versions.map(measure);
  console.log(`| ${header.join(" | ")} |\n|${header.map(() => " --- ").join("|")}|`);
  for (const [index, row] of Object.keys(rows).entries())
    if (index > 0) console.log(`| ${[row, ...columns.flatMap((column) => column[index])].join(" | ")} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Of each row the time added, relative to that of the second, and how many files were read. */
function measure(version) {
  const times = Object.keys(rows).map(() => []);
  for (let round = 0; round < rounds; round++) times.forEach((all, index) => all.push(compile(version, index)));
  const [empty, peer, ...others] = times.map(median);
  return [empty, peer, ...others].map((time, index) => [
    ((time - empty) / (peer - empty)).toFixed(2),
    String(countFiles(version, index)),
  ]);
}

function run(version, index, ...flags) {
  const tsc = `node_modules/typescript-${version}/bin/tsc`;
  const command = `TIMEFORMAT="%U %S"; time node ${tsc} -p tsconfig.${index}.json ${flags.join(" ")}`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`tsconfig.${index}.json under TypeScript ${version}:\n${stdout}${stderr}`);
  return { stdout, stderr };
}

function compile(version, index) {
  const times = run(version, index).stderr.trim().split(/\s+/).map(Number);
  return times.reduce((sum, time) => sum + time, 0);
}

function countFiles(version, index) {
  return run(version, index, "--listFilesOnly")
    .stdout.split("\n")
    .filter((line) => line.includes("/src/graph/")).length;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
