import type { PropertyCheck, RuntimeCheck, ValueCheck } from "../../generator/emit/plans/validator-view.js";
import { quoteAccess, quoteString } from "../quote.js";
import type { RuntimeName } from "./runtime-names.js";
import type { ValidatorScope } from "./validator-scope.js";

/** Where code stands. */
export interface Place {
  readonly scope: ValidatorScope;
  /** The circle of the type it belongs to, whose trail is handed on. */
  readonly circle?: number | undefined;
  /** The property of which it is noted whether it is there. */
  readonly probe?: string | undefined;
}

/** A check as a function: `edmString`, `checkPasswordProfile`, `listOf(edmGuid)`. */
function writeCheckFunction(check: ValueCheck, scope: ValidatorScope): string {
  switch (check.kind) {
    case "any":
      return scope.useRuntime("edmUntyped");
    case "runtime":
      return scope.useRuntime(check.check);
    case "target":
      return scope.use("check", check.target);
    case "list":
      return `${scope.useRuntime("listOf")}(${writeCheckFunction(check.element, scope)})`;
    case "either": {
      const [first, ...rest] = check.options.map((option) => writeCheckFunction(option, scope));
      return rest.reduce(
        (left, right) => `${scope.useRuntime("eitherOf")}(${left}, ${right})`,
        first ?? scope.useRuntime("edmUntyped"),
      );
    }
  }
}

/** What a property takes, in the table of a type: `edmString`, `{ notNull: edmGuid }`. */
export function writeField({ check, presence }: PropertyCheck, scope: ValidatorScope): string {
  switch (presence) {
    case "nullable":
      return writeCheckFunction(check, scope);
    case "notNull":
      return `{ notNull: ${writeCheckFunction(check, scope)} }`;
    case "present":
      return `{ required: ${writeCheckFunction(check, scope)} }`;
    case "absent":
      return scope.useRuntime("edmReadOnly");
  }
}

/** The statements that check one property of `object`; none where anything goes. */
export function writePropertyCheck({ check, presence, name }: PropertyCheck, place: Place): readonly string[] {
  const { scope } = place;
  const noted = name === place.probe ? "\nconst isBare = field === undefined;" : "";
  const read = `field = ${writeRead(name, scope)};${noted}`;
  const note = (how: "add" | "overrule", found: string): string =>
    `failures = ${scope.useRuntime(how)}(failures, ${quoteString(name)}, ${found});`;
  const addCall = (condition: string, call: string): readonly string[] => [
    read,
    `if (${condition} && (found = ${call}) !== null) ${note("add", "found")}`,
  ];
  switch (presence) {
    case "nullable":
    case "notNull": {
      const present = presence === "nullable" ? "field !== undefined && field !== null" : "field !== undefined";
      const misfit = check.kind === "runtime" ? writeMisfit(check.check, present, scope) : undefined;
      if (misfit !== undefined) return [read, `if (${misfit}) ${note("add", writeCall(check, place))}`];
      return acceptsAnything(check) ? [] : addCall(present, writeCall(check, place));
    }
    case "present":
      return [
        read,
        note("overrule", `${scope.useRuntime("edmRequired")}(field, mode, ${writeCheckFunction(check, scope)})`),
      ];
    case "absent":
      return [read, `if (field !== undefined) ${note("overrule", `${scope.useRuntime("edmReadOnly")}(field, mode)`)}`];
  }
}

/** The statements that check what `@odata.type` says. */
export function writeTypeNameStep(call: string, scope: ValidatorScope): readonly string[] {
  return [
    'field = object["@odata.type"];',
    `if (field !== undefined && (found = ${call}) !== null) ` +
      `failures = ${scope.useRuntime("add")}(failures, "@odata.type", found);`,
  ];
}

/**
 * A condition, true where a value does not fit; `present` is one part of it. The most frequent tests are written out,
 * which is faster than a call; those that settle most values come first.
 */
function writeMisfit(check: RuntimeCheck, present: string, scope: ValidatorScope): string | undefined {
  const text = (matches: RuntimeName): string =>
    `${present} && (typeof field !== "string" || !${scope.useRuntime(matches)}(field))`;
  switch (check) {
    case "edmString":
      return `typeof field !== "string" && ${present}`;
    case "edmBoolean":
      return `typeof field !== "boolean" && ${present}`;
    case "edmInt32":
      return `(typeof field !== "number" || (field | 0) !== field) && ${present}`;
    case "edmDateTimeOffset":
      return text("matchesDateTimeOffset");
    case "edmGuid":
      return text("matchesGuid");
    default:
      return undefined;
  }
}

/** A call that finds what is wrong with `field`. */
function writeCall(check: ValueCheck, place: Place): string {
  const { scope } = place;
  switch (check.kind) {
    case "target":
      return `${scope.use("check", check.target)}(field, mode${writeTrail(check, place)})`;
    case "list":
      return writeListCall(check.element, place);
    case "either":
    case "any":
    case "runtime":
      return `${writeCheckFunction(check, scope)}(field, mode)`;
  }
}

function writeListCall(element: ValueCheck, place: Place): string {
  const { scope } = place;
  if (element.kind === "target")
    return `${scope.use("each", element.target)}(field, mode${writeTrail(element, place)})`;
  if (element.kind === "runtime" && element.check === "edmString")
    return `${scope.useRuntime("edmStrings")}(field, mode)`;
  return `${scope.useRuntime("edmList")}(field, mode, ${writeCheckFunction(element, scope)})`;
}

/** The trail goes on inside a circle only: what another circle has seen is no concern of this one. */
function writeTrail(check: ValueCheck, { circle }: Place): string {
  return check.kind === "target" && check.target.circle !== undefined && check.target.circle === circle
    ? ", trail"
    : "";
}

/**
 * An expression that reads a property of `object`. Names under which every object inherits something are read apart.
 */
function writeRead(name: string, scope: ValidatorScope): string {
  return name in Object.prototype
    ? `${scope.useRuntime("readOwn")}(object, ${quoteString(name)})`
    : `object${quoteAccess(name)}`;
}

export function acceptsAnything(check: ValueCheck): boolean {
  return check.kind === "any" || (check.kind === "either" && check.options.some(acceptsAnything));
}
