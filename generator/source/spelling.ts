import { join, relative, sep } from "node:path";
import type { FileSystem } from "./file-system.js";
import { groupBy } from "./group.js";

/**
 * Finds a file below `folder` whatever the letter case its path is written in, and gives the path as the folders have
 * it: the same on machines that tell upper from lower case and on those that do not. `undefined` where there is none,
 * or several that differ from what is written. Each folder is listed once.
 */
export function createSpeller(fileSystem: FileSystem): (folder: string, path: string) => string | undefined {
  const listings = new Map<string, Listing>();
  const list = (folder: string): Listing => {
    let listing = listings.get(folder);
    if (listing === undefined) {
      const names = fileSystem.listFolder(folder) ?? [];
      listing = { names: new Set(names), lowered: groupBy(names, (name) => name.toLowerCase()) };
      listings.set(folder, listing);
    }
    return listing;
  };
  return (folder, path) => {
    let at = folder;
    for (const name of relative(folder, path).split(sep)) {
      const { names, lowered } = list(at);
      const [only, second] = names.has(name) ? [name] : (lowered.get(name.toLowerCase()) ?? []);
      if (only === undefined || second !== undefined) return undefined;
      at = join(at, only);
    }
    return at;
  };
}

interface Listing {
  readonly names: ReadonlySet<string>;
  readonly lowered: ReadonlyMap<string, readonly string[]>;
}
