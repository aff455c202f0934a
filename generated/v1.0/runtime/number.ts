/**
 * The number that an `Int64`, `Decimal` or `Double` stands for, whether it came as a number, as digits or as `INF`,
 * `-INF` or `NaN`.
 */
export function toNumber(value: number | string): number {
  switch (value) {
    case "INF":
      return Infinity;
    case "-INF":
      return -Infinity;
    default:
      return Number(value);
  }
}
