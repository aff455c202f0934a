import type { CheckTarget, PropertyCheck, RuntimeCheck, RuntimeName, ValidatorScope, ValueCheck } from "./validator-view.js";
import { quoteAccess, quoteString } from "./quote.js";

/** Where code stands. */
export interface Place {
  readonly scope: ValidatorScope;
  /** The circle of the type it belongs to, whose trail is handed on. */
  readonly circle?: number | undefined;
}

/** A check as a function `(value, mode) => Failures`: `edmString`, `checkPasswordProfile`, `listOf(edmGuid)`. */
export function writeCheckFunction(check: ValueCheck, place: Place): string {
  const { scope } = place;
  switch (check.kind) {
    case "any":
      return scope.useRuntime("edmUntyped");
    case "runtime":
      return scope.useRuntime(check.check);
    case "target":
      return writeTargetFunction("check", check.target, place);
    case "list":
      if (check.element.kind === "target") return writeTargetFunction("each", check.element.target, place);
      if (check.element.kind === "runtime" && check.element.check === "edmString") return scope.useRuntime("edmStrings");
      return `${scope.useRuntime("listOf")}(${writeCheckFunction(check.element, place)})`;
    case "either": {
      const [first, ...rest] = check.options.map((option) => writeCheckFunction(option, place));
      return rest.reduce((left, right) => `${scope.useRuntime("eitherOf")}(${left}, ${right})`, first ?? scope.useRuntime("edmUntyped"));
    }
  }
}

/** The trail goes on inside a circle only: what another circle has seen is no concern of this one. */
function writeTargetFunction(role: "check" | "each", target: CheckTarget, { scope, circle }: Place): string {
  const name = scope.use(role, target);
  return target.circle === undefined || target.circle === circle ? name : `(value, mode) => ${name}(value, mode)`;
}

/** A condition, true where `read` is a value that does not fit. `undefined` and `null` have been told apart before. */
export function writeMisfit(check: ValueCheck, read: string, place: Place): string {
  const { scope } = place;
  switch (check.kind) {
    case "any":
      return "false";
    case "runtime":
      return writeRuntimeMisfit(check.check, read, scope);
    case "target":
      return `!${scope.use("fits", check.target)}(${read})`;
    case "list":
      if (check.element.kind === "target") return `!${scope.use("every", check.element.target)}(${read})`;
      if (check.element.kind === "runtime" && check.element.check === "edmString") return `!${scope.useRuntime("hasStrings")}(${read})`;
      return `${scope.useRuntime("edmList")}(${read}, ${scope.useRuntime("GUARD")}, ${writeCheckFunction(check.element, place)}) !== null`;
    case "either":
      return `(${check.options.map((option) => writeMisfit(option, read, place)).join(" && ")})`;
  }
}

/** The most frequent tests are written where the value is, which is faster than a call. */
function writeRuntimeMisfit(check: RuntimeCheck, read: string, scope: ValidatorScope): string {
  const format = (name: RuntimeName): string => `(typeof ${read} !== "string" || !${scope.useRuntime(name)}(${read}))`;
  switch (check) {
    case "edmString":
      return `typeof ${read} !== "string"`;
    case "edmBoolean":
      return `typeof ${read} !== "boolean"`;
    case "edmInt32":
      return `(typeof ${read} !== "number" || (${read} | 0) !== ${read})`;
    case "edmDateTimeOffset":
      return format("matchesDateTimeOffset");
    case "edmDate":
      return format("matchesDate");
    case "edmTimeOfDay":
      return format("matchesTimeOfDay");
    case "edmDuration":
      return format("matchesDuration");
    case "edmGuid":
      return format("matchesGuid");
    default:
      return `${scope.useRuntime(check)}(${read}, ${scope.useRuntime("GUARD")}) !== null`;
  }
}

/** An expression that reads a property of `value`. Names under which every object inherits something are read apart. */
export function writeRead(name: string, scope: ValidatorScope): string {
  return name in Object.prototype ? `${scope.useRuntime("readOwn")}(value, ${quoteString(name)})` : `value${quoteAccess(name)}`;
}

/** A condition, true where what was read of a property does not fit. */
export function writePropertyMisfit({ check, presence }: PropertyCheck, read: string, place: Place): string {
  switch (presence) {
    case "nullable":
      return order(check, writeMisfit(check, read, place), `${read} !== undefined && ${read} !== null`);
    case "notNull":
      return order(check, writeMisfit(check, read, place), `${read} !== undefined`);
    case "present":
      return `${read} === undefined || ${read} === null || ${writeMisfit(check, read, place)}`;
    case "absent":
      return `${read} !== undefined`;
  }
}

/** Tests of primitive values come first, because they settle most values; calls come last, because most are not needed. */
function order(check: ValueCheck, misfit: string, present: string): string {
  return check.kind === "runtime" && inlineChecks.has(check.check) ? `${misfit} && ${present}` : `${present} && ${misfit}`;
}

const inlineChecks: ReadonlySet<RuntimeCheck> = new Set([
  "edmString",
  "edmBoolean",
  "edmInt32",
  "edmDateTimeOffset",
  "edmDate",
  "edmTimeOfDay",
  "edmDuration",
  "edmGuid",
]);

/** The function that finds what is wrong with a property. */
export function writePropertyCheck({ check, presence }: PropertyCheck, place: Place): string {
  if (presence === "absent") return place.scope.useRuntime("edmReadOnly");
  const name = writeCheckFunction(check, place);
  return presence === "notNull" ? `${place.scope.useRuntime("notNull")}(${name})` : name;
}

/** Whether nothing is asked of the property, so that it need not be read at all. */
export function isUnchecked({ check, presence }: PropertyCheck): boolean {
  return presence !== "present" && presence !== "absent" && acceptsAnything(check);
}

function acceptsAnything(check: ValueCheck): boolean {
  return check.kind === "any" || (check.kind === "either" && check.options.some(acceptsAnything));
}
