import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openOutDirectory } from "../output/out-directory.js";
import type { PageResult } from "../read-page.js";
import { hashText } from "../source/hash.js";
import { readCacheFile, writeCacheFile } from "./cache-file.js";
import { describeProgram } from "./describe-program.js";
import type { Stamp } from "./file-stamp.js";

/** Results of pages that were read before, in one file, whose name is the hash of its text. */
export interface Piece {
  readonly name: string;
  /** Those of its pages that count; another piece may have a newer result of a page. */
  readonly pages: readonly KeptPage[];
}

/** The state that a page's file had before it was read; absent where it was in doubt. */
export type KeptPage = readonly [path: string, stamp?: Stamp];

/** What is kept of the pages of a documentation set, in a folder of its own. */
export interface PageStore {
  readonly pieces: readonly Piece[];
  /** Undefined where it is not as it was written. */
  readPiece(piece: Piece): readonly PageResult[] | undefined;
  writePiece(results: readonly PageResult[], stamps: ReadonlyMap<string, Stamp>): Promise<Piece>;
  /** Takes these pieces for all that there is. */
  finish(pieces: readonly Piece[]): Promise<void>;
}

const indexName = "index.json";
const pieceName = /^[\w-]{22}\.json$/;

/** `conditions` are all that results depend on beside graphdown itself, their page and its includes; plain data. */
export function openPageStore(folder: string, conditions: unknown): PageStore {
  const made = hashText(JSON.stringify([describeProgram(), conditions]));
  const index = readCacheFile(folder, indexName);
  const directory = openOutDirectory(folder);
  return {
    pieces: isIndex(index) && index.made === made ? index.pieces : [],
    readPiece({ name }) {
      try {
        const text = readFileSync(join(folder, `${name}.json`), "utf8");
        const results: unknown = hashText(text) === name ? JSON.parse(text) : undefined;
        return isResults(results) ? results : undefined;
      } catch {
        return undefined;
      }
    },
    async writePiece(results, stamps) {
      const text = JSON.stringify(results);
      const name = hashText(text);
      await directory.write(`${name}.json`, text);
      return { name, pages: results.map(({ path }): KeptPage => withStamp(path, stamps.get(path))) };
    },
    async finish(pieces) {
      await writeCacheFile(folder, indexName, { made, pieces });
      const kept = new Set(pieces.map(({ name }) => `${name}.json`));
      const old = listFiles(folder).filter((name) => pieceName.test(name) && !kept.has(name));
      for (const name of old) removeFile(join(folder, name));
    },
  };
}

function withStamp(path: string, stamp: Stamp | undefined): KeptPage {
  return stamp === undefined ? [path] : [path, stamp];
}

/** What cannot be removed stays: it only takes room. */
function removeFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another run has it open, on systems where that matters.
  }
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

interface Index {
  readonly made: string;
  readonly pieces: readonly Piece[];
}

/** Its checksum is right: it is ours. */
function isIndex(value: unknown): value is Index {
  return typeof value === "object" && value !== null && "made" in value && "pieces" in value;
}

function isResults(value: unknown): value is readonly PageResult[] {
  return Array.isArray(value);
}
