/**
 * Paths as their parts, so that the path of an example can be held against a documented one: `{id | upn}` stands for
 * any part, `/me` for a user, and hosts, queries, casts, arguments and `$count` make no difference.
 */

/** A part in lower case; `undefined` where a placeholder stands for any. */
type Part = string | undefined;

/** Whether an example's address is one of a documented path, be it below another root: `/me/…` for `/users/{id}/…`. */
export function fitsPath(url: string, template: string): boolean {
  return [true, false].some((keepsCasts) => {
    const shown = readParts(url, keepsCasts);
    const documented = readParts(template, keepsCasts);
    if (aligns(shown, documented)) return true;
    const tail = withoutRoot(documented);
    return tail.length > 0 && shown.length > tail.length && aligns(shown.slice(-tail.length), tail);
  });
}

function aligns(shown: readonly Part[], documented: readonly Part[]): boolean {
  return (
    shown.length === documented.length &&
    documented.every((part, index) => part === undefined || shown[index] === undefined || part === shown[index])
  );
}

/** `/users/{id}/messages/{id}` without what says whose they are. */
function withoutRoot(parts: readonly Part[]): readonly Part[] {
  return parts.slice(parts.length > 1 && parts[1] === undefined ? 2 : 1);
}

function readParts(path: string, keepsCasts: boolean): readonly Part[] {
  const bare = path
    .trim()
    .replace(/^https?:\/\/[^/]*/i, "")
    .replace(/^\/?(?:v1\.0|beta)(?=\/)/i, "")
    .replace(/\{[^}]*\}|<[^>]*>/g, "{}")
    .replace(/\?.*$/s, "")
    // A file is addressed by its id or by where it lies: `root:/Reports/June.xlsx:/workbook`.
    .replace(/:\/[^:]*(?::(?=\/|$)|$)/g, "")
    .replace(/\/(drive|drives\/[^/]+)\/(?:root|special\/[^/]+)(?=\/|$)/i, "/$1/items/{}")
    .replace(/\/me(?=\/|$)/i, "/users/{}");
  return bare.split("/").flatMap((segment) => readSegment(segment, keepsCasts));
}

/** A value that was written in the place of a placeholder. */
function isValue(name: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(name);
}

/** A name, and the key behind it: `users('megan')`; what stands in a function's brackets is left out. */
function readSegment(segment: string, keepsCasts: boolean): readonly Part[] {
  const [, name = "", inside] = /^([^(]*)(?:\((.*)\)?)?$/s.exec(segment.trim()) ?? [];
  const key = inside === undefined || inside === "" || inside === ")" || inside.includes("=") ? [] : [undefined];
  const lowered = name.toLowerCase();
  if (lowered === "" || lowered === "$count" || lowered === "$value") return key;
  if (name.includes("{}") || isValue(name)) return [undefined, ...key];
  const isCast = lowered.startsWith("microsoft.graph.");
  if (isCast && !keepsCasts) return key;
  return [isCast ? lowered.slice(lowered.lastIndexOf(".") + 1) : lowered, ...key];
}
