import type { TextBlock } from "../../generator/source/text-block.js";

/** A block as if the whole page were its text: line 1, offset 0. */
export function textBlock(text: string, path = "api/page.md"): TextBlock {
  let offset = 0;
  const lines = text.split("\n").map((line) => {
    const place = { offset, column: 1 };
    offset += line.length + 1;
    return place;
  });
  return { path, text, line: 1, lines };
}
