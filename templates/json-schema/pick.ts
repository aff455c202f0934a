import { suggestWord } from "../../generator/diagnostics/suggest.js";
import type { PlannedObject } from "../../generator/emit/plans/validator-plan.js";
import { rootNamespace } from "../../generator/model/names.js";

/**
 * Of all types those that are asked for, with the properties that are: `user` is a whole type, `user.displayName` one of its
 * properties; all of them where nothing is. Throws where there is no such type or property.
 */
export function pickObjects(objects: readonly PlannedObject[], wanted: readonly string[]): readonly PlannedObject[] {
  if (wanted.length === 0) return objects;
  const names = [...objects].flatMap((object) => [nameOf(object), ...listPropertyNames(object)]);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const meant = suggestWord(unknown, names);
    throw new Error(`there is no \`${unknown}\` to pick${meant === undefined ? "" : `; did you mean \`${meant}\`?`}`);
  }
  return objects.flatMap((object): readonly PlannedObject[] => {
    if (wanted.includes(nameOf(object))) return [object];
    const properties = object.view.properties.filter(({ name }) => wanted.includes(`${nameOf(object)}.${name}`));
    return properties.length === 0 ? [] : [{ ...object, view: { ...object.view, properties } }];
  });
}

/** As pages write it, with what of its namespace is not `microsoft.graph`. */
function nameOf({ type }: PlannedObject): string {
  const { qualifiedName } = type;
  return qualifiedName.startsWith(`${rootNamespace}.`) ? qualifiedName.slice(rootNamespace.length + 1) : qualifiedName;
}

function listPropertyNames(object: PlannedObject): readonly string[] {
  return object.view.properties.map(({ name }) => `${nameOf(object)}.${name}`);
}
