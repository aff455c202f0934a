import {
  listTargets,
  type CheckTarget,
  type ObjectView,
  type PropertyCheck,
} from "../../generator/emit/plans/validator-view.js";
import { quoteString } from "../quote.js";
import { acceptsAnything, writeField, writePropertyCheck, writeTypeNameStep, type Place } from "./validator-value.js";
import type { ValidatorScope } from "./validator-scope.js";
import { groupBy } from "../../generator/source/group.js";
import { keyName } from "../../generator/model/names.js";

/**
 * A type with more properties than this watches what its values look like; below, reading each in turn is always fast.
 */
const mostPropertiesUnwatched = 16;

/**
 * What checks a type: a function that reads one property after the other and notes what does not fit, and a table of
 * the properties, for those who want to know more and for types that had better walk the keys of their values.
 */
export function renderObjectCheck(view: ObjectView, scope: ValidatorScope): string {
  const { name } = view.target;
  const probe = findProbe(view);
  const steps = writeSteps(view, { scope, circle: view.target.circle, probe });
  const watched = isWatched(view, steps);
  const watch = watched
    ? [`const watchOf${name} = /* @__PURE__ */ ${scope.useRuntime("watch")}(fieldsOf${name});`]
    : [];
  return [
    writeTable(view, scope),
    ...watch,
    ...writeFunctions(view, writeBody(view, { steps, watched, probe }, scope), scope),
  ].join("\n\n");
}

/**
 * The property of which it is noted whether it is there: a value that has it is no envelope, and of one that has not
 * the keys are looked at. An envelope has `error` or `value`, so such a property of the type is the one. None is needed
 * where something must be there: an envelope lacks it, and is told so.
 */
function findProbe({ base, properties, standsAlone }: ObjectView): string | undefined {
  if (base !== undefined || !standsAlone) return undefined;
  const needed = properties.filter(({ presence }) => presence === "present").map(({ name }) => name);
  if (needed.some((name) => name !== "error" && name !== "value")) return undefined;
  const read = properties.filter(({ check }) => !acceptsAnything(check)).map(({ name }) => name);
  const envelopes = properties.filter(({ name }) => name === "error" || name === "value").map(({ name }) => name);
  if (envelopes.length > 0) return envelopes.length === 1 ? read.find((name) => envelopes.includes(name)) : undefined;
  return read.find((name) => name === keyName) ?? read[0];
}

/** Walking the keys finds nothing that is missing. */
function isWatched({ base, properties }: ObjectView, steps: readonly string[]): boolean {
  return (
    base === undefined &&
    steps.length > 2 * mostPropertiesUnwatched &&
    !properties.some(({ presence }) => presence === "present")
  );
}

/** What the schema of a type is made of. */
export function writeObjectDescription(view: ObjectView, scope: ValidatorScope): string {
  const targets = new Set(view.properties.flatMap(({ check }) => listTargets(check)));
  const schemas = [...targets].map((target) => scope.use("schema", target));
  const open = view.open ? ", open: true" : "";
  const own = `{ fields: fieldsOf${view.target.name}(), schemas: [${schemas.join(", ")}]${open} }`;
  if (view.base === undefined) return own;
  const base = scope.use("schema", view.base);
  return `${scope.useRuntime("describeWith")}(${base}${view.properties.length === 0 ? "" : `, ${own}`})`;
}

/** The check itself; that of a type whose values can hold their own kind looks first where it has been. */
function writeFunctions({ target }: ObjectView, body: string, scope: ValidatorScope): readonly string[] {
  const { name, circle } = target;
  const write = (opening: string, trail: string, code: string): string => {
    const parameters = `value: unknown, mode: ${scope.useRuntimeType("Mode")}${trail}`;
    return `${opening}${name}(${parameters}): ${scope.useRuntimeType("Failures")} {\n${code}\n}`;
  };
  const start = `${scope.exportIfShared("check", target)}function check`;
  if (circle === undefined) return [write(start, "", body)];
  const trail = scope.useRuntimeType("Trail");
  return [
    write(start, `, trail?: ${trail}`, `return ${scope.useRuntime("descend")}(value, mode, inspect${name}, trail);`),
    write("function inspect", `, trail: ${trail}`, body),
  ];
}

interface Steps {
  readonly steps: readonly string[];
  readonly watched: boolean;
  readonly probe: string | undefined;
}

function writeBody(
  { target, base, page }: ObjectView,
  { steps, watched, probe }: Steps,
  scope: ValidatorScope,
): string {
  const isNone = 'typeof value !== "object" || value === null || Array.isArray(value)';
  const test = `if (${isNone}) return ${scope.useRuntime("failObject")}(value, mode);`;
  if (steps.length === 0) return `${test}\nreturn null;`;
  const failures = scope.useRuntimeType("Failures");
  return [
    test,
    ...(watched ? [writeWalk(target, page, scope)] : []),
    `const object: ${scope.useRuntimeType("Unchecked")}<${target.type}> = value;`,
    `let failures: ${failures} = ${base === undefined ? "null" : `${scope.use("check", base)}(value, mode)`};`,
    ...(steps.some((step) => step.includes("(found = ")) ? [`let found: ${failures};`] : []),
    "let field: unknown;",
    ...steps,
    ...(probe === undefined
      ? []
      : [
          "if (isBare && failures === null && (object.error ?? object.value)) " +
            `failures = ${scope.useRuntime("edmEnvelope")}(value, mode);`,
        ]),
    page === undefined
      ? "return failures;"
      : `return failures === null ? null : ${writeDocumented(page, "failures", scope)};`,
  ].join("\n");
}

function writeWalk({ name, circle }: CheckTarget, page: string | undefined, scope: ValidatorScope): string {
  const walk = `${scope.useRuntime("walk")}(value, mode, watchOf${name}${circle === undefined ? "" : ", trail"})`;
  const prefersWalk = `${scope.useRuntime("prefersWalk")}(value, watchOf${name})`;
  return `if (--watchOf${name}.left < 0 && ${prefersWalk}) return ${writeDocumented(page, walk, scope)};`;
}

function writeDocumented(page: string | undefined, failures: string, scope: ValidatorScope): string {
  return page === undefined ? failures : `${scope.useShared("documented")}(${failures}, ${quoteString(page)})`;
}

function writeSteps(view: ObjectView, place: Place): readonly string[] {
  const { scope } = place;
  const typeName =
    view.typeNames === undefined ? [] : writeTypeNameStep(writeTypeNameCheck(view.typeNames, "field", scope), scope);
  return [
    ...typeName,
    ...groupProperties(view.properties, scope).flatMap(([, group]) =>
      group.flatMap((property) => writePropertyCheck(property, place)),
    ),
  ];
}

function writeTypeNameCheck(
  { own, family }: NonNullable<ObjectView["typeNames"]>,
  value: string,
  scope: ValidatorScope,
): string {
  const names = quoteString(own.join(" "));
  return `${scope.useRuntime("edmTypeName")}(${value}, mode, ${names}, ${scope.useShared(family)})`;
}

/** Properties that take the same stand together. */
function groupProperties(
  properties: readonly PropertyCheck[],
  scope: ValidatorScope,
): readonly (readonly [string, readonly PropertyCheck[]])[] {
  return [...groupBy(properties, (property) => writeField(property, scope))];
}

function writeTable(view: ObjectView, scope: ValidatorScope): string {
  const typeName =
    view.typeNames === undefined
      ? []
      : [`["@odata.type", (value, mode) => ${writeTypeNameCheck(view.typeNames, "value", scope)}]`];
  const rows = groupProperties(view.properties, scope).map(
    ([field, group]) => `[${writeNames(group.map(({ name }) => name))}, ${field}]`,
  );
  const lines = [...typeName, ...rows].map((row) => `\n${row},`).join("");
  return `function fieldsOf${view.target.name}(): ${scope.useRuntimeType("Fields")} {\nreturn [${lines}\n];\n}`;
}

function writeNames(names: readonly string[]): string {
  return names.some((name) => name.includes(" ") || name === "")
    ? `[${names.map(quoteString).join(", ")}]`
    : quoteString(names.join(" "));
}
