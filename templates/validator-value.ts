import type { CheckTarget, PropertyCheck, ValidatorScope, ValueCheck } from "./validator-view.js";
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

/** Whether nothing is asked of the property, so that it need not be read at all. */
export function isUnchecked({ check, presence }: PropertyCheck): boolean {
  if (presence === "present" || presence === "absent") return false;
  return check.kind === "any" || (check.kind === "either" && check.options.some((option) => option.kind === "any"));
}
