import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { onExit } from "signal-exit";

/** A name for a file or a folder that no other run has, not even one with the same process id in another container. */
export function nameTemporary(): string {
  return `.graphdown-${randomUUID()}.tmp`;
}

const temporaryName = /^\.graphdown-[\da-f-]+\.tmp$/;

/** A temporary file lives while one text is written: what is older than this, in milliseconds, a killed run left. */
const oldAge = 10_000;

/** Works with a file or a folder that is gone afterwards, also where the process ends meanwhile, as by Ctrl-C. */
export async function withTemporary<T>(path: string, work: () => Promise<T>): Promise<T> {
  const forget = onExit(() => {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The next run removes it.
    }
  });
  try {
    return await work();
  } finally {
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
    forget();
  }
}

/** The temporary folders in a folder, absolute: of killed runs, where there is no other that may write to it. */
export async function listTemporaryFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && temporaryName.test(entry.name))
    .map(({ name }) => join(folder, name));
}

/** Removes the temporary files in a folder that belong to no run any more. What cannot be removed stays. */
export async function removeLeftOvers(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => temporaryName.test(each))) {
    const file = join(folder, name);
    const status = await lstat(file).catch(() => undefined);
    if (status?.isFile() === true && now - status.mtimeMs > oldAge)
      await rm(file, { force: true }).catch(() => undefined);
  }
}
