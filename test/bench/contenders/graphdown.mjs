import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";
import { emitFiles } from "../../support/emit.ts";

export const title = "graphdown";
/** How strings of a form are checked. */
export const strings = "its own forms, leap days too";
export const packages = [];

/** Emits the validators of the whole model, as a user gets them, and compiles them. */
export function write(specification, folder, model) {
  const files = emitFiles(["validators"], model);
  for (const { path, text } of files) {
    const target = join(folder, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformSync(text, { loader: "ts", format: "esm", target: "es2022" }).code);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "sideEffects": false }\n');
  const names = specification.roots.flatMap((name) => [`is${name}`, `validate${name}`]);
  return `export { ${names.join(", ")} } from "./validators/index.js";\n`;
}
