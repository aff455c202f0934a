import { createTwoFilesPatch } from "diff";

/** A file's change as a unified diff, without the library's rule above it, so that it reads as git's does. */
export function createPatch(name: string, before: string, after: string): string {
  return trimPatch(createTwoFilesPatch(...nameSides(name), before, after));
}

/** The same, or `undefined` where so many lines differ that telling them apart would take long. */
export function createShortPatch(name: string, before: string, after: string): string | undefined {
  const patch = createTwoFilesPatch(...nameSides(name), before, after, undefined, undefined, { maxEditLength: 2000 });
  return patch === undefined ? undefined : trimPatch(patch);
}

function nameSides(name: string): [string, string] {
  const path = name.replace(/^\/+/, "");
  return [`a/${path}`, `b/${path}`];
}

function trimPatch(patch: string): string {
  return patch.replace(/^=+\n/, "");
}
