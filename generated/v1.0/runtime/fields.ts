import {
  add,
  fail,
  isSettled,
  nothing,
  STRICT,
  type Check,
  type Failures,
  type Mode,
  type Trail,
} from "./failure.js";
import { deepest } from "./issue.js";
import { hasFields, listable } from "./object.js";

/** Property names, with blanks between them, or as a list where one of them has a blank itself. */
export type Names = string | readonly string[];

/**
 * What is known of a type's properties, for the thorough way through its values: key by key, whatever is there.
 *
 * The short way is a function that reads every declared property in turn. It is fastest while values arrive with few sets
 * of keys, because JavaScript engines then know where each property lies. Beyond a handful to a few dozen, as many different
 * `$select` lists make them, walking the keys is several times faster. So types with many properties watch a sample of
 * their values.
 */
export interface Fields {
  /** The name of the page that documents the type. */
  readonly page: string | undefined;
  /** Names, their check, names, their check … */
  readonly list: () => readonly (Names | Check)[];
  /** The check of each property; made when it is first asked for. */
  checks: ReadonlyMap<string, Check> | undefined;
  /** An open type: values may carry properties that no page names. */
  readonly open: boolean;
  /** Whether values arrive with more sets of keys than engines keep up with. */
  diverse: boolean;
  /** Calls until the next sample is taken. */
  left: number;
  /** Samples taken so far. */
  samples: number;
  /** A number for each set of keys seen lately. */
  readonly shapes: number[];
}

/** Engines remember about so many places of properties: the sets of keys they keep up with, times the properties read. */
const rememberedPlaces = 640;
const leastShapes = 4;
const mostShapes = 32;
/** Prime numbers of calls, so that data that repeats itself is not always sampled at the same place. */
const firstInterval = 7;
const interval = 61;
const samplesPerVerdict = 64;

export function defineFields(page: string | undefined, list: Fields["list"], open = false): Fields {
  return {
    page,
    list,
    open,
    checks: undefined,
    diverse: false,
    left: firstInterval,
    samples: 0,
    shapes: [],
  };
}

/** The check of a property that may be absent, but not null. */
export function notNull(check: Check): Check {
  return (value, mode, trail) => check(value === null ? nothing : value, mode, trail);
}

/** Whether the keys of this value are better walked. */
export function diverse(fields: Fields, value: object): boolean {
  if (--fields.left === 0) takeSample(fields, value);
  return fields.diverse;
}

function takeSample(fields: Fields, value: object): void {
  const { shapes } = fields;
  const shape = numberKeys(value);
  const most = Math.max(
    leastShapes,
    Math.min(mostShapes, rememberedPlaces / indexFields(fields).size),
  );
  if (shapes.length <= most && !shapes.includes(shape)) shapes.push(shape);
  if (shapes.length > most) fields.diverse = true;
  fields.samples++;
  fields.left = fields.samples < samplesPerVerdict ? firstInterval : interval;
  if (fields.samples % samplesPerVerdict === 0) {
    // Once engines have given up on a place in the code, nothing less than a clear case leads back to it.
    if (shapes.length === 1) fields.diverse = false;
    shapes.length = 0;
  }
}

/** The same number for the same keys in the same order, and most likely another one for others. */
function numberKeys(value: object): number {
  let number = 0;
  try {
    for (const key in value) number = (Math.imul(number, 31) + key.length + key.charCodeAt(0)) | 0;
  } catch {
    // A Proxy that does not let its keys be listed; the check itself will find out.
  }
  return number;
}

/** Checks an object key by key. This has the last word: the short way only says yes sooner. */
export function walk(value: unknown, mode: Mode, fields: Fields, trail?: Trail): Failures {
  if (!hasFields(value)) return fail(value, mode, "type", "an object", { kind: "fields", fields });
  const checks = indexFields(fields);
  const listed = listable(value);
  let failures: Failures = null;
  for (const key in listed) {
    const check = checks.get(key);
    const found =
      check === undefined
        ? passUnknown(listed[key], key, mode, fields)
        : check(listed[key], mode, trail);
    if (found !== null) {
      failures = add(failures, key, found);
      if (isSettled(failures, mode)) break;
    }
  }
  if (failures !== null) for (const failure of failures) failure.page ??= fields.page;
  return failures;
}

/** A property that no page names. Annotations, of the value (`@odata.etag`) or of a property (`x@odata.type`), may always be there. */
function passUnknown(value: unknown, key: string, mode: Mode, fields: Fields): Failures {
  return mode === STRICT && !fields.open && !key.includes("@")
    ? fail(value, mode, "unknownProperty", "no such property")
    : null;
}

/** The check of each property. */
export function indexFields(fields: Fields): ReadonlyMap<string, Check> {
  if (fields.checks !== undefined) return fields.checks;
  const checks = new Map<string, Check>();
  fields.checks = checks;
  let names: readonly string[] = [];
  for (const group of fields.list()) {
    if (typeof group === "function") for (const name of names) checks.set(name, group);
    else names = typeof group === "string" ? group.split(" ") : group;
  }
  return checks;
}

/** `walk` for types whose values can hold values of their own kind. */
export function descend(
  value: unknown,
  mode: Mode,
  fields: Fields,
  trail: Trail = { depth: 0, done: new Map() },
): Failures {
  const seen = trail.done.get(fields) ?? new Map<unknown, boolean>();
  trail.done.set(fields, seen);
  const done = seen.get(value);
  if (done === true) return null;
  if (done === false) return fail(value, mode, "cycle", "a value that does not hold itself");
  if (trail.depth >= deepest)
    return fail(value, mode, "depth", `a value nested at most ${deepest} levels deep`);
  trail.depth++;
  seen.set(value, false);
  const failures = walk(value, mode, fields, trail);
  seen.set(value, true);
  trail.depth--;
  return failures;
}
