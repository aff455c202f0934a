import { quoteString } from "./quote.js";
import { isUnchecked, writePropertyCheck, writePropertyMisfit, writeRead, type Place } from "./validator-value.js";
import type { ObjectView, ValidatorScope } from "./validator-view.js";

/** A property with the code for it. */
interface CheckedProperty {
  readonly name: string;
  /** Whether there are values that do not fit. */
  readonly isChecked: boolean;
  /** A condition, true where `field`, which has been read of it, does not fit. */
  readonly misfit: () => string;
  /** The function that finds what is wrong with it. */
  readonly check: string;
}

/** A type with more properties than this watches what its values look like; below, reading each in turn is always fast. */
const mostPropertiesUnwatched = 8;

/**
 * What checks a type: a table of its properties, by which any value is inspected key by key, and a function that reads one
 * property after the other and says yes sooner. Values that can hold their own kind are always inspected, with a trail, and
 * request bodies, which nobody checks by the thousand.
 */
export function renderObjectCheck(view: ObjectView, scope: ValidatorScope): string {
  const { target } = view;
  const place: Place = { scope, circle: target.circle };
  const properties = listProperties(view, place);
  const isHot = target.circle === undefined && view.required === undefined;
  return [
    writeTable(view, properties, scope),
    isHot ? writeFits(view, properties, scope) : writeFitsByInspection(view, scope),
    ...(view.required === undefined ? [writeCheck(view, scope)] : []),
  ].join("\n\n");
}

/** An expression for the failures of a value that does not fit, null included. */
export function writeObjectInspection({ target, required }: ObjectView, mode: string, scope: ValidatorScope): string {
  const table = `fieldsOf${target.name}`;
  if (required !== undefined) {
    return `${scope.useRuntime("walkBody")}(value, ${mode}, ${table}, [${required.map(quoteString).join(", ")}])`;
  }
  return `${scope.useRuntime(target.circle === undefined ? "walk" : "descend")}(value, ${mode}, ${table})`;
}

/** Properties that are checked alike stand together. */
function listProperties(view: ObjectView, place: Place): readonly CheckedProperty[] {
  const { scope } = place;
  const properties = view.properties.map((property) => ({
    name: property.name,
    isChecked: !isUnchecked(property),
    misfit: () => writePropertyMisfit(property, "field", place),
    check: writePropertyCheck(property, place),
  }));
  const byCheck = new Map<string, CheckedProperty[]>();
  for (const property of properties) byCheck.set(property.check, [...(byCheck.get(property.check) ?? []), property]);
  const sorted = [...byCheck.values()].flat();
  if (view.typeNames === undefined) return sorted;
  const names = `${quoteString(view.typeNames.own.join(" "))}, ${scope.useShared(view.typeNames.family)}`;
  const typeName: CheckedProperty = {
    name: "@odata.type",
    isChecked: true,
    misfit: () => `field !== undefined && !${scope.useRuntime("namesType")}(field, ${names})`,
    check: `(value, mode) => ${scope.useRuntime("edmTypeName")}(value, mode, ${names})`,
  };
  return [typeName, ...sorted];
}

function writeTable(view: ObjectView, properties: readonly CheckedProperty[], scope: ValidatorScope): string {
  const groups = new Map<string, string[]>();
  for (const { name, check } of properties) groups.set(check, [...(groups.get(check) ?? []), name]);
  const lines = [...groups].map(([check, names]) => `${writeNames(names)}, ${check}`);
  const page = view.page === undefined ? "undefined" : quoteString(view.page);
  const define = `/* @__PURE__ */ ${scope.useRuntime("defineFields")}`;
  return `const fieldsOf${view.target.name} = ${define}(${page}, () => [${lines.map((line) => `\n${line},`).join("")}\n]${view.open ? ", true" : ""});`;
}

function writeNames(names: readonly string[]): string {
  return names.some((name) => name.includes(" ") || name === "") ? `[${names.map(quoteString).join(", ")}]` : quoteString(names.join(" "));
}

function writeFits(view: ObjectView, properties: readonly CheckedProperty[], scope: ValidatorScope): string {
  const { name, type } = view.target;
  const lines = [`if (!${scope.useRuntime("hasFields")}<${type}>(value)) return false;`];
  const checked = properties.filter(({ isChecked }) => isChecked);
  if (checked.length > mostPropertiesUnwatched) {
    const walk = `${scope.useRuntime("walk")}(value, ${scope.useRuntime("GUARD")}, fieldsOf${name}) === null`;
    lines.push(`if (${scope.useRuntime("diverse")}(fieldsOf${name}, value)) return ${walk};`);
  }
  if (checked.length > 0) lines.push("let field: unknown;");
  for (const property of checked) {
    lines.push(`field = ${writeRead(property.name, scope)};`, `if (${property.misfit()}) return false;`);
  }
  return `export function fits${name}(value: unknown): boolean {\n${lines.join("\n")}\nreturn true;\n}`;
}

function writeFitsByInspection(view: ObjectView, scope: ValidatorScope): string {
  const inspection = writeObjectInspection(view, scope.useRuntime("GUARD"), scope);
  return `export function fits${view.target.name}(value: unknown): boolean {\nreturn ${inspection} === null;\n}`;
}

/** The check of a value that may be absent. */
function writeCheck(view: ObjectView, scope: ValidatorScope): string {
  const { name, circle } = view.target;
  const signature = `value: unknown, mode: ${scope.useRuntimeType("Mode")}`;
  const failures = scope.useRuntimeType("Failures");
  if (circle !== undefined) {
    const descend = `${scope.useRuntime("descend")}(value, mode, fieldsOf${name}, trail)`;
    return [
      `export function check${name}(${signature}, trail?: ${scope.useRuntimeType("Trail")}): ${failures} {`,
      `return value === undefined || value === null ? null : ${descend};`,
      "}",
    ].join("\n");
  }
  const absent = `value === undefined || value === null || (mode !== ${scope.useRuntime("STRICT")} && fits${name}(value))`;
  return [
    `export function check${name}(${signature}): ${failures} {`,
    `return ${absent} ? null : ${writeObjectInspection(view, "mode", scope)};`,
    "}",
  ].join("\n");
}
