/** Longer sentences are no statements about a property; what a pattern may run over is bounded by this. */
const longestSentence = 600;

/** `Key, read-only` and `Not nullable, Read-only.`: bare facts between commas are sentences of their own. */
const bareFact = /^(?:key|immutable|unique|not nullable|non-nullable|nullable|read[- ]?only|required|optional)$/i;

/**
 * Sentences without their full stops; a line break ends one too, and so does a semicolon. Facts that are merely listed
 * (`CDN URL of the logo, Read-only.`) stand apart from what precedes them.
 */
export function splitSentences(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => splitLine(line).flatMap(splitBareFacts));
}

function splitLine(line: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    if (!isStop(line.charAt(at))) continue;
    let end = at + 1;
    while (end < line.length && isClosing(line.charAt(end))) end++;
    // "(`eq`).Read-only." lacks the blank; "v1.0" and "e.g." are no ends of sentences.
    const stop = at;
    at = end - 1;
    if (
      end < line.length &&
      line.charAt(end) !== " " &&
      !/^[\w)`]*[`)]\.[A-Z]/.test(line.slice(Math.max(from, stop - 2), end + 1))
    )
      continue;
    pushTrimmed(sentences, line.slice(from, end));
    from = end;
  }
  pushTrimmed(sentences, line.slice(from));
  return sentences;
}
function isStop(char: string): boolean {
  return char === "." || char === "!" || char === ";";
}
function isClosing(char: string): boolean {
  return isStop(char) || char === ")" || char === '"' || char === "\u201d" || char === "'";
}

function pushTrimmed(sentences: string[], raw: string): void {
  const text = raw.slice(0, longestSentence).trim();
  let end = text.length;
  while (end > 0 && (isStop(text.charAt(end - 1)) || text.charAt(end - 1) === "," || text.charAt(end - 1) === " "))
    end--;
  if (end > 0) sentences.push(text.slice(0, end));
}

function splitBareFacts(sentence: string): readonly string[] {
  if (!sentence.includes(",")) return [sentence];
  const parts = sentence.split(",").map((part) => part.trim());
  let last = parts.length;
  while (last > 1 && bareFact.test(parts[last - 1] ?? "")) last--;
  if (last === parts.length) return [sentence];
  return [parts.slice(0, last).join(", "), ...parts.slice(last)];
}
