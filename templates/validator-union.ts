import { quoteString } from "./quote.js";
import type { CheckTarget, UnionView, ValidatorScope } from "./validator-view.js";

/** The check of a base type and everything derived from it: a value is checked as the type it says it is. */
export function renderUnionCheck(view: UnionView, scope: ValidatorScope): string {
  const { name, circle } = view.target;
  const mode = `mode: ${scope.useRuntimeType("Mode")}`;
  const trail = circle === undefined ? "" : `, trail?: ${scope.useRuntimeType("Trail")}`;
  const writeSwitch = (write: (target: CheckTarget) => string): string =>
    [
      `switch (${scope.useRuntime("typeNameOf")}(value)) {`,
      ...view.members.map(({ typeName, target }) => `case ${quoteString(typeName)}:\nreturn ${write(target)};`),
      `default:\nreturn ${write(view.base)};`,
      "}",
    ].join("\n");
  const check = (target: CheckTarget): string =>
    `${scope.use("check", target)}(value, mode${target.circle !== undefined && target.circle === circle ? ", trail" : ""})`;
  return [
    `export function fits${name}(value: unknown): boolean {\n${writeSwitch((target) => `${scope.use("fits", target)}(value)`)}\n}`,
    `export function check${name}(value: unknown, ${mode}${trail}): ${scope.useRuntimeType("Failures")} {\n${writeSwitch(check)}\n}`,
  ].join("\n\n");
}

/** An expression for the failures of a value that does not fit, null included. */
export function writeUnionInspection({ name }: CheckTarget, mode: string, scope: ValidatorScope): string {
  return `check${name}(value ?? ${scope.useRuntime("nothing")}, ${mode})`;
}

/** Whether a value is a collection that fits, and what is wrong with it: `everyUser`, `eachUser`. */
export function renderEach({ name, circle }: CheckTarget, scope: ValidatorScope): string {
  const check = `check${name}`;
  const mode = `mode: ${scope.useRuntimeType("Mode")}`;
  const trail = circle === undefined ? "" : `, trail?: ${scope.useRuntimeType("Trail")}`;
  const list = scope.useRuntime("edmList");
  const report =
    circle === undefined ? `${list}(value, mode, ${check})` : `${list}(value, mode, (element, how) => ${check}(element, how, trail))`;
  return [
    [
      `export function every${name}(value: unknown): boolean {`,
      `if (!${scope.useRuntime("hasItems")}(value)) return false;`,
      `for (let index = 0; index < value.length; index++) if (!fits${name}(value[index])) return false;`,
      "return true;",
      "}",
    ].join("\n"),
    [
      `export function each${name}(value: unknown, ${mode}${trail}): ${scope.useRuntimeType("Failures")} {`,
      circle === undefined
        ? `return mode !== ${scope.useRuntime("STRICT")} && every${name}(value) ? null : ${report};`
        : `return ${report};`,
      "}",
    ].join("\n"),
  ].join("\n\n");
}
