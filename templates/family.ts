import { quoteString } from "./quote.js";

/** The short names of a family of types as a constant: `export const familyOfItem = "file item link";`. */
export function writeFamily(constant: string, names: readonly string[]): string {
  return `export const ${constant} = ${quoteString([...names].sort().join(" "))};`;
}
