import { cpSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { rememberPages } from "../../generator/cache/remember-pages.js";
import { readPageOf } from "../../generator/read-page.js";
import type { ReadPages } from "../../generator/read-pages.js";
import { noConventions } from "../../generator/source/conventions.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { createTemporaryFolder } from "../support/folders.js";

const pages = join(import.meta.dirname, "../small-docs/pages");

interface Reading {
  readonly results: Awaited<ReturnType<ReadPages>>;
  /** The paths of the pages that were read, not remembered. */
  readonly read: readonly string[];
}

/** Reads all pages of a folder by what the cache knows of them. */
async function readAll(folder: string, conventions = noConventions): Promise<Reading> {
  const [docsSet] = findDocsSets([join(folder, "docs")], diskFileSystem).sets;
  if (docsSet === undefined) throw new Error("There are no pages.");
  const read: string[] = [];
  const readPages: ReadPages = (set, paths, given) => {
    read.push(...paths);
    return Promise.resolve(paths.map((path) => readPageOf(set, path, given)));
  };
  const results = await rememberPages(readPages, join(folder, "cache"), 1)(docsSet, docsSet.pages, conventions);
  return { results, read };
}

async function createDocs(): Promise<string> {
  const folder = createTemporaryFolder();
  cpSync(pages, join(folder, "docs"), { recursive: true });
  // What has only just been written is told by its text, and that is slower.
  await setTimeout(80);
  return folder;
}

const listCache = (folder: string): readonly string[] =>
  readdirSync(join(folder, "cache"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("pages that were read before", () => {
  it("are not read again, and give the same", async () => {
    const folder = await createDocs();
    const first = await readAll(folder);
    expect(first.read.length).toBeGreaterThan(20);
    const second = await readAll(folder);
    expect(second.read).toEqual([]);
    expect(second.results).toEqual(JSON.parse(JSON.stringify(first.results)));
  });

  it("are read when they, or what they include, are others", async () => {
    const folder = await createDocs();
    const { results } = await readAll(folder);
    const including = results.filter(({ includes }) => includes.length > 0);
    const [page = "", include] = [including[0]?.path, including[0]?.includes[0]?.found];
    if (typeof include !== "object") throw new Error("No page includes anything.");
    const [other = ""] = results.flatMap(({ path, includes }) => (includes.length === 0 ? [path] : []));
    const [docsSet] = findDocsSets([join(folder, "docs")], diskFileSystem).sets;
    const locate = (path: string): string => docsSet?.locate(path) ?? "";
    writeFileSync(locate(other), `${readFileSync(locate(other), "utf8")}\nMore.\n`);
    expect((await readAll(folder)).read).toEqual([other]);
    docsSet?.readInclude(page, including[0]?.includes[0]?.url ?? "");
    writeFileSync(locate(include.path), "Something else.\n");
    expect((await readAll(folder)).read).toContain(page);
    expect((await readAll(folder)).read).toEqual([]);
    rmSync(locate(other));
    const without = await readAll(folder);
    expect(without.read).toEqual([]);
    expect(without.results.map(({ path }) => path)).not.toContain(other);
  });

  it("are known by their text where only the time of their files is another", async () => {
    const folder = await createDocs();
    await readAll(folder);
    for (const name of readdirSync(join(folder, "docs"), { recursive: true, encoding: "utf8" }))
      if (name.endsWith(".md")) utimesSync(join(folder, "docs", name), 1, 1);
    expect((await readAll(folder)).read).toEqual([]);
  });

  it("are read anew where the documentation set has other conventions", async () => {
    const folder = await createDocs();
    const first = await readAll(folder);
    const second = await readAll(folder, { ...noConventions, lenientPaths: ["x"] });
    expect(second.read).toEqual(first.read);
  });

  it("keep nothing that no page needs any more", async () => {
    const folder = await createDocs();
    await readAll(folder);
    const { length } = listCache(folder);
    await readAll(folder, { ...noConventions, lenientPaths: ["x"] });
    expect(listCache(folder)).toHaveLength(length);
  });

  it("give the same whichever byte of the cache is another", async () => {
    const folder = await createDocs();
    const { results } = await readAll(folder);
    const want = JSON.stringify(results);
    for (let at = 0; at < 60; at++) {
      const files = listCache(folder);
      const file = files[at % files.length] ?? "";
      const bytes = readFileSync(file);
      const place = (at * 104_729) % bytes.length;
      bytes[place] = ((bytes[place] ?? 0) + 1 + at) % 256;
      writeFileSync(file, at % 10 === 0 ? bytes.subarray(0, place) : bytes);
      const again = await readAll(folder);
      expect(JSON.stringify(again.results), `${file}, byte ${place}`).toBe(want);
      expect(again.read.length).toBeGreaterThan(0);
    }
  });

  it("harm nobody who reads at the same time", async () => {
    const folder = await createDocs();
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => readAll(folder)));
    for (const { results } of others) expect(results).toEqual(first?.results);
    expect((await readAll(folder)).read).toEqual([]);
  });
});
