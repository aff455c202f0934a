import { inferred, type Fact } from "../model/fact.js";
import type { Span } from "../source/span.js";
import { splitSentences } from "./sentences.js";

const combining =
  /\bflag(?:s|ged)? enum(?:eration)?s?\b|\b(?:any|a|one or more|or a) combination of\b|\bcomma[- ](?:separated|delimited) (?:list|string)\b|\b(?:allows?|supports?) multiple (?:members|values)\b|\bmultiple (?:members|values) (?:can|may) be (?:set|selected|combined|specified)\b|\b(?:can|may) be combined\b/i;

/** "Any combination of the values", "a flagged enumeration": the values of the enum combine, as a comma list on the wire. */
export function readCombination(text: string, span: Span): Fact<boolean> | undefined {
  return splitSentences(text).some((sentence) => combining.test(sentence))
    ? inferred(true, "values combine", span)
    : undefined;
}
