import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryMutation, mutate } from "./mutations.js";
import { arbitraryPages, cutDown, findPageFault, type PageTexts } from "./pages.js";

const root = join(import.meta.dirname, "../../input-docs/v1.0");
const regressions = join(import.meta.dirname, "regressions");

function readTexts(paths: readonly string[]): PageTexts {
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

it("no changed page throws, or brings out what cannot be parsed", async () => {
  const paths = readdirSync(join(root, "api")).sort().slice(0, 40);
  const texts = readTexts(["resources/user.md", "resources/event.md", ...paths.map((path) => `api/${path}`)]);
  await fc.assert(
    fc.asyncProperty(arbitraryPages(texts), async (pages) => {
      expect(await findPageFault(pages)).toBe(undefined);
    }),
    { numRuns: 25 },
  );
});

it("pages that once failed do not fail any more", async () => {
  for (const name of readdirSync(regressions).filter((each) => each.endsWith(".json"))) {
    const pages = JSON.parse(readFileSync(join(regressions, name), "utf8")) as PageTexts;
    expect([name, await findPageFault(pages)]).toEqual([name, undefined]);
  }
});

it("changes pages in every way, and always in the same way", () => {
  const text = Object.values(readTexts(["resources/user.md"])).join("");
  const changes = fc.sample(arbitraryMutation, { numRuns: 500, seed: 1 });
  expect(new Set(changes.map(({ kind }) => kind)).size).toBe(17);
  const changed = changes.map((change) => mutate(text, [change]));
  expect(changed.filter((each) => each !== text).length).toBeGreaterThan(400);
  expect(changes.map((change) => mutate(text, [change]))).toEqual(changed);
});

it("keeps nothing of pages that show no fault", async () => {
  expect(await cutDown({ "resources/a.md": "# a\n" })).toEqual({ "resources/a.md": "# a\n" });
});
