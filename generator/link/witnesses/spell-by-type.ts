import { splitQualifiedName } from "../../model/names.js";
import type { TypeReference } from "../../model/types.js";

/**
 * The humps that a name all in lower case lost, where it is nothing but its type's name in the plural: `openshifts`
 * of openShift is `openShifts` (`/schedule/openshifts`). `undefined` for any other name.
 */
export function spellByType(name: string, type: TypeReference): string | undefined {
  if (name !== name.toLowerCase() || type.kind !== "collection" || type.element.kind !== "structured") return undefined;
  const plural = `${splitQualifiedName(type.element.name).name}s`;
  return plural !== name && plural.toLowerCase() === name ? plural : undefined;
}
