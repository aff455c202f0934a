/**
 * Compiles what is generated, as source and as a package, with every TypeScript that is supported, in both ways to
 * resolve imports and under the checks that projects turn on; runs the source where Node takes types away.
 * `npm run consumer:matrix`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generate } from "../../generator/index.js";

const versions = ["5.5.4", "5.9.3", "6.0.3", "7.0.2"];
const resolutions = { nodenext: { module: "nodenext" }, bundler: { module: "esnext", moduleResolution: "bundler" } };
/** The least that the output needs of libraries, as the README says. */
const lib = ["es2022"];
const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "graphdown-matrix-"));
const failures = [];

try {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const compilers = versions.map((version) => `typescript-${version}@npm:typescript@${version}`);
  const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", ...compilers];
  execFileSync("npm", install, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  // The others need packages whose own declarations do not pass every check.
  const emit = ["types", "enums", "validators", "fixtures", "bodies", "builders"];
  const input = [join(root, "input-docs")];
  const made = [
    await generate({ input, emit, out: join(folder, "src/graph") }),
    await generate({ input, emit, out: join(folder, "stripped/graph"), imports: "ts" }),
    await generate({ input, emit, out: join(folder, "node_modules/graph"), format: "package" }),
  ];
  if (!made.every(({ ok, value }) => ok && value.output.ok)) throw new Error("generate failed");
  checkInside(join(folder, "src"));
  writeUse("src", "./graph/v1.0/index.js", (path) => `./graph/v1.0/${path}.js`);
  writeUse("stripped", "./graph/v1.0/index.ts", (path) => `./graph/v1.0/${path}.ts`);
  writeUse("packaged", "graph", (path) => `graph/${path.replace("/index", "")}`);
  for (const version of versions)
    for (const [resolution, options] of Object.entries(resolutions))
      for (const part of ["src", "packaged"]) compile(version, resolution, part, options);
  compile("5.9.3", "nodenext", "stripped", { ...resolutions.nodenext, allowImportingTsExtensions: true });
  runStripped();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exitCode = 1;
}

/** What compilers of users are spared is checked here. */
function checkInside(from) {
  for (const path of readdirSync(from, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(join(from, path), "utf8");
    writeFileSync(join(from, path), text.replace("// @ts-nocheck\n", ""));
  }
}

function writeUse(part, index, locate) {
  const text = `
    import type { User } from ${JSON.stringify(index)};
    import { isUser } from ${JSON.stringify(locate("validators/user"))};
    import { validateMessage } from ${JSON.stringify(locate("validators/index"))};
    import { buildUser } from ${JSON.stringify(locate("builders/user"))};
    const user: User = buildUser({ displayName: "Adele" });
    // @ts-expect-error A property that no page has.
    const typo: User = { displayNmae: "Adele" };
    if (!isUser(user) || !isUser(typo) || validateMessage({ subject: 1 }).ok) throw new Error("wrong");
  `;
  mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, part, "use.ts"), text);
}

function compile(version, resolution, part, options) {
  const [major, minor] = version.split(".").map(Number);
  const compilerOptions = {
    ...options,
    target: "es2022",
    lib,
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    noPropertyAccessFromIndexSignature: true,
    declaration: true,
    isolatedDeclarations: true,
    skipLibCheck: false,
    noEmit: true,
    ...((major > 5 || minor >= 8) && { erasableSyntaxOnly: true }),
  };
  const config = join(folder, `tsconfig.${part}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, include: [part] }));
  const tsc = join(folder, `node_modules/typescript-${version}/bin/tsc`);
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", config], { cwd: folder, encoding: "utf8" });
  const name = `TypeScript ${version}, ${resolution}, ${part}`;
  console.log(`${status === 0 ? "ok    " : "failed"} ${name}`);
  if (status !== 0) failures.push(`${name}:\n${stdout.split("\n").slice(0, 20).join("\n")}`);
}

function runStripped() {
  if (!process.features.typescript) {
    console.log(`skipped: Node ${process.version} runs no TypeScript`);
    return;
  }
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "stripped/use.ts")], { encoding: "utf8" });
  console.log(`${status === 0 ? "ok    " : "failed"} Node ${process.version} without a compiler`);
  if (status !== 0) failures.push(stderr);
}
