import type { Decimal, Double, Int64 } from "./primitives.js";

/** The number that a JSON value stands for, whether it came as a number, as digits or as `INF`, `-INF` or `NaN`. */
export function toNumber(value: Int64 | Decimal | Double): number {
  switch (value) {
    case "INF":
      return Infinity;
    case "-INF":
      return -Infinity;
    default:
      return Number(value);
  }
}
