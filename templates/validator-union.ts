import { quoteString } from "./quote.js";
import { writeCheck, type Place } from "./validator-value.js";
import type { UnionView, ValidatorScope } from "./validator-view.js";

/** The check of a base type and everything derived from it: a value is checked as the type it says it is. */
export function renderUnionCheck({ target, base, members }: UnionView, scope: ValidatorScope): string {
  const place: Place = { scope, mode: "mode", circle: target.circle };
  const trail = target.circle === undefined ? "" : `, trail?: ${scope.useRuntimeType("Trail")}`;
  return [
    `export function check${target.name}(value: unknown, mode: ${scope.useRuntimeType("Mode")}${trail}): ${scope.useRuntimeType("Failures")} {`,
    `switch (${scope.useRuntime("typeNameOf")}(value)) {`,
    ...members.map(
      (member) => `case ${quoteString(member.typeName)}:\nreturn ${writeCheck({ kind: "target", target: member.target }, "value", place)};`,
    ),
    `default:\nreturn ${writeCheck({ kind: "target", target: base }, "value", place)};`,
    "}",
    "}",
  ].join("\n");
}

/** The check of a collection: `eachUser`. */
export function renderEach({ name, circle }: UnionView["target"], scope: ValidatorScope): string {
  const failures = scope.useRuntimeType("Failures");
  const trail = circle === undefined ? "" : `, trail?: ${scope.useRuntimeType("Trail")}`;
  const pass = circle === undefined ? "" : ", trail";
  return [
    `export function each${name}(value: unknown, mode: ${scope.useRuntimeType("Mode")}${trail}): ${failures} {`,
    `if (!${scope.useRuntime("hasItems")}(value)) return ${scope.useRuntime("failArray")}(value, mode);`,
    `let failures: ${failures} = null;`,
    "for (let index = 0; index < value.length; index++) {",
    `const found = check${name}(value[index] ?? ${scope.useRuntime("nothing")}, mode${pass});`,
    "if (found !== null) {",
    `failures = ${scope.useRuntime("join")}(failures, index, found);`,
    `if (${scope.useRuntime("settled")}(failures, mode)) break;`,
    "}",
    "}",
    "return failures;",
    "}",
  ].join("\n");
}
