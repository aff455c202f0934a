import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { builtInEmitters } from "../../templates/emitters.js";
import { defaultConfig } from "../../generator/config/config.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { emitFiles } from "../support/emit.js";
import { typeCheck } from "./compile.js";
import { lampFixtures, lampModel as lamps } from "./lamp-service.js";
import { span } from "./sample-model.js";
import { stated } from "../support/facts.js";
import type { Model } from "../../generator/model/types.js";

/* Asked for alone, an output has all that it imports, and nothing of what others do. */
const requestBody = { type: stated("microsoft.graph.lamp"), properties: [], span: span("api/lamp-replace.md") };
const lampModel: Model = {
  ...lamps,
  operations: new Map(
    [...lamps.operations].map(([id, operation]) => [
      id,
      id === "lamp-replace" ? { ...operation, requestBody } : operation,
    ]),
  ),
};
const packages: Readonly<Record<string, string>> = {
  tests: "vitest",
  msw: "msw",
  "fast-check": "fast-check",
  zod: "zod",
};

/** What a module imports, as paths from the folder of the API version; packages by their names. */
function listImports({ path, text }: OutputFile): readonly string[] {
  return [...text.matchAll(/^(?:import|export) [^;]*?from "([^"]+)";$/gms)].map(([, from = ""]) =>
    from.startsWith(".") ? posix.join(posix.dirname(path), from).replace(/\.js$/, ".ts") : from,
  );
}

describe.each(builtInEmitters.map((emitter) => [emitter.name, emitter] as const))("%s alone", (name, emitter) => {
  const files = emitFiles([name], lampModel, lampFixtures);
  const paths = new Set(files.map(({ path }) => path));

  it("imports what is there, and no package but its own", () => {
    expect(files.length).toBeGreaterThan(0);
    const missing = files.flatMap((file) =>
      listImports(file)
        .filter((from) => !paths.has(from) && from !== packages[name])
        .map((from) => `${file.path} imports ${from}`),
    );
    expect(missing).toEqual([]);
  });

  if (packages[name] === undefined) {
    it("compiles", () => {
      expect(typeCheck(files)).toEqual([]);
    });
  }

  it("brings along only the outputs that it runs after", () => {
    const needed = new Set(
      emitter.after.flatMap((each) => emitFiles([each], lampModel, lampFixtures).map(({ path }) => path)),
    );
    const alone = [...paths].filter((path) => !needed.has(path) && !path.startsWith("runtime/"));
    const folders = new Set(alone.map((path) => path.split("/")[0]));
    expect([...folders].sort()).toEqual(folderOf[name]);
  });
});

/** Where each output writes. */
const folderOf: Readonly<Record<string, readonly string[]>> = {
  types: ["index.ts", "types"],
  enums: ["enums"],
  validators: ["internal", "validators"],
  fixtures: ["fixtures"],
  tests: ["tests"],
  bodies: ["bodies", "internal"],
  builders: ["builders"],
  "dev-proxy": ["mocks"],
  msw: ["msw"],
  operations: ["operations"],
  paths: ["paths"],
  "fast-check": ["arbitraries"],
  "json-schema": ["json-schema"],
  openapi: ["openapi.json"],
  zod: ["internal", "zod"],
  model: ["model.json", "model.schema.json"],
};

it("what comes by default needs no package, and is not more than what was asked for one by one", () => {
  const files = emitFiles(defaultConfig.emit, lampModel, lampFixtures);
  expect(files.flatMap(listImports).filter((from) => !from.endsWith(".ts"))).toEqual([]);
  const each = new Set(
    defaultConfig.emit.flatMap((name) => emitFiles([name], lampModel, lampFixtures).map(({ path }) => path)),
  );
  expect(files.map(({ path }) => path)).toEqual([...each].sort());
});

it("an output is the same to the byte whatever else is emitted, but for the tests", () => {
  const all = new Map(emitFiles(["all"], lampModel, lampFixtures).map(({ path, text }) => [path, text]));
  for (const { name } of builtInEmitters)
    for (const { path, text } of emitFiles([name], lampModel, lampFixtures)) expect(all.get(path), path).toBe(text);
});
