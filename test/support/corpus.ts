import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A real documentation set to test on. */
export interface Corpus {
  readonly name: string;
  /** A docs root: a checkout with `api-reference`. */
  readonly folder: string;
}

const root = process.env["GRAPHDOWN_CORPUS"];

/** The documentation sets below the folder that `GRAPHDOWN_CORPUS` names, or that folder itself; none where it names none. */
export const corpora: readonly Corpus[] = root === undefined ? [] : findCorpora(root);

/** Why there is no corpus, for the tests that are skipped for want of one. */
export const corpusMissing =
  root === undefined
    ? "GRAPHDOWN_CORPUS is not set"
    : corpora.length === 0
      ? `GRAPHDOWN_CORPUS=${root} holds no folder with an api-reference`
      : undefined;

function findCorpora(folder: string): readonly Corpus[] {
  if (existsSync(join(folder, "api-reference"))) return [{ name: "corpus", folder }];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, folder: join(folder, name) }))
    .filter((corpus) => existsSync(join(corpus.folder, "api-reference")));
}
