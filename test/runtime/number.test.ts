import { expect, it } from "vitest";
import { toNumber } from "../../templates/runtime/number.js";

it.each([
  [12, 12],
  ["9007199254740991", 9007199254740991],
  ["-1.5", -1.5],
  ["INF", Infinity],
  ["-INF", -Infinity],
  ["NaN", NaN],
])("%j is the number %d", (given, want) => {
  expect(toNumber(given)).toBe(want);
});
