/**
 * The phrases that introduce a property's values. Each ends right before the list; what lies between a phrase and the
 * list is skipped only where it is a colon, `one of`, or `the following`.
 */
const cues: readonly RegExp[] = [
  /\b(?:possible|valid|supported|allowed|permitted|acceptable|accepted|available|enumeration|enum|known|current)\s+(?:\w+\s+)?values?(?:\s+for\s+(?:the\s+|this\s+)?(?!the\b|this\b)[\w.*`]{1,60}(?:\s+(?:property|type|parameter|field))?)?\s*(?:are|is|include|includes|can\s+be|may\s+be)?\s*(?:currently\s*)?(?:limited\s+to|(?:one|any)\s+of)?(?:\s*the)?(?:\s*following)?(?:\s*values?)?(?:\s+and\s+\w+)?\s*:?\s*$/i,
  /\b(?:values?|it|which|type|status|state|property)\s+(?:can|may|must|could|should|will)\s+(?:only\s+)?(?:be|include)(?:\s+set\s+to)?(?:\s+(?:either|one\s+of|any\s+of))?(?:\s+the)?(?:\s+following)?(?:\s+values?)?\s*:?\s*$/i,
  /\b(?:can|may|must|could|should)\s+be\s+(?:set\s+to|either|one\s+of)(?:\s+either)?(?:\s+the)?(?:\s+following)?(?:\s+values?)?\s*:?\s*$/i,
  /\b(?:any\s+|is\s+|as\s+)?one\s+of(?:\s+the)?(?:\s+following)?(?:\s+(?:possible\s+)?values?)?\s*:?\s*$/i,
  /\bvalues?\s+(?:are|include|includes)(?:\s+the\s+following)?\s*:?\s*$/i,
  /\b(?:types|states|statuses|options|roles|kinds|modes|levels|possibilities)\s+(?:include|are)\s*:?\s*$/i,
  /\bsupports?\s+(?:only\s+)?(?:the\s+)?(?:(?:two|three|four|\d+|following)\s+)?values?\s*:?\s*$/i,
  /\bvalues?\s*:\s*$/i,
  /\beither\s*:?\s*$/i,
];

/** Phrases that make a list an illustration: others may occur. */
const illustration =
  /\b(?:for\s+example|for\s+instance|e\.g|such\s+as|examples?(?:\s+values?)?\s+(?:include|includes|are|is|values)|like)\b[\s:,.]*$/i;

/** The phrase that a text ends with, in lower case and without its colon; it names the rule. */
export function matchCue(text: string): string | undefined {
  const tail = text.slice(-160);
  for (const cue of cues) {
    const match = cue.exec(tail);
    if (match !== null) return tidyRule(match[0]);
  }
  return undefined;
}
function tidyRule(cue: string): string {
  return cue
    .trim()
    .toLowerCase()
    .replace(/[\s:]+/g, " ")
    .trim();
}

/** "for example", "such as": what follows illustrates, and other values may occur. */
export function isIllustration(text: string): boolean {
  return illustration.test(text.slice(-160));
}
