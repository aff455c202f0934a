import { lstatSync, realpathSync, statSync, type Stats } from "node:fs";

/** Tells the state of a file or folder from every other: `file:1024:…`; `nothing` where there is none. */
export type Stamp = string;

/** Milliseconds within which file systems may give two states of a file the same time; some count whole seconds. */
const tick = 50;
const wholeSecond = 2000;

/**
 * A file changes its stamp whenever it is written to, moved or replaced; undefined where it was written to so lately
 * that its next state might have the same. What lies in a folder has no part in the folder's stamp.
 */
export function stampFile(path: string, now: number = Date.now()): Stamp | undefined {
  return stamp(path, statSync, (status) => isFresh(status, now, tick));
}

/**
 * The same of a file that only this process has just written, where that lies: a link is a link. Its next state is
 * another's to give, and the same only where times are whole seconds.
 */
export function stampOwn(path: string, now: number = Date.now()): Stamp | undefined {
  return stamp(path, lstatSync, (status) => isFresh(status, now, 0));
}

function stamp(path: string, read: typeof statSync, isDoubtful: (status: Stats) => boolean): Stamp | undefined {
  const status = attempt(() => read(path));
  if (status === undefined) return "nothing";
  if (!status.isFile())
    return `${status.isDirectory() ? "folder" : "other"}:${attempt(() => realpathSync(path)) ?? ""}`;
  return isDoubtful(status) ? undefined : describe(status);
}

function describe({ size, mtimeMs, ctimeMs, ino, dev }: Stats): Stamp {
  return ["file", size, mtimeMs, ctimeMs, ino, dev].join(":");
}

function isFresh({ mtimeMs, ctimeMs }: Stats, now: number, tick: number): boolean {
  const latest = Math.max(mtimeMs, ctimeMs);
  return now - latest < (latest % 1000 === 0 ? wholeSecond : tick);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
