import type { ValueList } from "../../extract/page-facts.js";

/** A String's list is worth a type where a phrase introduces it and it is closed; one value alone says nothing of others. */
export function knownValues(list: ValueList | undefined): readonly string[] | undefined {
  if (list === undefined || list.open || isWeakRule(list.rule) || list.values.length < 2) return undefined;
  return list.values.map((value) => value.name);
}
export function isWeakRule(rule: string): boolean {
  return weakRules.has(rule);
}
/** Phrases that introduce words in backticks which may as well be property names or examples. */
const weakRules: ReadonlySet<string> = new Set([
  "words in backticks",
  "either",
  "values",
  "value",
  "property will be",
  "it can be",
  "value will be",
  "evolvable members",
]);
