/** What documented request paths say beyond their text: `/users/{id | userPrincipalName}/photos?$top=1`. */

/** The path before its query; a question mark in a placeholder begins none. */
export function cutQuery(path: string): string {
  const blanked = path.replaceAll(/\{[^{}]*\}|<[^<>]*>/g, (placeholder) => "{".repeat(placeholder.length));
  const query = blanked.indexOf("?");
  return query === -1 ? path : path.slice(0, query);
}

/**
 * Every placeholder as `{}`, so that paths which differ in their names only are the same: `/users/{}/photos?$top=1`.
 */
export function blankPlaceholders(path: string): string {
  return path.replaceAll(/\{[^{}]*\}|<[^<>]*>/g, "{}");
}

/** What tells the resource that a path leads to: `/users/{}/photos`. */
export function normalisePath(path: string): string {
  return blankPlaceholders(cutQuery(path)).replace(/\/+$/, "");
}

/** Whether a path ends in a placeholder, and so addresses one of several by its key. */
export function endsInKey(path: string): boolean {
  return /\{[^{}]+\}$/.test(cutQuery(path));
}
