import { catalogue } from "./catalogue.js";

const ownAreas: ReadonlySet<string> = new Set(
  ["graphdown", ...Object.keys(catalogue)].map((code) => code.split("/", 1)[0] ?? code),
);

/** What a code looks like: `area/what-is-wrong`. */
const form = /^([a-z][a-z\d]*(?:-[a-z\d]+)*)\/[a-z][a-z\d]*(?:-[a-z\d]+)*$/;

/**
 * Whether a text can be the code of somebody else's rule: in form, and with an area that is none of graphdown's own.
 */
export function isForeignCode(text: string): boolean {
  const area = form.exec(text)?.[1];
  return area !== undefined && !ownAreas.has(area);
}

/** The areas that graphdown keeps for itself. */
export function isOwnArea(area: string): boolean {
  return ownAreas.has(area);
}
