import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { builtInEmitters } from "../../templates/emitters.js";
import { findCircles } from "../../generator/emit/plans/check-circles.js";

/**
 * What each folder may import of ours, and the packages that it alone may import. CONTRIBUTING.md carries the same table in words;
 * a test below holds the two together.
 */
interface FolderRules {
  readonly imports: readonly string[];
  /** Folders of which it may import types, nothing that runs. */
  readonly types?: readonly string[];
  /** Packages and node modules, by name; `node:` modules without a row of their own are free for all. */
  readonly packages?: readonly string[];
}

const everything = [
  "source",
  "diagnostics",
  "phrases",
  "markdown",
  "extract",
  "model",
  "link",
  "conform",
  "check",
  "templates",
  "templates/*",
  "templates/emitters",
  "templates/runtime",
  "templates/*/runtime",
  "calls",
  "emit",
  "emitter",
  "select",
  "output",
  "cache",
  "package",
  "diff",
  "git",
  "config",
  "read-page",
  "read-pages",
  "read-worker",
  "pipeline",
  "api",
  "commands",
  "index",
  "rule",
  "testing",
] as const;

const folders: Readonly<Record<string, FolderRules>> = {
  source: { imports: [], packages: ["node:fs"] },
  phrases: { imports: [] },
  diagnostics: { imports: ["source"], packages: ["picocolors", "sarif", "fastest-levenshtein"] },
  markdown: {
    imports: ["source", "diagnostics", "templates/runtime"],
    types: ["model"],
    packages: ["remark", "remark-gfm", "remark-parse", "mdast", "satteri", "unified", "yaml", "jsonc-parser"],
  },
  model: { imports: ["source", "diagnostics", "phrases"], packages: ["ajv", "json-stringify-pretty-compact"] },
  extract: { imports: ["source", "diagnostics", "phrases", "markdown", "model"] },
  link: { imports: ["source", "diagnostics", "markdown", "model"], types: ["phrases", "extract"] },
  conform: { imports: ["source", "diagnostics", "model", "templates/runtime"] },
  check: { imports: ["source", "diagnostics", "model", "conform", "extract", "markdown", "templates/runtime"] },
  "templates/runtime": { imports: [] },
  "templates/*/runtime": { imports: [], packages: ["msw", "fast-check", "zod"] },
  templates: { imports: ["source"], types: ["model"], packages: ["ts-morph"] },
  "templates/*": {
    imports: ["source", "diagnostics", "model", "conform", "emit", "templates", "templates/runtime"],
    packages: ["ts-morph"],
  },
  "templates/emitters": { imports: ["emit", "templates/*"] },
  emit: {
    imports: ["source", "diagnostics", "model", "conform", "templates", "templates/runtime"],
    packages: ["ts-morph"],
  },
  emitter: { imports: ["emit", "templates", "conform", "diagnostics", "model"] },
  select: { imports: ["source", "model"], types: ["conform"], packages: ["picomatch"] },
  output: {
    imports: ["source", "diagnostics", "emit"],
    packages: ["prettier", "oxfmt", "tinypool", "proper-lockfile", "signal-exit", "node:fs", "node:fs/promises"],
  },
  cache: { imports: ["source", "output", "read-page"], types: ["read-pages"], packages: ["node:fs"] },
  package: { imports: ["source", "diagnostics", "emit"], packages: ["oxc-transform", "ts-morph"] },
  calls: { imports: ["templates/*/runtime"], packages: ["ts-morph"] },
  diff: { imports: ["source", "diagnostics", "model"], packages: ["picocolors"] },
  git: { imports: ["source"], packages: ["node:child_process", "node:fs/promises"] },
  config: { imports: ["source", "diagnostics", "model"], packages: ["yaml", "ajv", "ts-morph"] },
  "read-page": { imports: ["source", "diagnostics", "markdown", "extract"] },
  "read-worker": { imports: ["source", "read-page"], packages: ["node:worker_threads"] },
  "read-pages": { imports: ["read-page", "read-worker"], types: ["source"], packages: ["node:worker_threads"] },
  pipeline: { imports: everything },
  api: { imports: everything, packages: ["picomatch", "jiti", "diff", "yaml"] },
  commands: { imports: everything, packages: ["picocolors", "@clack/prompts"] },
  cli: { imports: everything, packages: ["commander", "picocolors"] },
  index: { imports: everything },
  rule: { imports: everything },
  testing: { imports: everything },
};

/** Packages and modules that only the folders which name them may import; every other `node:` module is harmless. */
const restricted = (specifier: string): boolean =>
  !specifier.startsWith("node:") ||
  /^node:(fs|fs\/promises|child_process|http|https|net|worker_threads|vm)$/.test(specifier);

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** `import type`: gone when the code runs. */
  readonly typeOnly: boolean;
}

const root = resolve(import.meta.dirname, "../..");
const files = ["generator", "templates"].flatMap((folder) => listTypeScript(join(root, folder)));
const imports = files.flatMap(readImports);

function listTypeScript(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => relative(root, join(folder, name)).split(sep).join("/"))
    .sort();
}

/** Every module a file names: imports, re-exports, dynamic imports and import types, as TypeScript's own parser sees them. */
function readImports(from: string): readonly Import[] {
  const file = ts.createSourceFile(from, readFileSync(join(root, from), "utf8"), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ from, specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `generator/source/span.ts` → `source`, `generator/pipeline.ts` → `pipeline`, `templates/runtime/edm.ts` → `templates/runtime` */
function folderOf(path: string): string {
  if (path.startsWith("templates/runtime/")) return "templates/runtime";
  if (/^templates\/[^/]+\/runtime\//.test(path)) return "templates/*/runtime";
  if (/^templates\/[^/]+\//.test(path)) return "templates/*";
  if (path === "templates/emitters.ts") return "templates/emitters";
  if (path.startsWith("templates/")) return "templates";
  const [, folder = "", rest] = path.split("/");
  return rest === undefined ? folder.replace(/\.ts$/, "") : folder;
}

function describeViolation({ from, specifier, typeOnly }: Import): string | undefined {
  const folder = folderOf(from);
  const rules = folders[folder];
  if (rules === undefined) return `${from}: the folder ${folder} is not in the table`;
  if (!specifier.startsWith(".")) {
    const allowed = !restricted(specifier) || rules.packages?.includes(specifier) === true;
    return allowed ? undefined : `${from}: ${folder} may not import ${specifier}`;
  }
  const target = posix.normalize(posix.join(dirname(from), specifier)).replace(/\.js$/, ".ts");
  if (!target.startsWith("generator/") && !target.startsWith("templates/"))
    return `${from}: ${specifier} is outside generator/ and templates/`;
  const targetFolder = folderOf(target);
  const allowed =
    (targetFolder === folder && isOwnOutput(from, target)) ||
    rules.imports.includes(targetFolder) ||
    (typeOnly && rules.types?.includes(targetFolder) === true);
  return allowed ? undefined : `${from}: ${folder} may not import ${targetFolder} (${specifier})`;
}

/** Whether a file of one output may import a file of another: only where it runs after it. */
function isOwnOutput(from: string, target: string): boolean {
  const [own = "", other = ""] = [from, target].map((path) => /^templates\/([^/]+)\/[^/]+$/.exec(path)?.[1]);
  const emitter = builtInEmitters.find(({ name }) => name === own);
  return own === other || emitter?.after.includes(other) === true;
}

describe("the table of imports", () => {
  it("is kept by every file", () => {
    expect(imports.flatMap((found) => describeViolation(found) ?? [])).toEqual([]);
  });
  it("was held against imports at all", () => {
    expect(imports.length).toBeGreaterThan(100);
  });
  const bad: readonly Import[] = [
    { from: "generator/source/a.ts", specifier: "../model/types.js", typeOnly: false },
    { from: "generator/model/a.ts", specifier: "ts-morph", typeOnly: false },
    { from: "generator/check/a.ts", specifier: "node:fs", typeOnly: false },
    { from: "generator/emit/a.ts", specifier: "../markdown/page.js", typeOnly: false },
    { from: "templates/runtime/a.ts", specifier: "../scope.js", typeOnly: false },
    { from: "generator/commands/a.ts", specifier: "../../generated/v1.0/index.js", typeOnly: false },
    { from: "templates/a.ts", specifier: "../generator/model/names.js", typeOnly: false },
    { from: "templates/types/a.ts", specifier: "../validators/facades.js", typeOnly: false },
    { from: "generator/emit/a.ts", specifier: "../../templates/types/interface.js", typeOnly: false },
    { from: "templates/msw/runtime/a.ts", specifier: "../mock-handler.js", typeOnly: false },
    { from: "generator/elsewhere/a.ts", specifier: "./b.js", typeOnly: false },
  ];
  it.each(bad)("refuses $specifier in $from", (found) => {
    expect(describeViolation(found)).toBeDefined();
  });
});

describe("modules", () => {
  it("import each other in no circle when they run", () => {
    const follow = (path: string): readonly string[] =>
      imports
        .filter(({ from, specifier, typeOnly }) => from === path && specifier.startsWith(".") && !typeOnly)
        .map(({ specifier }) => posix.join(dirname(path), specifier).replace(/\.js$/, ".ts"));
    expect([...findCircles(files, follow).keys()]).toEqual([]);
  });
});

describe("packages", () => {
  it("that run with graphdown are its dependencies, and nothing else is", () => {
    // What is copied for a project that has the package itself is never run here.
    const needed = imports
      .filter(
        ({ from, specifier, typeOnly }) =>
          folderOf(from) !== "templates/*/runtime" &&
          !typeOnly &&
          !specifier.startsWith(".") &&
          !specifier.startsWith("node:"),
      )
      .map(({ specifier }) => specifier);
    expect([...new Set(needed)].sort()).toEqual(readDependencies());
  });
  it("each have a line in CONTRIBUTING.md, and nothing else has", () => {
    const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    const [, chapter = ""] = /^## Dependencies$(.*?)^## /ms.exec(text) ?? [];
    const listed = [...chapter.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, names = ""]) =>
      names.split(", ").map((name) => name.replaceAll("`", "")),
    );
    const used = [...readDependencies(), ...readDependencies("devDependencies")];
    const declarations = /^@types\/.*/;
    expect(listed.sort()).toEqual([...new Set(used.map((name) => name.replace(declarations, "@types/*")))].sort());
  });
});

function readDependencies(kind: "dependencies" | "devDependencies" = "dependencies"): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const dependencies: unknown = Reflect.get(Object(manifest) as object, kind);
  return Object.keys(Object(dependencies) as object).sort();
}

describe("the map in CONTRIBUTING.md", () => {
  it("has a row for every folder, with what it may import", () => {
    const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    const [, map = ""] = /^## Where things are$(.*?)^## /ms.exec(text) ?? [];
    const rows = new Map(
      map
        .split("\n")
        .filter((line) => line.startsWith("| `"))
        .map((line) => line.split("|").map((cell) => cell.trim()))
        .map(([, name = "", may = ""]) => [name.replaceAll("`", ""), may] as const),
    );
    for (const [folder, { imports: allowed, types = [] }] of Object.entries(folders)) {
      const listed = [...allowed, ...types.map((name) => `${name} (types)`)];
      const want = allowed === everything ? "everything" : listed.length === 0 ? "nothing of ours" : listed.join(", ");
      expect(rows.get(folder), `the row of ${folder}`).toBe(want);
    }
  });
});
