import type { LedgerEntry } from "../../generator/extract/page-facts.js";
import type { Page } from "../../generator/markdown/page.js";
import { walkBlocks, walkSections } from "../../generator/markdown/sections.js";

/** Every table row and annotated block that a page holds, counted without the rules that read them. */
export function countSeen(page: Page): number {
  let seen = 0;
  for (const { section } of walkSections(page.root)) {
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind === "table") seen += block.rows.length;
      if (block.kind === "code" && block.annotation !== undefined) seen += 1;
    }
  }
  return seen;
}

/** Tables that explain and blocks that are right as they are: `graphdown coverage` tells of them, and the author has nothing to mend. */
export const isUnused = ({ kind }: LedgerEntry): boolean => kind === "otherRow" || kind === "annotatedBlock";
