import { createJiti } from "jiti";
import * as emitterModule from "../emitter.js";

/**
 * What a project's own file exports, written in TypeScript or JavaScript; throws what loading it throws. `path` is absolute.
 * What it imports as `graphdown/emitter` is the graphdown that runs it, wherever the file lies.
 */
export async function importFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const virtualModules = { "graphdown/emitter": emitterModule };
  const exported: unknown = await createJiti(import.meta.url, { moduleCache: false, virtualModules }).import(path);
  return typeof exported === "object" && exported !== null ? Object.fromEntries(Object.entries(exported)) : {};
}
