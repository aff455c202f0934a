import type { QualifiedName } from "../../model/types.js";

/** A name and those that `baseOf` leads to from it, the nearest first; a circle ends the list. */
export function* walkChain(
  name: QualifiedName,
  baseOf: (name: QualifiedName) => QualifiedName | undefined,
): Generator<QualifiedName> {
  const seen = new Set<QualifiedName>();
  for (let at: QualifiedName | undefined = name; at !== undefined && !seen.has(at); at = baseOf(at)) {
    seen.add(at);
    yield at;
  }
}

/** Whether `name` is `ancestor` or has it among its bases. */
export function reaches(
  name: QualifiedName,
  ancestor: QualifiedName,
  baseOf: (name: QualifiedName) => QualifiedName | undefined,
): boolean {
  for (const at of walkChain(name, baseOf)) if (at === ancestor) return true;
  return false;
}
