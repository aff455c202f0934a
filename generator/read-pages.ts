import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { hasSameIncludes, readPageOf, type PageResult } from "./read-page.js";
import { takePages, type ReadOrder, type SharedPages } from "./read-worker.js";
import type { Conventions } from "./source/conventions.js";
import type { DocsSet } from "./source/docs-set.js";

/** Reads pages; results are in the order of their paths. `onPage` is told how many are done. */
export type ReadPages = (
  docsSet: DocsSet,
  paths: readonly string[],
  conventions: Conventions,
  onPage?: (done: number) => void,
) => Promise<readonly PageResult[]>;

export interface ReaderOptions {
  /** Every page is read by this thread, whatever is known of it. */
  readonly anew?: boolean;
  /** With fewer pages a thread costs more than it saves. */
  readonly fewest?: number;
  /** What a thread runs; absent where graphdown runs from TypeScript, which threads of Node cannot. */
  readonly script?: URL | undefined;
}

/** Beyond these, taking over what they have read keeps this thread busy all the time. */
const mostThreads = 3;

const builtScript = import.meta.url.endsWith(".js") ? new URL("./read-worker.js", import.meta.url) : undefined;

/**
 * Reads documentation below `inputs` in this thread and, where there are many pages, in others beside it, which find
 * the pages on the disk for themselves. What a thread fails to give is read here.
 */
export function createPageReader(
  inputs: readonly string[],
  { anew = false, fewest = 400, script = builtScript }: ReaderOptions = {},
): ReadPages {
  return async (docsSet, paths, conventions, onPage = () => undefined) => {
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const shared = { inputs, apiVersion: docsSet.apiVersion, paths, conventions, next };
    const threads = anew || paths.length < fewest ? 0 : Math.min(availableParallelism() - 1, mostThreads);
    const others = script === undefined ? [] : Array.from({ length: threads }, () => readInThread(script, shared));
    const own = readHere(docsSet, shared, onPage);
    const taken = (await Promise.all(others)).flat();
    // Asked for here too, so that this thread knows where includes lie; one that has changed meanwhile is not trusted.
    const sound = taken.filter((result) => hasSameIncludes(result, docsSet.readInclude));
    const results = new Map([...own, ...sound].map((result) => [result.path, result]));
    return paths.map((path) => results.get(path) ?? readPageOf(docsSet, path, conventions));
  };
}

function readHere(docsSet: DocsSet, shared: SharedPages, onPage: (done: number) => void): readonly PageResult[] {
  const { paths, conventions, next } = shared;
  return Array.from(takePages(shared), (index) => {
    const result = readPageOf(docsSet, paths[index] ?? "", conventions);
    onPage(Math.min(Atomics.load(next, 0), paths.length));
    return result;
  });
}

/** Gives what the thread has read until it ends, whatever it ends of. */
function readInThread(script: URL, sharedPages: SharedPages): Promise<readonly PageResult[]> {
  const order: ReadOrder = { sharedPages };
  return new Promise((resolve) => {
    const results: PageResult[] = [];
    const thread = new Worker(script, { workerData: order });
    thread.on("message", (piece: unknown) => results.push(...parseResults(String(piece))));
    thread.on("error", () => undefined);
    thread.on("exit", () => {
      resolve(results);
    });
  });
}

function parseResults(text: string): readonly PageResult[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter(isResult) : [];
}

/** Our own thread wrote it. */
function isResult(value: unknown): value is PageResult {
  return typeof value === "object" && value !== null && "path" in value;
}
