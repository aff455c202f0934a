import { createJiti } from "jiti";

/** What a project's own file exports, written in TypeScript or JavaScript; throws what loading it throws. `path` is absolute. */
export async function importFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const exported: unknown = await createJiti(import.meta.url, { moduleCache: false }).import(path);
  return typeof exported === "object" && exported !== null ? Object.fromEntries(Object.entries(exported)) : {};
}
