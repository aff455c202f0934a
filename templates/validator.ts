import { quoteString } from "./quote.js";
import { isUnchecked, writePresentCheck, writeRead, type Place } from "./validator-value.js";
import type { ObjectView, ValidatorScope } from "./validator-view.js";
import { renderKeyWalk } from "./validator-keys.js";

/** A property with the code that checks what was read of it. */
export interface CheckedProperty {
  readonly name: string;
  readonly passesNull: boolean;
  /** An expression that checks `read`, which is one that reads the property. */
  readonly write: (read: string) => string;
}

/**
 * Types with more properties than this get two bodies. Below it, reading every declared property is as fast as walking
 * the keys that are there.
 */
const mostPropertiesOfPlainCheck = 8;

/**
 * The check of a type: a function from a value to what does not fit. One pass, no allocation while all is well, and paths
 * put together on the way out only. Types that can hold themselves pass a trail along.
 */
export function renderObjectCheck(view: ObjectView, scope: ValidatorScope): string {
  const { target } = view;
  const place: Place = { scope, mode: "mode", circle: target.circle };
  const properties = listChecks(view, place);
  const isLarge = properties.length > mostPropertiesOfPlainCheck;
  const parts = isLarge
    ? [writeShapes(view, scope), writeAdaptiveCheck(view, place), writeReader(view, properties, place), renderKeyWalk(view, properties, place)]
    : [writePlainCheck(view, properties, place)];
  return parts.join("\n\n");
}

/** The code that reports where the type's documentation is, around an expression of failures. */
function writeLocated({ page }: ObjectView, failures: string, scope: ValidatorScope): string {
  return page === undefined ? failures : `${scope.useRuntime("locate")}(${failures}, ${quoteString(page)})`;
}

function listChecks(view: ObjectView, place: Place): readonly CheckedProperty[] {
  const checks: CheckedProperty[] = [];
  const { typeNames } = view;
  if (typeNames !== undefined) {
    const write = (read: string): string =>
      `${place.scope.useRuntime("edmTypeName")}(${read}, mode, ${quoteString(typeNames.own.join(" "))}, ${place.scope.useConstant(typeNames.family)})`;
    checks.push({ name: "@odata.type", passesNull: true, write });
  }
  for (const property of view.properties) {
    if (isUnchecked(property)) continue;
    const passesNull = property.presence === "nullable";
    checks.push({ name: property.name, passesNull, write: (read) => writePresentCheck(property, read, place) });
  }
  return checks;
}

/** The function others call, `checkUser`. One whose values can hold themselves keeps a trail of the way to them. */
function writeEntry({ target }: ObjectView, body: string, scope: ValidatorScope): string {
  const mode = `mode: ${scope.useRuntimeType("Mode")}`;
  const failures = scope.useRuntimeType("Failures");
  if (target.circle === undefined) {
    return `export function check${target.name}(value: unknown, ${mode}): ${failures} {\n${body}\n}`;
  }
  const trail = scope.useRuntimeType("Trail");
  return [
    `export function check${target.name}(value: unknown, ${mode}, trail?: ${trail}): ${failures} {`,
    `return ${scope.useRuntime("descend")}(value, mode, trail, level${target.name});`,
    "}",
    "",
    `function level${target.name}(value: unknown, ${mode}, trail: ${trail}): ${failures} {\n${body}\n}`,
  ].join("\n");
}

function writeGuard({ target }: ObjectView, scope: ValidatorScope): string {
  return `if (!${scope.useRuntime("hasFields")}<${target.type}>(value)) return ${scope.useRuntime("failObject")}(value, mode);`;
}

/** Reads every property in turn. */
function writePlainCheck(view: ObjectView, properties: readonly CheckedProperty[], place: Place): string {
  const { scope } = place;
  const [first, ...rest] = properties.map(
    ({ name, write }) => `${quoteString(name)}, ${write(writeRead(name, scope))})`,
  );
  const lines = [writeGuard(view, scope)];
  if (first === undefined) {
    lines.push("return null;");
  } else if (rest.length === 0) {
    lines.push(`return ${writeLocated(view, `${scope.useRuntime("add")}(null, ${first}`, scope)};`);
  } else {
    const add = scope.useRuntime("add");
    lines.push(`let failures = ${add}(null, ${first};`, ...rest.map((check) => `failures = ${add}(failures, ${check};`));
    lines.push(`return ${writeLocated(view, "failures", scope)};`);
  }
  return writeEntry(view, lines.join("\n"), scope);
}

function writeShapes({ target }: ObjectView, scope: ValidatorScope): string {
  return `const shapesOf${target.name} = /* @__PURE__ */ ${scope.useRuntime("trackShapes")}();`;
}

/** Chooses between reading every declared property and walking the keys that are there; the walk has the last word. */
function writeAdaptiveCheck(view: ObjectView, place: Place): string {
  const { scope } = place;
  const { name } = view.target;
  const shapes = `shapesOf${name}`;
  const trail = place.circle === undefined ? "" : ", trail";
  const lines = [
    writeGuard(view, scope),
    `if (${scope.useRuntime("takesShortcut")}(${shapes}, value, mode)) {`,
    `const found = read${name}(value, ${scope.useRuntime("SHORTCUT")}${trail});`,
    `if (found === null || mode & ${scope.useRuntime("SHORTCUT")}) return found;`,
    `mode = ${scope.useRuntime("missShortcut")}(${shapes}, mode);`,
    "}",
    `return ${writeLocated(view, `walk${name}(${scope.useRuntime("listable")}(value), mode${trail})`, scope)};`,
  ];
  return writeEntry(view, lines.join("\n"), scope);
}

/** The shortcut: every declared property in turn, up to the first that does not fit. */
function writeReader(view: ObjectView, properties: readonly CheckedProperty[], place: Place): string {
  const { scope } = place;
  const { name, type } = view.target;
  const parameters = [
    `value: ${scope.useRuntimeType("Unchecked")}<${type}>`,
    `mode: ${scope.useRuntimeType("Mode")}`,
    ...(place.circle === undefined ? [] : [`trail: ${scope.useRuntimeType("Trail")}`]),
  ];
  return [
    `function read${name}(${parameters.join(", ")}): ${scope.useRuntimeType("Failures")} {`,
    `return (${properties.map((property) => property.write(writeRead(property.name, scope))).join(" ||\n")});`,
    "}",
  ].join("\n");
}
