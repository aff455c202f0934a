import { quoteString } from "./quote.js";
import type { CheckTarget, ValidatorScope } from "./validator-view.js";

/**
 * What a user imports for a target: its type, its schema, and the three functions. `inspect` writes the expression that
 * finds the failures of a value that does not fit; `findDocs` names what finds the address of a page.
 */
export function renderExports(
  target: CheckTarget,
  inspect: (mode: string) => string,
  findDocs: string | undefined,
  scope: ValidatorScope,
): string {
  const { name } = target;
  const docs = findDocs === undefined ? "" : `, ${scope.useShared(findDocs)}`;
  const fits = `fits${name}(value)`;
  const collect = scope.useRuntime("COLLECT");
  return [
    `export type ${name} = ${target.type};`,
    [
      `/** \`${name}\` at run time: a Standard Schema, which also describes itself in JSON Schema. */\n`,
      `export const ${name}: ${scope.useRuntimeType("Schema")}<${name}> = /* @__PURE__ */ ${scope.useRuntime("createSchema")}(`,
      `${quoteString(name)}, fits${name}, (value, mode) => ${inspect("mode")}${docs});`,
    ].join(""),
    [
      `/** Whether a value is of the type \`${name}\`. */`,
      `export function is${name}(value: unknown): value is ${name} {`,
      "try {",
      `return ${fits} || ${inspect(scope.useRuntime("GUARD"))} === null;`,
      "} catch {",
      "return false;",
      "}",
      "}",
    ].join("\n"),
    [
      `/** The value as \`${name}\`, or every issue that speaks against it. */`,
      `export function validate${name}(value: unknown): ${scope.useRuntimeType("Result")}<${name}> {`,
      "try {",
      `return ${fits} ? ${scope.useRuntime("accept")}(value) : ${scope.useRuntime("conclude")}(value, ${inspect(collect)}${docs});`,
      "} catch {",
      `return ${scope.useRuntime("rejectUnreadable")}(value);`,
      "}",
      "}",
    ].join("\n"),
    `/** Returns the value as \`${name}\`, or throws a \`ValidationError\` with every issue that speaks against it. */\nexport function parse${name}(value: unknown): ${name} {\nreturn ${scope.useRuntime("unwrap")}(validate${name}(value), ${quoteString(name)});\n}`,
  ].join("\n\n");
}

/** Whether a value is one page of a list of a target. */
export function renderCollectionCheck(target: CheckTarget, element: CheckTarget, scope: ValidatorScope): string {
  return `export function fits${target.name}(value: unknown): boolean {\nreturn ${scope.useRuntime("pageFits")}(value, ${scope.use("every", element)});\n}`;
}

export function writeCollectionInspection(element: CheckTarget, mode: string, scope: ValidatorScope): string {
  return `${scope.useRuntime("edmPage")}(value, ${mode}, ${scope.use("each", element)})`;
}
