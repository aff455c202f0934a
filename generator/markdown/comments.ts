/** An HTML comment's inside and where it starts, in the text it was found in. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The comments of an HTML block, in order; one that never closes runs to the end. */
export function findComments(html: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (let at = html.indexOf("<!--"); at !== -1;) {
    const close = html.indexOf("-->", at + 4);
    const end = close === -1 ? html.length : close;
    comments.push({ text: html.slice(at + 4, end), start: at + 4, end });
    at = close === -1 ? -1 : html.indexOf("<!--", close + 3);
  }
  return comments;
}

/**
 * The part of a comment that is a JSON object: from its first `{` to the `}` that closes it. What follows is a note to
 * people: `{ "blockType": "ignored" } // Note: ...` (modern pages). `undefined` for a comment that holds no object.
 */
export function findObject(text: string): { readonly start: number; readonly end: number } | undefined {
  const start = text.length - text.trimStart().length;
  if (text.charAt(start) !== "{") return undefined;
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return { start, end: at + 1 };
  }
  return { start, end: text.trimEnd().length };
}
