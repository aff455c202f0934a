import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openOutDirectory } from "../output/out-directory.js";
import { hashText } from "../source/hash.js";

/** A value of the cache; undefined where there is none, or not every byte of it is as it was written. */
export function readCacheFile(folder: string, name: string): unknown {
  try {
    const text = readFileSync(join(folder, name), "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return text.slice(0, end) === hashText(body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value as JSON, whole or not at all. That it could not be kept costs time and nothing else. */
export async function writeCacheFile(folder: string, name: string, value: unknown): Promise<void> {
  const body = JSON.stringify(value);
  await openOutDirectory(folder).write(name, `${hashText(body)}\n${body}`);
}
