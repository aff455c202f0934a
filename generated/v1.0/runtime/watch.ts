import { edmBoolean, edmString } from "./edm.js";
import { edmEnvelope } from "./envelope.js";
import {
  add,
  isSettled,
  type Check,
  type Failure,
  type Failures,
  type Mode,
  type Trail,
} from "./failure.js";
import { checkOf, indexFields, type Fields } from "./fields.js";
import { isPlain } from "./object.js";

/**
 * What a type with many properties remembers of its values, to check them the faster way.
 *
 * Reading every declared property in turn is fastest while values arrive with few sets of keys, because JavaScript
 * engines then know where each property lies. Beyond a few, as many different `$select` lists make them, it is many
 * times faster to walk the keys that are there. So a sample of the values is looked at.
 */
export interface Watch {
  readonly list: () => Fields;
  /** What each property takes; made when it is first asked for. */
  entries: ReadonlyMap<string, Entry> | undefined;
  /** Whether values arrive with more sets of keys than engines keep up with. */
  isDiverse: boolean;
  /** Calls until somebody should ask what is preferred; none while keys are walked. */
  left: number;
  /** Calls until the next sample is taken while keys are walked. */
  walksLeft: number;
  /** Samples taken so far. */
  samples: number;
  /** A number for each set of keys seen lately. */
  readonly shapes: number[];
}

interface Entry {
  readonly check: Check;
  /** What `typeof` says of every value that fits, and of no other. */
  readonly type: "string" | "boolean" | undefined;
  readonly nullable: boolean;
}

/**
 * Engines remember about so many places of properties: the sets of keys they keep up with, times the properties read.
 */
const rememberedPlaces = 640;
const leastShapes = 4;
const mostShapes = 32;
/**
 * Calls between samples; one more is a prime number, so that data that repeats itself is not always sampled at the same
 * place.
 */
const firstInterval = 6;
const interval = 60;
const samplesPerVerdict = 64;

export function watch(list: () => Fields): Watch {
  return {
    list,
    entries: undefined,
    isDiverse: false,
    left: firstInterval,
    walksLeft: 0,
    samples: 0,
    shapes: [],
  };
}

/** Whether the keys of this value are better walked. To be asked when `left` falls below zero. */
export function prefersWalk(
  value: object,
  watched: Watch,
): value is Readonly<Record<string, unknown>> {
  if (!watched.isDiverse || --watched.walksLeft < 0) takeSample(value, watched);
  return watched.isDiverse && isPlain(value);
}

function takeSample(value: object, watched: Watch): void {
  const { shapes } = watched;
  const shape = numberKeys(value);
  const most = Math.max(
    leastShapes,
    Math.min(mostShapes, rememberedPlaces / entriesOf(watched).size),
  );
  if (shapes.length <= most && !shapes.includes(shape)) shapes.push(shape);
  if (shapes.length > most) watched.isDiverse = true;
  const next = ++watched.samples < samplesPerVerdict ? firstInterval : interval;
  if (watched.samples % samplesPerVerdict === 0) {
    // Once engines have given up on a place in the code, nothing less than a clear case leads back to it.
    if (shapes.length === 1) watched.isDiverse = false;
    shapes.length = 0;
  }
  watched.walksLeft = next;
  watched.left = watched.isDiverse ? 0 : next;
}

/** The same number for the same keys in the same order, and most likely another one for others. */
function numberKeys(value: object): number {
  let number = 0;
  try {
    for (const key in value) number = (Math.imul(number, 31) + key.length + key.charCodeAt(0)) | 0;
  } catch {
    // A Proxy that does not let its keys be listed.
  }
  return number;
}

/** Checks an object key by key; what it finds is in the order of the declared properties. */
export function walk(
  value: Readonly<Record<string, unknown>>,
  mode: Mode,
  watched: Watch,
  trail?: Trail,
): Failures {
  const entries = entriesOf(watched);
  let failures: Failures = null;
  let isBare = true;
  for (const key in value) {
    const entry = entries.get(key);
    if (entry === undefined) continue;
    isBare = false;
    const field = value[key];
    if (typeof field === entry.type || field === undefined || (field === null && entry.nullable))
      continue;
    const found = entry.check(field, mode, trail);
    if (found === null) continue;
    failures = add(failures, key, found);
    if (isSettled(failures, mode)) break;
  }
  if (isBare) return edmEnvelope(value, mode);
  return failures === null ? null : sortAsDeclared(failures, entries);
}

function sortAsDeclared(failures: Failure[], entries: ReadonlyMap<string, Entry>): Failures {
  const names: readonly unknown[] = [...entries.keys()];
  return failures.sort((a, b) => names.indexOf(a.pointer[0]) - names.indexOf(b.pointer[0]));
}

function entriesOf(watched: Watch): ReadonlyMap<string, Entry> {
  if (watched.entries !== undefined) return watched.entries;
  const entries = new Map<string, Entry>();
  for (const [name, field] of indexFields(watched.list())) {
    const check = checkOf(field);
    const type = check === edmString ? "string" : check === edmBoolean ? "boolean" : undefined;
    entries.set(name, { check, type, nullable: typeof field === "function" });
  }
  return (watched.entries = entries);
}
