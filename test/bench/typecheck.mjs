/**
 * What it costs to type-check a project that uses the output of all of a documentation set, as time added to an empty
 * project, relative to what `import type { User } from "@microsoft/microsoft-graph-types"` adds, as source and as a package:
 * `npm run bench:typecheck -- FOLDER`, where FOLDER is that of an API version, generated with the emitters of the default.
 *
 * Times are those of the processor, all threads together, medians of alternating runs: what else the machine does
 * matters little.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { makePackage } from "../../generator/package/make-package.js";

const versions = ["5.9.3", "7.0.2"];
const rounds = Number(process.env["ROUNDS"] ?? 5);
const [given] = process.argv.slice(2);
if (given === undefined) throw new Error("npm run bench:typecheck -- FOLDER, of an API version: generated/v1.0");

const rows = {
  "an empty project": "export {};",
  "microsoft-graph-types":
    'import type { User } from "@microsoft/microsoft-graph-types";\nexport const user: User = {};',
  "a type by its module": 'import type { User } from "graph/types/user";\nexport const user: User = {};',
  "a type from the index": 'import type { User } from "graph";\nexport const user: User = {};',
  "isUser by its own module": 'import { isUser } from "graph/validators/user";\nexport const is = isUser({});',
  "isUser from the validators' index": 'import { isUser } from "graph/validators";\nexport const is = isUser({});',
};
/** The same imports of the source in a folder of the project. */
const sources = {
  '"graph/types/user"': '"./graph/types/user.js"',
  '"graph"': '"./graph/index.js"',
  '"graph/validators/user"': '"./graph/validators/user.js"',
  '"graph/validators"': '"./graph/validators/index.js"',
};
const forms = {
  source: (text) => text.replace(/"graph[^"]*"/, (specifier) => sources[specifier]),
  package: (text) => text,
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
  await writePackage(join(folder, "node_modules/graph"));
  for (const [form, write] of Object.entries(forms))
    Object.values(rows).forEach((text, index) => {
      writeFileSync(join(folder, `src/${form}${index}.ts`), write(text));
      const project = { compilerOptions, files: [`src/${form}${index}.ts`] };
      writeFileSync(join(folder, `tsconfig.${form}${index}.json`), JSON.stringify(project));
    });
  const kinds = versions.flatMap((version) => Object.keys(forms).map((form) => ({ version, form })));
  const header = ["", ...kinds.flatMap(({ version, form }) => [`TypeScript ${version}, ${form}`, "files"])];
  const columns = kinds.map(measure);
  console.log(`| ${header.join(" | ")} |\n|${header.map(() => " --- ").join("|")}|`);
  for (const [index, row] of Object.keys(rows).entries())
    if (index > 0) console.log(`| ${[row, ...columns.flatMap((column) => column[index])].join(" | ")} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What `format: package` makes of the same code. */
async function writePackage(target) {
  const root = resolve(given);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return { path: `v1.0${path.slice(root.length).replaceAll("\\", "/")}`, text: readFileSync(path, "utf8") };
  });
  const { value } = await makePackage({ name: "graph", version: "0.0.0", emitters: [], files });
  for (const { path, text } of value) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}

/** Of each row the time added, relative to that of the second, and how many files were read. */
function measure(kind) {
  const times = Object.keys(rows).map(() => []);
  for (let round = 0; round < rounds; round++) times.forEach((all, index) => all.push(compile(kind, index)));
  const [empty, peer, ...others] = times.map(median);
  return [empty, peer, ...others].map((time, index) => [
    ((time - empty) / (peer - empty)).toFixed(2),
    String(countFiles(kind, index)),
  ]);
}

function run({ version, form }, index, ...flags) {
  const tsc = `node_modules/typescript-${version}/bin/tsc`;
  const command = `TIMEFORMAT="%U %S"; time node ${tsc} -p tsconfig.${form}${index}.json ${flags.join(" ")}`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`tsconfig.${form}${index}.json under TypeScript ${version}:\n${stdout}${stderr}`);
  return { stdout, stderr };
}

function compile(kind, index) {
  const times = run(kind, index).stderr.trim().split(/\s+/).map(Number);
  return times.reduce((sum, time) => sum + time, 0);
}

function countFiles(kind, index) {
  return run(kind, index, "--listFilesOnly")
    .stdout.split("\n")
    .filter((line) => /\/(?:src|node_modules)\/graph\//.test(line)).length;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
