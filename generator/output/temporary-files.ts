import { randomUUID } from "node:crypto";
import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** A name that no other run has, not even one with the same process id in another container. */
export function nameTemporaryFile(): string {
  return `.graphdown-${randomUUID()}.tmp`;
}

/** Those of earlier versions, which had the process id and a number in their names, are graphdown's too. */
const temporaryName = /^\.graphdown-[\da-f-]+\.tmp$/;

/** A temporary file lives while one text is written: what is older than this, in milliseconds, a killed run left. */
const oldAge = 10_000;

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

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Those that lie on the disk now, absolute. Whoever stops the process (Ctrl-C) must not find them in their folders. */
const files = new Set<string>();
let stoppedBy: NodeJS.Signals | undefined;

/**
 * Should the process be told to stop before `forgetTemporaryFile`, it does so after that, and no other file is begun.
 */
export async function watchTemporaryFile(file: string): Promise<void> {
  if (stoppedBy !== undefined) await new Promise<never>(() => undefined);
  // Only while there are any: a process that listens to a signal no longer ends on it while it computes.
  if (files.size === 0) for (const signal of signals) process.on(signal, stop);
  files.add(file);
}

export function forgetTemporaryFile(file: string): void {
  if (!files.delete(file) || files.size > 0) return;
  for (const signal of signals) process.off(signal, stop);
  if (stoppedBy !== undefined) process.kill(process.pid, stoppedBy);
}

function stop(signal: NodeJS.Signals): void {
  // Where somebody else listens too, it is theirs to decide.
  if (process.listenerCount(signal) === 1) stoppedBy = signal;
}
