import { createJiti } from "jiti";
import * as emitterModule from "../emitter.js";
import * as ruleModule from "../rule.js";
import { defineConfig } from "./define-config.js";

/** What a project's own file imports of graphdown is the graphdown that runs it, wherever the file lies. */
const virtualModules = {
  graphdown: { defineConfig },
  "graphdown/emitter": emitterModule,
  "graphdown/rule": ruleModule,
};

/**
 * What a project's own file exports, written in TypeScript or JavaScript; throws what loading it throws. `path` is
 * absolute.
 */
export async function importFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const load = createJiti(import.meta.url, { moduleCache: false, interopDefault: false, virtualModules });
  const exported: unknown = await load.import(path);
  return typeof exported === "object" && exported !== null ? Object.fromEntries(Object.entries(exported)) : {};
}
