import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainEntries, readYamlEntries } from "../../generator/markdown/front-matter.js";

const piece = fc.constantFrom(
  ...'a title ms.prod true 1 0x1 - ? : :a a: # a#b #c " "" "a" \\ \'a\' [a] {a} & * ! | > % @ ` , , ... --- é \u2028 \t'.split(
    " ",
  ),
  " ",
  "  ",
  "\n",
);
const line = fc
  .tuple(
    fc.constantFrom("title", "ms.prod", "author", "title", "a b", "_"),
    fc.array(piece, { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([key, words, quoted]) => `${key}: ${quoted ? `"${words.join("")}"` : words.join("")}`);

describe("front matter", () => {
  it("is read without YAML only where YAML reads the same", () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constantFrom("", "  ")), { maxLength: 5 }), (lines) => {
        const text = lines.join("\n");
        const read = readPlainEntries(text);
        if (read === undefined) return;
        plain++;
        expect(read).toEqual(readYamlEntries(text));
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it.each([
    ["plain words", "title: List users\nauthor: ann-2 \n"],
    ["a text in double quotes", 'title: "A title: with # marks"'],
    ["one key twice", "a: b\na: c"],
  ])("is read without YAML where there is %s", (_, text) => {
    expect(readPlainEntries(text)).toEqual(readYamlEntries(text));
  });

  it.each([
    ["no value", "title:"],
    ["a comment", "title: a # b"],
    ["a list", "title: [a, b]"],
    ["an escape", 'title: "a \\n b"'],
    ["a second line", "title: a\n  b"],
  ])("is left to YAML where there is %s", (_, text) => {
    expect(readPlainEntries(text)).toBeUndefined();
  });
});
