import type { CheckTarget, UnionView } from "../../generator/emit/plans/validator-view.js";
import { quoteObjectKey, quoteString } from "../quote.js";
import type { ValidatorScope } from "./validator-scope.js";

/** The check of a base type and everything derived from it: a value is checked as the type it says it is. */
export function renderUnionCheck(view: UnionView, scope: ValidatorScope): string {
  const { target } = view;
  const { name, circle } = target;
  const trail = circle === undefined ? "" : `, trail?: ${scope.useRuntimeType("Trail")}`;
  const call = (called: CheckTarget): string => {
    const handsOn = called.circle !== undefined && called.circle === circle;
    return `${scope.use("check", called)}(value, mode${handsOn ? ", trail" : ""})`;
  };
  return [
    `${scope.exportIfShared("check", target)}function check${name}` +
      `(value: unknown, mode: ${scope.useRuntimeType("Mode")}${trail}): ${scope.useRuntimeType("Failures")} {`,
    `if (typeof value !== "object" || value === null || !("@odata.type" in value)) return ${call(view.base)};`,
    `switch (${scope.useRuntime("shortName")}(value["@odata.type"])) {`,
    ...view.members.map(({ typeName, target }) => `case ${quoteString(typeName)}:\nreturn ${call(target)};`),
    `default:\nreturn ${call(view.base)};`,
    "}",
    "}",
  ].join("\n");
}

/** What the schema of a union is made of. */
export function writeUnionDescription({ base, members }: UnionView, scope: ValidatorScope): string {
  const derived = members.map(({ typeName, target }) => `${quoteObjectKey(typeName)}: ${scope.use("schema", target)}`);
  return `{ base: ${scope.use("schema", base)}, derived: { ${derived.join(", ")} } }`;
}

/** The check of a collection of a target: \`eachUser\`. */
export function renderEach(target: CheckTarget, scope: ValidatorScope): string {
  const { name, circle } = target;
  const [parameter, argument] =
    circle === undefined ? ["", ""] : [`, trail?: ${scope.useRuntimeType("Trail")}`, ", trail"];
  const failures = scope.useRuntimeType("Failures");
  return [
    `${scope.exportIfShared("each", target)}function each${name}` +
      `(value: unknown, mode: ${scope.useRuntimeType("Mode")}${parameter}): ${failures} {`,
    `if (!Array.isArray(value)) return ${scope.useRuntime("failList")}(value, mode);`,
    `let failures: ${failures} = null;`,
    `let found: ${failures};`,
    "for (let index = 0; index < value.length; index++) {",
    `if ((found = check${name}(value[index], mode${argument})) === null) continue;`,
    `failures = ${scope.useRuntime("add")}(failures, index, found);`,
    `if (${scope.useRuntime("isSettled")}(failures, mode)) break;`,
    "}",
    "return failures;",
    "}",
  ].join("\n");
}
