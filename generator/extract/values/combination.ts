import { inferred, type Fact } from "../../model/fact.js";
import { combinations } from "../../phrases/combinations.js";
import { findPhrase } from "../../phrases/phrase.js";
import type { Span } from "../../source/span.js";
import { splitSentences } from "../prose/sentences.js";

/** "Any combination of the values": the values of the enum combine, as a list with commas on the wire. */
export function readCombination(text: string, span: Span): Fact<boolean> | undefined {
  for (const sentence of splitSentences(text)) {
    const found = findPhrase(combinations, sentence);
    if (found !== undefined) return inferred(true, found.phrase.id, span);
  }
  return undefined;
}
