import { describe, expect, test } from "vitest";
import { parseJsonLeniently } from "../../generator/markdown/json/json-body.js";
import { maximumDepth } from "../../generator/markdown/json/json-scan.js";
import type { JsonValue } from "../../generator/source/json.js";
import { textBlock } from "../support/text-block.js";

/** The text with the edits of all repairs made, as `--fix` makes them. */
function mend(text: string): string {
  const { repairs } = parseJsonLeniently(textBlock(text));
  const edits = repairs
    .flatMap((repair) => repair.fix.edits)
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return edits.reduce(
    (result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end),
    text,
  );
}

describe("repairs", () => {
  const cases: readonly (readonly [what: string, text: string, want: JsonValue, kinds: readonly string[]])[] = [
    ["JSON as it is", '{"a": [1, -2.5e3, true, null, "x"]}', { a: [1, -2500, true, null, "x"] }, []],
    ["a comma before a brace", '{"a": 1,}', { a: 1 }, ["trailing-comma"]],
    ["a comma before a bracket, on the next line", '["a",\n]', ["a"], ["trailing-comma"]],
    ["two commas", "[1,, 2]", [1, 2], ["extra-comma"]],
    ["a comma at the start", '{, "a": 1}', { a: 1 }, ["extra-comma"]],
    ["a forgotten comma at the end of a line", '{"a": 1\n "b": 2}', { a: 1, b: 2 }, ["missing-comma"]],
    ["a forgotten comma between objects", "[{} {}]", [{}, {}], ["missing-comma"]],
    ["a line comment", '{"a": 1, // why\n "b": "http://x"}', { a: 1, b: "http://x" }, ["comment"]],
    ["a block comment", '{ /* why */ "a": 1 }', { a: 1 }, ["comment"]],
    ["dots in an array", "[1, ...]", [1], ["ellipsis", "trailing-comma"]],
    ["dots between members", '{"a": 1,\n ... more properties\n "b": 2}', { a: 1, b: 2 }, ["ellipsis"]],
    ["text behind the value", '{"a": 1}\nContent-type: x', { a: 1 }, ["trailing-text"]],
    ["a closer too many", '{"a": 1}}', { a: 1 }, ["trailing-text"]],
    ["no-break spaces, many as one", '{\u00a0"a":\u00a01}', { a: 1 }, ["no-break-space"]],
    ["curly quotes, many as one", "{“a”: “x”}", { a: "x" }, ["smart-quote"]],
    ["a straight quote closed by a curly one", '{"a": "GET”,\n"b": 1}', { a: "GET", b: 1 }, ["smart-quote"]],
    ["curly quotes inside a string", '{"a": "say “hi”, then"}', { a: "say “hi”, then" }, []],
    ["single quotes", "{'a': '<b c=\"d\">'}", { a: '<b c="d">' }, ["single-quote"]],
    ["a quote too many", '{"a": ""x"}', { a: "x" }, ["doubled-quote"]],
    ["a URL over two lines", '{"a": "https://x/y\n  (1)"}', { a: "https://x/y(1)" }, ["control-character"]],
    ["text over two lines", '{"a": "two words\nmore"}', { a: "two words\nmore" }, ["control-character"]],
    ["a tab in a string", '{"a": "x y\tz"}', { a: "x y\tz" }, ["control-character"]],
    ["a lone backslash", '{"a": "C:\\docs"}', { a: "C:\\docs" }, ["invalid-escape"]],
    ["a name without quotes", "{isCollection: true}", { isCollection: true }, ["unquoted-name"]],
    ["a date without quotes", '{"a": 2018-04-01T12:39:16Z}', { a: "2018-04-01T12:39:16Z" }, ["unquoted-value"]],
    ["a placeholder without quotes", '{"a": <number>}', { a: "<number>" }, ["unquoted-value"]],
    ["Python's words", '{"a": True, "b": None}', { a: true, b: null }, ["literal-case", "literal-case"]],
    ["a hyphen before a name", '{ - "a": 1 }', { a: 1 }, ["list-marker"]],
    ["brackets that stay open", '{"a": [1, 2', { a: [1, 2] }, ["missing-closer"]],
    [
      "names that mean something to JavaScript",
      '{"__proto__": 1, "constructor": 2,}',
      JSON.parse('{"__proto__": 1, "constructor": 2}') as JsonValue,
      ["trailing-comma"],
    ],
  ];
  test.each(cases)("%s", (_, text, want, kinds) => {
    const { value, repairs, problem } = parseJsonLeniently(textBlock(text));
    expect(problem).toBeUndefined();
    expect(value).toEqual(want);
    expect(repairs.map((repair) => repair.kind)).toEqual(kinds);
    expect(JSON.parse(mend(text))).toEqual(want);
  });

  test("point at what is wrong", () => {
    const [repair] = parseJsonLeniently(textBlock('{\n  "a": 1,\n}')).repairs;
    expect(repair).toMatchObject({
      message: "a comma stands before a closing bracket",
      span: { line: 2, column: 9, start: 10, end: 11 },
    });
  });
});

describe("what no repair covers", () => {
  test.each([
    ["", "it ends before the value does"],
    ["Raw bytes", "a value should stand here"],
    ["{Raw bytes of the file}", "a name in double quotes should stand here"],
    ['{"a", "b"}', "a colon should follow the name"],
    ['{"a": "say "hi" now"}', "a comma or a closing bracket should follow the value"],
    ['{"status: 200,\n "b": 1}', "a colon should follow the name"],
    ["[1}", "`}` closes nothing"],
    ['{"a": 1} {"b": 2}', "more follows after the end of the value"],
    ['{"a": "x', "the string that starts here is not closed"],
  ])("%j: %s", (text, message) => {
    const { value, repairs, problem } = parseJsonLeniently(textBlock(text));
    expect(value).toBeUndefined();
    expect(repairs).toEqual([]);
    expect(problem?.message).toBe(message);
  });
});

describe("hostile text", () => {
  test.each([maximumDepth + 1, 100_000])("%i brackets are refused, closed or not", (depth) => {
    const message = `it is nested more than ${maximumDepth} levels deep`;
    expect(parseJsonLeniently(textBlock("[".repeat(depth))).problem?.message).toBe(message);
    expect(parseJsonLeniently(textBlock("[".repeat(depth) + "]".repeat(depth))).problem?.message).toBe(message);
  });

  const repeated = [
    "[",
    '{"a":',
    '"”,',
    ",",
    "//",
    "..",
    " ",
    "\u00a0",
    "<",
    '["',
    "\\x",
    "'\"",
    "/*",
    "[1,",
    '{"a" ',
    '"a"\n',
    "“",
    "\n",
  ];
  test.each(repeated.flatMap((part) => [part, `{"a":"${part}`, `[${part}`]))(
    "a million characters of %j take less than a second of the processor",
    (part) => {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      // The processor's time, not the clock's: other programs may be running.
      const start = process.cpuUsage();
      parseJsonLeniently(textBlock(text));
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(1000);
    },
  );
});
