import { quoteString } from "./quote.js";
import type { CheckTarget, ValidatorScope } from "./validator-view.js";

/** What a user imports for a target: its type, its schema, and the three functions. */
export function renderExports(target: CheckTarget, docs: string | undefined, scope: ValidatorScope): string {
  const { name } = target;
  const rest = docs === undefined ? "" : `, ${scope.useConstant(docs)}`;
  const check = `check${name}`;
  return [
    `export type ${name} = ${target.type};`,
    `export const ${name}: ${scope.useRuntimeType("Schema")}<${name}> = /* @__PURE__ */ ${scope.useRuntime("createSchema")}(${quoteString(name)}, ${check}${rest});`,
    [
      `export function is${name}(value: unknown): value is ${name} {`,
      "try {",
      `return ${check}(value ?? ${scope.useRuntime("nothing")}, ${scope.useRuntime("GUARD")}) === null;`,
      "} catch {",
      "return false;",
      "}",
      "}",
    ].join("\n"),
    [
      `export function validate${name}(value: unknown): ${scope.useRuntimeType("Result")}<${name}> {`,
      "try {",
      `const failures = ${check}(value ?? ${scope.useRuntime("nothing")}, ${scope.useRuntime("COLLECT")});`,
      `return failures === null ? ${scope.useRuntime("accept")}(value) : ${scope.useRuntime("reject")}(failures, value${rest});`,
      "} catch {",
      `return ${scope.useRuntime("rejectUnreadable")}(value);`,
      "}",
      "}",
    ].join("\n"),
    `export function parse${name}(value: unknown): ${name} {\nreturn ${scope.useRuntime("unwrap")}(validate${name}(value), ${quoteString(name)});\n}`,
  ].join("\n\n");
}

/** The check of one page of a list of a target: `checkUserCollection`. */
export function renderCollectionCheck(target: CheckTarget, element: CheckTarget, scope: ValidatorScope): string {
  return [
    `export function check${target.name}(value: unknown, mode: ${scope.useRuntimeType("Mode")}): ${scope.useRuntimeType("Failures")} {`,
    `return ${scope.useRuntime("edmPage")}(value, mode, ${scope.useEach(element)});`,
    "}",
  ].join("\n");
}
