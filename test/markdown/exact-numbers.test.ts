import { expect, test } from "vitest";
import { findExactNumbers } from "../../generator/markdown/json/exact-numbers.js";
import { parseJsonLeniently } from "../../generator/markdown/json/json-body.js";
import { textBlock } from "../support/text-block.js";

const numbers: readonly (readonly [text: string, want: Readonly<Record<string, string>> | undefined])[] = [
  ['{"a": 1, "b": [9007199254740991, 0.1]}', undefined],
  ['{"a": 12345678901234567890}', { "/a": "12345678901234567890" }],
  ['{"a": [1, {"b/c": -9223372036854775808}]}', { "/a/1/b~1c": "-9223372036854775808" }],
  ["[0.12345678901234567891, 100000000000000000000]", { "/0": "0.12345678901234567891" }],
  ['{"a": 1e400, "b": 1.50E+2}', { "/a": "1e400" }],
  // Digits in a string are text, and zeros at the end of a fraction say nothing.
  ['{"a": "12345678901234567890", "b": 1.50000000000000000}', undefined],
  ["12345678901234567891", { "": "12345678901234567891" }],
];

test.each(numbers)("%s", (text, want) => {
  expect(findExactNumbers(text)).toEqual(want);
});

test("a repaired text keeps its digits too", () => {
  expect(parseJsonLeniently(textBlock('{"a": 12345678901234567890,}')).exact).toEqual({ "/a": "12345678901234567890" });
});
