/** Reads the pages, and lets each contender write its module into `.cache/`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findDocsSets } from "../../generator/source/docs-set.ts";
import { diskFileSystem } from "../../generator/source/file-system.ts";
import { readDocsSet } from "../../generator/pipeline.ts";

export const cache = join(import.meta.dirname, ".cache");

export const contenderNames = [
  "hand",
  "graphdown",
  "graphdown-bundled",
  "ajv",
  "typia",
  "typebox",
  "typebox-legacy",
  "sury",
  "arktype",
  "zod",
  "zod-mini",
  "valibot",
];

/** The pages of a documentation set: those of the corpus where there is one, else the ones that come with graphdown. */
export function readModel() {
  const corpus = process.env.GRAPHDOWN_CORPUS;
  const input = corpus
    ? join(corpus, "graph-v1.0-2021-07/api-reference/v1.0")
    : join(import.meta.dirname, "../../input-docs/v1.0");
  const { sets, problems } = findDocsSets([input], diskFileSystem);
  const [set] = sets;
  if (set === undefined) throw new Error(problems.join("\n"));
  const { model, fixtures } = readDocsSet(set, { rules: {}, overrides: [] }).value;
  return {
    model,
    fixtures,
    source: corpus ? "Microsoft Graph v1.0, July 2021" : "input-docs",
  };
}

/** Writes the module of a contender; gives the path to import. */
export async function prepare(name, set, specification, model) {
  const contender = await import(`./contenders/${name}.mjs`);
  const folder = join(cache, set, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = contender.write(specification, folder, model);
  const files = typeof written === "string" ? { "index.mjs": written } : written;
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return join(folder, "index.mjs");
}
