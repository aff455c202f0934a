import { THOROUGH, type Mode } from "./failure.js";

/**
 * Which sets of keys the values of a type have been arriving with. Reading every declared property in turn is fastest
 * while they are few, because JavaScript engines then know where each property lies. Beyond a handful, as many different
 * `$select` lists make them, walking the keys that are there is several times faster. So a type with many properties is
 * checked in one of the two ways, as a sample of its values suggests.
 */
export interface Shapes {
  /** Whether the next call takes the shortcut of reading every declared property. */
  shortcut: boolean;
  /** Calls until the next sample is taken. */
  left: number;
  /** Samples taken so far. */
  samples: number;
  /** A number for each set of keys seen since the last verdict. */
  readonly seen: number[];
  /** The last verdict: more sets of keys than engines keep up with. */
  diverse: boolean;
  /** How long to do without the shortcut after it has failed: longer with each failure in a row. */
  pause: number;
}

/** Engines keep up with four sets of keys. */
const mostShapes = 4;
/** Prime numbers of calls, so that data that repeats itself is not always sampled at the same place. */
const firstInterval = 7;
const interval = 61;
const samplesPerVerdict = 16;
const longestPause = 31;

export function trackShapes(): Shapes {
  return { shortcut: true, left: firstInterval, samples: 0, seen: [], diverse: false, pause: 0 };
}

/** Whether to take the shortcut for this value. */
export function takesShortcut(shapes: Shapes, value: object, mode: Mode): boolean {
  return !(mode & THOROUGH) && (--shapes.left > 0 ? shapes.shortcut : takeSample(shapes, value));
}

/** The mode for a second, thorough look after the shortcut has failed. */
export function missShortcut(shapes: Shapes, mode: Mode): Mode {
  shapes.pause = Math.min(2 * shapes.pause + 1, longestPause);
  shapes.left = shapes.pause + 1;
  shapes.shortcut = false;
  return mode | THOROUGH;
}

function takeSample(shapes: Shapes, value: object): boolean {
  const { seen } = shapes;
  if (shapes.shortcut) shapes.pause = 0;
  const shape = numberKeys(value);
  if (seen.length <= mostShapes && !seen.includes(shape)) seen.push(shape);
  if (seen.length > mostShapes) shapes.diverse = true;
  shapes.samples++;
  shapes.left = shapes.samples < samplesPerVerdict ? firstInterval : interval;
  if (shapes.samples % samplesPerVerdict === 0) {
    // Once engines have given up on a place in the code, they do not come back to it for less than a clear case.
    if (seen.length === 1) shapes.diverse = false;
    seen.length = 0;
  }
  shapes.shortcut = !shapes.diverse;
  return shapes.shortcut;
}

/** The same number for the same keys in the same order, and most likely another one for others. */
function numberKeys(value: object): number {
  let number = 0;
  try {
    for (const key in value) number = Math.imul(number, 31) + key.length + key.charCodeAt(0);
  } catch {
    // A Proxy that does not let its keys be listed; the check itself will find out.
  }
  return number | 0;
}
