import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCacheFile, writeCacheFile } from "../../generator/cache/cache-file.js";
import { createTemporaryFolder } from "../support/folders.js";

const value = {
  pages: Array.from({ length: 40 }, (_, index) => ({ path: `resources/${index}.md`, text: "ä\u0000 " })),
};

describe("a file of the cache", () => {
  it("gives back what was put there", async () => {
    const folder = join(createTemporaryFolder(), "not", "there");
    expect(readCacheFile(folder, "a.json")).toBeUndefined();
    await writeCacheFile(folder, "a.json", value);
    expect(readCacheFile(folder, "a.json")).toEqual(value);
  });

  it("is nothing as soon as one byte of it is another", async () => {
    const folder = createTemporaryFolder();
    await writeCacheFile(folder, "a.json", value);
    const bytes = readFileSync(join(folder, "a.json"));
    for (let at = 0; at < 500; at++) {
      const edited = Uint8Array.from(bytes);
      const place = (at * 7919) % bytes.length;
      edited[place] = ((edited[place] ?? 0) + 1 + (at % 255)) % 256;
      writeFileSync(join(folder, "a.json"), edited);
      expect(readCacheFile(folder, "a.json"), `byte ${place}`).toBeUndefined();
    }
  });

  it("is nothing when it is cut short or goes on", async () => {
    const folder = createTemporaryFolder();
    await writeCacheFile(folder, "a.json", value);
    const bytes = readFileSync(join(folder, "a.json"));
    for (const length of [0, 1, 22, 23, 24, bytes.length - 1]) {
      writeFileSync(join(folder, "a.json"), bytes.subarray(0, length));
      expect(readCacheFile(folder, "a.json"), `${length} bytes`).toBeUndefined();
    }
    writeFileSync(join(folder, "a.json"), Buffer.concat([bytes, Buffer.from(" ")]));
    expect(readCacheFile(folder, "a.json")).toBeUndefined();
  });

  it("is whole when several write it at once", async () => {
    const folder = createTemporaryFolder();
    await Promise.all([1, 2, 3, 4].map((number) => writeCacheFile(folder, "a.json", { ...value, number })));
    expect(readCacheFile(folder, "a.json")).toMatchObject(value);
  });
});
