import type { CheckTarget } from "../../generator/emit/plans/validator-view.js";
import { quoteString } from "../quote.js";
import type { RuntimeName, RuntimeTypeName } from "./runtime-names.js";
import type { ValidatorScope } from "./validator-scope.js";

/**
 * What a user imports for a target: its type, its schema, and the three functions. `description` is what the schema is
 * made of, as an expression; `check` names the function that checks it.
 */
export function renderExports(
  { name, type, about }: CheckTarget,
  description: string,
  scope: ValidatorScope,
  check = `check${name}`,
): string {
  const text = quoteString(name);
  const comment = about === undefined ? "" : `/** ${about.charAt(0).toUpperCase()}${about.slice(1)}. */\n`;
  // Bundlers drop what is not used of calls that are marked as pure.
  const declare = (doc: string, constant: string, type: RuntimeTypeName, create: RuntimeName, rest: string): string =>
    `/** ${doc} */\nexport const ${constant}: ${scope.useRuntimeType(type)}<${name}> = ` +
    `/* @__PURE__ */ ${scope.useRuntime(create)}(${rest});`;
  return [
    `${comment}export type ${name} = ${type};`,
    declare(
      `\`${name}\` at run time: a Standard Schema, which also describes itself in JSON Schema.`,
      name,
      "Schema",
      "createSchema",
      `${text}, ${check}, () => (${description})`,
    ),
    declare(`Whether a value is ${about ?? `of the type \`${name}\``}.`, `is${name}`, "Guard", "createGuard", check),
    declare(
      `The value as \`${name}\`, or every issue that speaks against it.`,
      `validate${name}`,
      "Validator",
      "createValidator",
      check,
    ),
    declare(
      `Returns the value as \`${name}\`, or throws a \`ValidationError\` with every issue that speaks against it.`,
      `parse${name}`,
      "Parser",
      "createParser",
      `${check}, ${text}`,
    ),
  ].join("\n\n");
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
