import { join, relative, resolve, sep } from "node:path";

/** A path as somebody in the working folder would write it: relative to where they are, unless that leads far up. */
export function showPath(workingFolder: string, path: string): string {
  const absolute = resolve(workingFolder, path);
  const way = relative(workingFolder, absolute);
  if (way === "") return ".";
  const shown = way.startsWith(join("..", "..", "..")) ? absolute : way;
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}
