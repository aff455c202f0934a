import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readPageOf, type PageResult } from "../generator/read-page.js";
import { createPageReader } from "../generator/read-pages.js";
import { readShare, type SharedPages } from "../generator/read-worker.js";
import { noConventions } from "../generator/source/conventions.js";
import { findDocsSets, type DocsSet } from "../generator/source/docs-set.js";
import { diskFileSystem } from "../generator/source/file-system.js";

/** As the built package runs it, from source. */
const threadScript = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))};
    register();
    await import(${JSON.stringify(new URL("../generator/read-worker.ts", import.meta.url).href)});`)}`,
);

const inputs = [resolve("test/small-docs/pages")];

function openSet(): DocsSet {
  const [set] = findDocsSets(inputs, diskFileSystem).sets;
  if (set === undefined) throw new Error("there is no set");
  return set;
}
const expected = ((set) => set.pages.map((path) => readPageOf(set, path, noConventions)))(openSet());

function share(paths: readonly string[], taken = 0): SharedPages {
  const { apiVersion } = openSet();
  const next = new Int32Array(new SharedArrayBuffer(4));
  next[0] = taken;
  return { inputs, apiVersion, paths, conventions: noConventions, next };
}
const parse = (pieces: Iterable<string>): unknown[] => [...pieces].flatMap((piece) => JSON.parse(piece) as unknown[]);

describe("a thread", () => {
  it("reads pages as this thread does", () => {
    expect(parse(readShare(share(openSet().pages)))).toEqual(expected);
  });

  it("leaves pages that others have taken", () => {
    expect(parse(readShare(share(openSet().pages, 3)))).toEqual(expected.slice(3));
  });

  it("gives nothing of a set that it does not find", () => {
    expect([...readShare({ ...share(openSet().pages), apiVersion: "none" })]).toEqual([]);
  });
});

describe("reading pages", () => {
  const readAll = (set: DocsSet, script: URL): Promise<readonly PageResult[]> =>
    createPageReader(inputs, { fewest: 1, script })(set, set.pages, noConventions);

  it.each([
    ["with threads", threadScript],
    ["where threads fail", new URL("data:text/javascript,throw 1")],
    ["where there is nothing for them to run", new URL("file:///none.js")],
  ])("gives all pages in their order, %s", async (_, script) => {
    expect(await readAll(openSet(), script)).toEqual(expected);
  });

  it("finds the includes that another thread has read", async () => {
    const set = openSet();
    await readAll(set, threadScript);
    const [use] = expected.flatMap(({ includes }) => includes).filter(({ found }) => typeof found === "object");
    const path = typeof use?.found === "object" ? use.found.path : "";
    expect(set.findSource(path)?.path).toBe(path);
  });

  it("tells how many pages are done", async () => {
    const set = openSet();
    const told: number[] = [];
    await createPageReader(inputs)(set, set.pages, noConventions, (done) => told.push(done));
    expect(told).toEqual(set.pages.map((_, index) => index + 1));
  });

  it.skipIf(availableParallelism() < 2)("leaves pages to threads", async () => {
    const set = openSet();
    let own = 0;
    const readPage: DocsSet["readPage"] = (path) => {
      own++;
      return set.readPage(path);
    };
    // This thread is slow until another has taken a page.
    const onPage = (done: number): void => {
      if (done === own) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    };
    const read = createPageReader(inputs, { fewest: 1, script: threadScript });
    expect(await read({ ...set, readPage }, set.pages, noConventions, onPage)).toEqual(expected);
    expect(own).toBeLessThan(set.pages.length);
  });
});
