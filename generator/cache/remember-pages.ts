import { join } from "node:path";
import { hasSameIncludes, type PageResult } from "../read-page.js";
import type { ReadPages } from "../read-pages.js";
import type { DocsSet } from "../source/docs-set.js";
import { hashText } from "../source/hash.js";
import { stampFile, type Stamp } from "./file-stamp.js";
import { openPageStore, type PageStore, type Piece } from "./page-store.js";

/** With fewer pages, finding out what is known of them takes as long as reading them. */
const fewestPages = 400;

/** Pages in one piece: a page that changes costs the writing of one. */
const pagesInPiece = 50;

/** Reads only pages that are not as they were when they were read last, and gives what is known of the others. */
export function rememberPages(readPages: ReadPages, folder: string, fewest = fewestPages): ReadPages {
  return async (docsSet, paths, conventions, onPage = () => undefined) => {
    if (paths.length < fewest) return readPages(docsSet, paths, conventions, onPage);
    const { apiVersion, roots } = docsSet;
    const store = openPageStore(join(folder, `pages-${hashText(JSON.stringify([apiVersion, roots]))}`), conventions);
    // Taken before anything is read: what is written to meanwhile is found to have changed.
    const stamps = stampPages(docsSet, paths);
    const { pieces, known, spilled } = readKnown(store, docsSet, stamps);
    onPage(known.size);
    const missing = paths.filter((path) => !known.has(path));
    const read = await readPages(docsSet, missing, conventions, (done) => {
      onPage(known.size + done);
    });
    if (missing.length > 0 || spilled.length > 0) {
      const added = await writePieces(store, [...spilled, ...read], stamps);
      await store.finish([...pieces, ...added]);
    }
    const results = new Map([...known.values(), ...read].map((result) => [result.path, result]));
    return paths.flatMap((path) => results.get(path) ?? []);
  };
}

function stampPages(docsSet: DocsSet, paths: readonly string[]): ReadonlyMap<string, Stamp> {
  return new Map(
    paths.flatMap((path) => {
      const stamp = stampFile(docsSet.locate(path) ?? path);
      return stamp === undefined ? [] : [[path, stamp] as const];
    }),
  );
}

interface KnownPages {
  /** The pieces of which every page still counts. */
  readonly pieces: readonly Piece[];
  readonly known: ReadonlyMap<string, PageResult>;
  /** What is known of pages in other pieces, to be kept in new ones. */
  readonly spilled: readonly PageResult[];
}

function readKnown(store: PageStore, docsSet: DocsSet, stamps: ReadonlyMap<string, Stamp>): KnownPages {
  const pieces: Piece[] = [];
  const known = new Map<string, PageResult>();
  const spilled: PageResult[] = [];
  const present = new Set(docsSet.pages);
  for (const piece of store.pieces) {
    const kept = new Map(piece.pages.map(([path, stamp]) => [path, stamp] as const));
    const results = store.readPiece(piece) ?? [];
    const current = results.filter(
      (result) =>
        present.has(result.path) &&
        kept.has(result.path) &&
        isSameText(result, kept.get(result.path), stamps.get(result.path), docsSet) &&
        hasSameIncludes(result, docsSet.readInclude),
    );
    for (const result of current) known.set(result.path, result);
    const isWhole =
      current.length === results.length && current.every(({ path }) => kept.get(path) === stamps.get(path));
    if (isWhole && results.length > 0) pieces.push(piece);
    else spilled.push(...current);
  }
  return { pieces, known, spilled };
}

/** A file that only looks as if it had been written to is told by its text. */
function isSameText(
  { path, hash }: PageResult,
  kept: Stamp | undefined,
  stamp: Stamp | undefined,
  docsSet: DocsSet,
): boolean {
  if (stamp !== undefined && kept === stamp) return true;
  const read = docsSet.readPage(path);
  return hash !== undefined && read.kind === "read" && hashText(read.source.text) === hash;
}

async function writePieces(
  store: PageStore,
  results: readonly PageResult[],
  stamps: ReadonlyMap<string, Stamp>,
): Promise<readonly Piece[]> {
  const kept = results.filter(({ hash }) => hash !== undefined);
  const pieces: Piece[] = [];
  for (let start = 0; start < kept.length; start += pagesInPiece)
    pieces.push(await store.writePiece(kept.slice(start, start + pagesInPiece), stamps));
  return pieces;
}
