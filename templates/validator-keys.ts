import { quoteString } from "./quote.js";
import type { CheckedProperty } from "./validator.js";
import type { Place } from "./validator-value.js";
import type { ObjectView } from "./validator-view.js";

/**
 * The thorough way through a type with many properties: the keys that are there, told apart by their length first. It
 * finds everything, and it does not care how many sets of keys values arrive with.
 */
export function renderKeyWalk(view: ObjectView, properties: readonly CheckedProperty[], place: Place): string {
  const { scope } = place;
  const failures = scope.useRuntimeType("Failures");
  const parameters = [
    "fields: Readonly<Record<string, unknown>>",
    `mode: ${scope.useRuntimeType("Mode")}`,
    ...(place.circle === undefined ? [] : [`trail: ${scope.useRuntimeType("Trail")}`]),
  ];
  return [
    `function walk${view.target.name}(${parameters.join(", ")}): ${failures} {`,
    `let failures: ${failures} = null;`,
    "for (const key in fields) {",
    "const field = fields[key];",
    writeNullSkip(properties),
    `let found: ${failures} = null;`,
    "switch (key.length) {",
    ...groupByLength(properties).map(([length, group]) => `case ${length}:\n${writeGroup(group)}\nbreak;`),
    "}",
    "if (found !== null) {",
    `failures = ${scope.useRuntime("join")}(failures, key, found);`,
    `if (${scope.useRuntime("settled")}(failures, mode)) break;`,
    "}",
    "}",
    "return failures;",
    "}",
  ].join("\n");
}

/** Null passes almost everywhere, so most nulls need not be looked up. */
function writeNullSkip(properties: readonly CheckedProperty[]): string {
  const exceptions = properties.filter((property) => !property.passesNull);
  const tests = exceptions.map(({ name }) => ` && key !== ${quoteString(name)}`);
  return `if ((field === null || field === undefined)${tests.join("")}) continue;`;
}

function groupByLength(properties: readonly CheckedProperty[]): readonly (readonly [number, readonly CheckedProperty[]])[] {
  const groups = new Map<number, CheckedProperty[]>();
  for (const property of properties) {
    groups.set(property.name.length, [...(groups.get(property.name.length) ?? []), property]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** Properties of one length: those that are checked alike share a branch. */
function writeGroup(properties: readonly CheckedProperty[]): string {
  const branches = new Map<string, string[]>();
  for (const { name, check } of properties) {
    branches.set(check, [...(branches.get(check) ?? []), `key === ${quoteString(name)}`]);
  }
  return [...branches].map(([check, tests]) => `if (${tests.join(" || ")}) found = ${check};`).join("\nelse ");
}
