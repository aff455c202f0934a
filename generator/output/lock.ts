import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { lock, type LockOptions } from "proper-lockfile";
import { hashText } from "../source/hash.js";
import { failOutput, readErrorCode, type OutputResult } from "./output-error.js";

/** In milliseconds. A run says that it lives twice as often: a lock that is older is a dead one's. */
const stale = 5_000;
const patience = 120_000;

/**
 * Works while no other run on this machine works on the same folder; waits for one that does. The lock lies in the
 * system's folder for temporary files, so that a run that is killed leaves nothing in the user's. `onWait` is told once
 * that it waits; after two minutes it gives up.
 */
export async function withLock<T>(
  folder: string,
  onWait: () => void,
  work: () => Promise<OutputResult<T>>,
): Promise<OutputResult<T>> {
  const path = await findRealPath(resolve(folder));
  const lockfilePath = join(tmpdir(), `graphdown-${hashText(path)}.lock`);
  const options: LockOptions = { lockfilePath, realpath: false, stale, onCompromised: () => undefined };
  try {
    const release = await acquire(path, options, onWait);
    try {
      return await work();
    } finally {
      await release().catch(() => undefined);
    }
  } catch (error) {
    if (readErrorCode(error) !== "ELOCKED") throw error;
    const message = `Another run has been writing to ${folder} for two minutes.`;
    return failOutput("unwritable", folder, `${message} If there is none, remove ${lockfilePath}.`);
  }
}

/** Also of a folder that is not there yet, whichever links lead to where it will be. */
async function findRealPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await findRealPath(dirname(path)), basename(path));
  }
}

async function acquire(path: string, options: LockOptions, onWait: () => void): Promise<() => Promise<void>> {
  try {
    return await lock(path, options);
  } catch (error) {
    // Where no lock can be made, as in a sandbox without a folder for temporary files, nobody else has one.
    if (readErrorCode(error) !== "ELOCKED") return () => Promise.resolve();
    onWait();
    const wait = 250;
    return lock(path, { ...options, retries: { retries: patience / wait, minTimeout: wait, maxTimeout: wait } });
  }
}
