import { describe, expect, test } from "vitest";
import { locateJson, parsePointer } from "../../generator/markdown/json/json-locate.js";
import { textBlock } from "../support/text-block.js";

describe("locateJson", () => {
  test.each([
    ["a value", '{"a": 1}', "/a", "1", '"a"'],
    ["the whole", ' {"a": 1} ', "", '{"a": 1}', undefined],
    ["an element", "[1, [2, 33]]", "/1/1", "33", undefined],
    ["behind tabs and line feeds", '{\n\t"a" :\n\t\t"x # y"\n}', "/a", '"x # y"', '"a"'],
    ["behind repairs", '{"a": [1,\n{"c": "z"\n"d": 2,}],\n}', "/a/1/d", "2", '"d"'],
    ["a name with a slash and a tilde", '{"a/b": {"~": "é😀"}}', "/a~1b/~0", '"é😀"', '"~"'],
    ["the last of two", '{"a": 1, "a": 2}', "/a", "2", '"a"'],
    ["words that mean something to YAML", '{"yes": "- : ? & * ! | > %", "<<": {"q": null}}', "/<</q", "null", '"q"'],
    ["a very long name", `{"${"k".repeat(3000)}": 2}`, `/${"k".repeat(3000)}`, "2", `"${"k".repeat(3000)}"`],
  ])("%s", (_, text, pointer, value, name) => {
    const place = locateJson(textBlock(text), pointer);
    expect(place && text.slice(place.value.start, place.value.end)).toBe(value);
    expect(place?.name && text.slice(place.name.start, place.name.end)).toBe(name);
  });

  test.each([
    ["{}", "/a"],
    ["[1]", "/1"],
    ["[1]", "/-"],
    ["no JSON", ""],
  ])("%j has no %j", (text, pointer) => {
    expect(locateJson(textBlock(text), pointer)).toBeUndefined();
  });

  test("gives line and column", () => {
    expect(locateJson(textBlock('{\n  "a": 1\n}'), "/a")?.value).toMatchObject({ line: 2, column: 8 });
  });
});

test("parsePointer undoes what pointers escape", () => {
  expect(parsePointer("")).toEqual([]);
  expect(parsePointer("/a~1b/~01/0")).toEqual(["a/b", "~1", "0"]);
});
