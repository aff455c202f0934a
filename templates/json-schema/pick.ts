import { suggestWord } from "../../generator/diagnostics/suggest.js";
import type { PlannedObject } from "../../generator/emit/plans/validator-plan.js";

/**
 * Of all types those that are asked for, with the properties that are: `user` is a whole type, `user.displayName` one
 * property of it; all of them where nothing is asked for. Throws where there is no such type or property.
 */
export function pickObjects(
  objects: readonly PlannedObject[],
  wanted: readonly string[],
  namespace: string,
): readonly PlannedObject[] {
  if (wanted.length === 0) return objects;
  const named = objects.map((object) => ({ object, name: nameOf(object, namespace) }));
  const known = named.flatMap(({ object: { view }, name }) => [
    name,
    ...view.properties.map((each) => `${name}.${each.name}`),
  ]);
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const meant = suggestWord(unknown, known);
    throw new Error(`there is no \`${unknown}\` to pick${meant === undefined ? "" : `; did you mean \`${meant}\`?`}`);
  }
  return named.flatMap(({ object, name }): readonly PlannedObject[] => {
    if (wanted.includes(name)) return [object];
    const properties = object.view.properties.filter((each) => wanted.includes(`${name}.${each.name}`));
    return properties.length === 0 ? [] : [{ ...object, view: { ...object.view, properties } }];
  });
}

/** As pages write it: the default namespace is left out. */
function nameOf({ type }: PlannedObject, namespace: string): string {
  const { qualifiedName } = type;
  return qualifiedName.startsWith(`${namespace}.`) ? qualifiedName.slice(namespace.length + 1) : qualifiedName;
}
