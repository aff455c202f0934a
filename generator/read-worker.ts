import { parentPort, workerData } from "node:worker_threads";
import { readPageOf, type PageResult } from "./read-page.js";
import type { Conventions } from "./source/conventions.js";
import { findDocsSets } from "./source/docs-set.js";
import { diskFileSystem } from "./source/file-system.js";

/** The pages of a documentation set that several threads read together; plain data and shared memory. */
export interface SharedPages {
  /** The inputs that the set is found in, absolute. */
  readonly inputs: readonly string[];
  readonly apiVersion: string;
  readonly paths: readonly string[];
  readonly conventions: Conventions;
  /** The index of the next page that nobody reads yet, shared by all threads. */
  readonly next: Int32Array;
}

/** Gives the indexes of pages that nobody else reads, as long as there are any. */
export function* takePages({ paths, next }: Pick<SharedPages, "paths" | "next">): Generator<number> {
  for (let index = Atomics.add(next, 0, 1); index < paths.length; index = Atomics.add(next, 0, 1)) yield index;
}

/** Pages in one piece of JSON: few enough that no piece is large, enough that there are few. */
const pagesInPiece = 50;

/** Reads the pages that it can take. Their results come in pieces of JSON: it goes to another thread fastest. */
export function* readShare(shared: SharedPages): Generator<string> {
  const { inputs, apiVersion, paths, conventions } = shared;
  const docsSet = findDocsSets(inputs, diskFileSystem).sets.find((set) => set.apiVersion === apiVersion);
  if (docsSet === undefined) return;
  let results: PageResult[] = [];
  for (const index of takePages(shared)) {
    results.push(readPageOf(docsSet, paths[index] ?? "", conventions));
    if (results.length < pagesInPiece) continue;
    yield JSON.stringify(results);
    results = [];
  }
  yield JSON.stringify(results);
}

/** What a thread is given. */
export interface ReadOrder {
  readonly sharedPages: SharedPages;
}

function isReadOrder(value: unknown): value is ReadOrder {
  return typeof value === "object" && value !== null && "sharedPages" in value;
}

// In a thread of its own it begins by itself.
const order: unknown = workerData;
if (isReadOrder(order)) for (const piece of readShare(order.sharedPages)) parentPort?.postMessage(piece);
