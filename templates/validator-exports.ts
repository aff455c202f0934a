import { quoteString } from "./quote.js";
import type { CheckTarget, RuntimeName, ValidatorScope } from "./validator-view.js";

/**
 * What a user imports for a target: its type, its schema, and the three functions. `description` is what the schema is made
 * of, as an expression.
 */
export function renderExports({ name, type }: CheckTarget, description: string, scope: ValidatorScope): string {
  // Bundlers drop what is not used of calls that are marked as pure.
  const call = (create: RuntimeName, rest: string): string => `/* @__PURE__ */ ${scope.useRuntime(create)}<${name}>(${rest})`;
  const text = quoteString(name);
  return [
    `export type ${name} = ${type};`,
    `/** \`${name}\` at run time: a Standard Schema, which also describes itself in JSON Schema. */`,
    `export const ${name}: ${scope.useRuntimeType("Schema")}<${name}> = ${call("createSchema", `${text}, check${name}, () => (${description})`)};`,
    `/** Whether a value is of the type \`${name}\`. */`,
    `export const is${name} = ${call("createGuard", `check${name}`)};`,
    `/** The value as \`${name}\`, or every issue that speaks against it. */`,
    `export const validate${name} = ${call("createValidator", `check${name}`)};`,
    `/** Returns the value as \`${name}\`, or throws a \`ValidationError\` with every issue that speaks against it. */`,
    `export const parse${name} = ${call("createParser", `check${name}, ${text}`)};`,
  ].join("\n");
}

/** The check of one page of a list of a target. */
export function renderCollectionCheck(target: CheckTarget, element: CheckTarget, scope: ValidatorScope): string {
  const signature = `value: unknown, mode: ${scope.useRuntimeType("Mode")}`;
  const page = `${scope.useRuntime("edmPage")}(value, mode, ${scope.use("check", element)})`;
  return `function check${target.name}(${signature}): ${scope.useRuntimeType("Failures")} {\nreturn ${page};\n}`;
}

/** What the schema of such a page is made of. */
export function writeCollectionDescription(element: CheckTarget, scope: ValidatorScope): string {
  return `{ values: ${scope.use("schema", element)} }`;
}
