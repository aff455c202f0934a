/** Documented paths as patterns of addresses: `/users/{id | userPrincipalName}`, `/me/drive/root:/{item-path}:/content`. */

/** Where the service lies; the API version follows. */
export const serviceRoot = "https://graph.microsoft.com";

/**
 * A regular expression's source for whole addresses without query. A placeholder takes one segment, one behind a colon a
 * path of several. Linear: no two neighbouring parts can take the same characters.
 */
export function writeUrlExpression(apiVersion: string, path: string): string {
  const parts = splitPlaceholders(path).map((part, index, all) => {
    if (!part.isPlaceholder) return escapeExpression(part.text);
    return all[index - 1]?.text.endsWith(":/") === true ? "[^:?#]+" : "[^/?#]+";
  });
  const pattern = parts.join("").replace(/\\\(\\\)$/, "(?:\\(\\))?");
  return `^${escapeExpression(`${serviceRoot}/${apiVersion}`)}${pattern}\\/?$`;
}

/** The same with `*` for what varies, as Dev Proxy has it. */
export function writeWildcardUrl(apiVersion: string, path: string): string {
  return `${serviceRoot}/${apiVersion}${splitPlaceholders(path)
    .map((part) => (part.isPlaceholder ? "*" : part.text))
    .join("")}`;
}

interface PathPart {
  readonly text: string;
  readonly isPlaceholder: boolean;
}

/** `{id}` and `<address>`; blanks outside of them come from the page's layout. */
function splitPlaceholders(path: string): readonly PathPart[] {
  const parts: PathPart[] = [];
  let at = 0;
  for (const match of path.matchAll(/\{[^{}]*\}|<[^<>]*>/g)) {
    parts.push({ text: path.slice(at, match.index), isPlaceholder: false }, { text: match[0], isPlaceholder: true });
    at = match.index + match[0].length;
  }
  parts.push({ text: path.slice(at), isPlaceholder: false });
  return parts
    .map((part) => (part.isPlaceholder ? part : { ...part, text: part.text.replaceAll(/\s+/g, "") }))
    .filter((part) => part.text !== "");
}

function escapeExpression(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replaceAll(/[^\x21-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
