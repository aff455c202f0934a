import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const map = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
/** Paths as the map writes them: `generator/pipeline.ts`, `templates/emitters`, `templates/enums`; of a pattern its folder. */
const paths = [...map.matchAll(/`((?:generator|templates|test)\/[\w./*-]+)`/g)].flatMap(([, path = ""]) =>
  path.includes("*") ? dirname(path.slice(0, path.indexOf("*") + 1)) : path,
);

it("names many places", () => {
  expect(paths.length).toBeGreaterThan(40);
});
it.each([...new Set(paths)])("%s, which the map names, is there", (path) => {
  expect([path, `${path}.ts`].some((each) => existsSync(join(root, each)))).toBe(true);
});
