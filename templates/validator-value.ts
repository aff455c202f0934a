import type { CheckTarget, PropertyCheck, RuntimeCheck, RuntimeName, ValidatorScope, ValueCheck } from "./validator-view.js";
import { quoteAccess, quoteString } from "./quote.js";

/** Where an expression stands. */
export interface Place {
  readonly scope: ValidatorScope;
  /** The mode's name there. */
  readonly mode: string;
  /** The circle of the check it belongs to, whose trail is at hand as `trail`. */
  readonly circle?: number | undefined;
}

/** An expression that checks the value of `expression`: `edmString(value.mail, mode)`. */
export function writeCheck(check: ValueCheck, expression: string, place: Place): string {
  const { scope, mode } = place;
  const call = (name: string, ...rest: readonly string[]): string => `${name}(${[expression, mode, ...rest].join(", ")})`;
  switch (check.kind) {
    case "any":
      return "null";
    case "runtime":
      return call(scope.useRuntime(check.check));
    case "target":
      return call(scope.useCheck(check.target), ...writeTrail(check.target, place));
    case "list": {
      const { element } = check;
      if (element.kind === "target" && element.target.circle !== undefined) {
        return call(scope.useEach(element.target), ...writeTrail(element.target, place));
      }
      if (element.kind === "target") return call(scope.useEach(element.target));
      if (element.kind === "runtime" && element.check === "edmString") return call(scope.useRuntime("edmStrings"));
      return call(scope.useRuntime("edmList"), writeCheckFunction(element, place));
    }
    case "either": {
      const [first, ...rest] = check.options;
      if (first === undefined) return "null";
      const [second] = rest;
      if (second === undefined) return writeCheck(first, expression, place);
      const other = rest.length === 1 ? second : { kind: "either" as const, options: rest };
      return call(scope.useRuntime("edmEither"), writeCheckFunction(first, place), writeCheckFunction(other, place));
    }
  }
}

/** The same as a function: `edmString`, or an arrow function where there is none of that name. */
export function writeCheckFunction(check: ValueCheck, place: Place): string {
  const { scope } = place;
  const trail = check.kind === "target" ? writeTrail(check.target, place) : [];
  if (check.kind === "runtime") return scope.useRuntime(check.check);
  if (check.kind === "target" && trail.length === 0) return scope.useCheck(check.target);
  return `(value, mode) => ${writeCheck(check, "value", { ...place, mode: "mode" })}`;
}

/** The argument that keeps the trail going from one member of a circle to another. */
function writeTrail(target: CheckTarget, { circle }: Place): readonly string[] {
  return circle !== undefined && target.circle === circle ? ["trail"] : [];
}

/** An expression that reads a property of `value`. Names under which every object inherits something are read apart. */
export function writeRead(name: string, scope: ValidatorScope): string {
  return name in Object.prototype ? `${scope.useRuntime("readOwn")}(value, ${quoteString(name)})` : `value${quoteAccess(name)}`;
}

/** An expression that checks what was read of a property. */
export function writePresentCheck({ check, presence }: PropertyCheck, read: string, place: Place): string {
  switch (presence) {
    case "nullable":
      return writeCheck(check, read, place);
    case "notNull":
      return writeCheck(check, `${place.scope.useRuntime("notNull")}(${read})`, place);
    case "present":
      return `${place.scope.useRuntime("edmRequired")}(${read}, ${place.mode}, ${writeCheckFunction(check, place)})`;
    case "absent":
      return `${place.scope.useRuntime("edmReadOnly")}(${read}, ${place.mode})`;
  }
}

/** A condition on what was read of a property, in place of a call or before it. */
export interface Suspicion {
  /** Empty where the property always has to be checked. */
  readonly condition: string;
  /** Whether the value certainly does not fit where the condition holds. */
  readonly certain: boolean;
}

/** The condition under which a value must be looked at further; written where the value is, it costs less than a call. */
export function writeSuspicion({ check, presence }: PropertyCheck, read: string, scope: ValidatorScope): Suspicion {
  if (presence === "present") return { condition: "", certain: false };
  if (presence === "absent") return { condition: `${read} !== undefined`, certain: true };
  const test = check.kind === "runtime" ? writeMisfitTest(check.check, read, scope) : undefined;
  const present = presence === "nullable" ? [`${read} !== undefined`, `${read} !== null`] : [`${read} !== undefined`];
  return { condition: [...(test === undefined ? [] : [test]), ...present].join(" && "), certain: test !== undefined };
}

function writeMisfitTest(check: RuntimeCheck, read: string, scope: ValidatorScope): string | undefined {
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
      return undefined;
  }
}

/** Whether nothing is asked of the property, so that it need not be read at all. */
export function isUnchecked({ check, presence }: PropertyCheck): boolean {
  if (presence === "present" || presence === "absent") return false;
  return check.kind === "any" || (check.kind === "either" && check.options.some((option) => option.kind === "any"));
}
