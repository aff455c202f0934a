import type { ValueList } from "../../extract/page-facts.js";

/**
 * A String's list is worth a type where a phrase introduces it and it is closed; one value alone says nothing of
 * others.
 */
export function knownValues(list: ValueList | undefined): readonly string[] | undefined {
  if (list === undefined || list.open || list.strength === "weak" || list.values.length < 2) return undefined;
  return list.values.map((value) => value.name);
}
