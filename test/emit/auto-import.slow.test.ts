import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runGenerate } from "../../generator/commands/generate.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "graphdown-test-"));
const forms = { source: "src/graph", package: "node_modules/graph" } as const;

beforeAll(async () => {
  for (const [format, out] of Object.entries(forms)) {
    const flags = { input: [join(root, "input-docs")], out: join(folder, format, out), quiet: true };
    const form = format === "package" ? { format: "package" as const } : {};
    expect(await runGenerate({ ...flags, ...form }, createRecordingTerminal(root))).toBe(0);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Where an editor says that a name can be imported from, when its beginning is typed. */
function listOffers(project: string, typed: string): ReadonlyMap<string, readonly string[]> {
  const main = join(project, "src/main.ts");
  const other = join(project, "src/other.ts");
  const files = new Map([
    [main, typed],
    // Beside a server, an editor knows of a package what the project imports.
    [other, 'import "graph/validators";'],
    [join(project, "package.json"), '{ "type": "module", "dependencies": { "graph": "0.0.0" } }'],
  ]);
  const readFile = (path: string): string | undefined => files.get(path) ?? ts.sys.readFile(path);
  const settings = { module: "nodenext", target: "es2022", lib: ["es2022"], strict: true, types: [] };
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { compilerOptions: settings, include: ["src"] },
    ts.sys,
    project,
  );
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...new Set([main, other, ...fileNames])],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => project,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => files.has(path) || ts.sys.fileExists(path),
    readFile,
    readDirectory: ts.sys.readDirectory.bind(ts.sys),
    directoryExists: ts.sys.directoryExists.bind(ts.sys),
    getDirectories: ts.sys.getDirectories.bind(ts.sys),
  });
  const preferences = { includeCompletionsForModuleExports: true, allowIncompleteCompletions: false };
  const { entries = [] } = service.getCompletionsAtPosition(main, typed.length, preferences) ?? {};
  const offers = new Map<string, string[]>();
  for (const { name, source, data } of entries) {
    if (source === undefined) continue;
    const details = service.getCompletionEntryDetails(main, typed.length, name, {}, source, preferences, data);
    const texts = details?.codeActions?.map(({ description }) => description) ?? [];
    offers.set(name, [...(offers.get(name) ?? []), ...texts]);
  }
  return offers;
}

it.each([
  ["source", /^Add import from "\.\/graph\/v1\.0\/validators\/(?:[\w/-]+)\.js"$/],
  ["package", /^Add import from "graph\/validators(?:\/[\w/-]+)?"$/],
] as const)("an editor offers validators from the public modules of a %s alone", (form, place) => {
  expect(listOffers(join(folder, form), "isU").get("isUser")).toEqual([expect.stringMatching(place)]);
  for (const typed of ["isS", "validateA", "parseM"]) {
    const offers = [...listOffers(join(folder, form), typed)].flatMap(([, places]) => places);
    expect(offers.length, typed).toBeGreaterThan(0);
    expect(offers.filter((offer) => offer.includes("internal/"))).toEqual([]);
  }
});
