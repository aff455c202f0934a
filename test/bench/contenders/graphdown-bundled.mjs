import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import * as graphdown from "./graphdown.mjs";

export const title = "graphdown, bundled";
/** How strings of a form are checked. */
export const strings = "the same";
export const packages = [];

/** The same in one module, as a bundler makes it of an application: calls between modules cost engines a little. */
export function write(specification, folder, model) {
  const source = join(folder, "source");
  const index = graphdown.write(specification, source, model);
  const entry = join(source, "entry.js");
  writeFileSync(entry, index);
  return buildSync({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    write: false,
  }).outputFiles[0].text;
}
