import { quoteString } from "./quote.js";
import { isUnchecked, writePresentCheck, writeRead, writeSuspicion, type Place, type Suspicion } from "./validator-value.js";
import type { ObjectView, ValidatorScope } from "./validator-view.js";
import { renderKeyWalk } from "./validator-keys.js";

/** A property with the code that checks what was read of it. */
export interface CheckedProperty {
  readonly name: string;
  readonly passesNull: boolean;
  /** The condition on `field` under which it has to be checked. */
  readonly suspicion: Suspicion;
  /** An expression that checks `field`. */
  readonly check: string;
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

/** What has been read of a property is called `field` in all code. */
function listChecks(view: ObjectView, place: Place): readonly CheckedProperty[] {
  const { typeNames } = view;
  const { scope } = place;
  const checks = view.properties
    .filter((property) => !isUnchecked(property))
    .map((property): CheckedProperty => ({
      name: property.name,
      passesNull: property.presence === "nullable",
      suspicion: writeSuspicion(property, "field", scope),
      check: writePresentCheck(property, "field", place),
    }));
  if (typeNames === undefined) return checks;
  const own = quoteString(typeNames.own.join(" "));
  const typeName: CheckedProperty = {
    name: "@odata.type",
    passesNull: true,
    suspicion: { condition: "field !== undefined", certain: false },
    check: `${scope.useRuntime("edmTypeName")}(field, mode, ${own}, ${scope.useConstant(typeNames.family)})`,
  };
  return [typeName, ...checks];
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
  const lines = [writeGuard(view, scope)];
  if (properties.length > 0) lines.push(`let failures: ${scope.useRuntimeType("Failures")} = null;`, "let field: unknown;");
  for (const { name, suspicion, check } of properties) {
    const add = `failures = ${scope.useRuntime("add")}(failures, ${quoteString(name)}, ${check});`;
    lines.push(`field = ${writeRead(name, scope)};`, suspicion.condition === "" ? add : `if (${suspicion.condition}) ${add}`);
  }
  lines.push(properties.length === 0 ? "return null;" : `return ${writeLocated(view, "failures", scope)};`);
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
    `if (fits${name}(value, ${scope.useRuntime("SHORTCUT")}${trail})) return null;`,
    `if (mode & ${scope.useRuntime("SHORTCUT")}) return ${scope.useRuntime("REJECTED")};`,
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
    `function fits${name}(${parameters.join(", ")}): boolean {`,
    "let field: unknown;",
    ...properties.map((property) => {
      const { condition, certain } = property.suspicion;
      const tests = [...(condition === "" ? [] : [condition]), ...(certain ? [] : [`${property.check} !== null`])];
      return `field = ${writeRead(property.name, scope)};\nif (${tests.join(" && ")}) return false;`;
    }),
    "return true;",
    "}",
  ].join("\n");
}
