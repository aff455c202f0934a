import { describe, expect, it } from "vitest";
import type { Table } from "../../generator/markdown/page.js";
import { codesOf, readPage, tablesOf } from "../support/small-pages.js";

function readOne(markdown: string): { table: Table; codes: readonly string[] } {
  const { value, diagnostics } = readPage(`# t\n\n${markdown}\n`);
  const [table, ...others] = tablesOf(value);
  if (table === undefined || others.length > 0)
    throw new Error(`${others.length + (table === undefined ? 0 : 1)} tables`);
  return { table, codes: codesOf(diagnostics) };
}
/** A table's rows as text, cells apart by ` / `. */
function rowsOf(markdown: string): readonly string[] {
  return readOne(markdown).table.rows.map((row) =>
    row.cells.map((cell) => cell.content.text.replaceAll("\n", "⏎")).join(" / "),
  );
}
const head = "|Property|Type|Description|\n|:--|:--|:--|\n";

describe("sound tables", () => {
  it.each([
    ["plain", `${head}|a|String|The a.|`, ["a / String / The a."]],
    ["without pipes at the ends", "Property|Type|Description\n---|---|---\na|String|The a.", ["a / String / The a."]],
    ["without a pipe after the last cell", `${head}|a|String|The a.`, ["a / String / The a."]],
    ["tabs and blanks around cells", `${head}|\ta \t| String\t|  The a.  |`, ["a / String / The a."]],
    ["non-breaking blanks", `${head}|\u00a0a\u00a0|String|The\u00a0\u00a0a.|`, ["a / String / The a."]],
    ["an escaped pipe", `${head}|a|String|One \\| two.|`, ["a / String / One | two."]],
    ["an escaped pipe in code", `${head}|a|String|\`x \\| y\`|`, ["a / String / x | y"]],
    ["line breaks", `${head}|a|String|One.<br>Two.<br/><br />Three.|`, ["a / String / One.⏎Two.⏎⏎Three."]],
    ["tags that are no tags", `${head}|a|String|\`<server>:<port>\`|`, ["a / String / <server>:<port>"]],
    ["code as tags", `${head}|a|String|Is <code>true</code>.|`, ["a / String / Is true."]],
    ["comments inside a cell", `${head}|a|String|One <!-- two -->three.|`, ["a / String / One three."]],
    ["empty cells", `${head}|a| ||`, ["a /  / "]],
    ["too many cells, all empty", `${head}|a|String|The a.| | |`, ["a / String / The a."]],
  ])("%s", (_, markdown, want) => {
    expect(rowsOf(markdown)).toEqual(want);
    expect(readOne(markdown).codes).toEqual([]);
  });
});

describe("rows with too few cells are reported", () => {
  it.each([
    ["one cell", `${head}|a|`, "a", ["table/short-row"]],
    ["two cells", `${head}|a|String|`, "a / String", ["table/short-row"]],
    ["a column without a title", "|Property|Type||\n|:--|:--|:--|\n|a|String|", "a / String", []],
    ["a heading for the rows below it", `${head}|**a**|`, "a", []],
    ["a heading in italics, with empty cells", `${head}|*Sails and masts*|||`, "Sails and masts /  / ", []],
    ["a heading in tags", `${head}|<b>Sails</b>|`, "Sails", []],
  ])("%s", (_, markdown, row, codes) => {
    expect(rowsOf(markdown)).toEqual([row]);
    expect(readOne(markdown).codes).toEqual(codes);
  });
});

describe("rows without outer pipes are rows, also where they lack cells", () => {
  it.each([
    ["below one without them", "Property|Type|Description\n--|--|--\nmast|Double|High.\nkeel|String", 1],
    ["below one that lacks cells too", "Property|Type|Description\n--|--|--\nmast|Double\nkeel|String", 2],
    ["below one with them, which has all its cells", `${head}|mast|Double|High.|\nkeel | String`, 1],
  ])("%s", (_, markdown, short) => {
    expect(rowsOf(markdown).map((row) => row.split(" / ").slice(0, 2))).toEqual([
      ["mast", "Double"],
      ["keel", "String"],
    ]);
    expect(readOne(markdown).codes).toEqual(Array.from({ length: short }, () => "table/short-row"));
  });
});

describe("broken rows are put together, and reported", () => {
  it.each([
    ["an unescaped pipe in code", `${head}|a|String|Use \`|\` here.|`, ["a / String / Use | here."]],
    ["an unescaped pipe in text", `${head}|a|String|One (*.xml | *.json).|`, ["a / String / One (*.xml | *.json)."]],
    ["two unescaped pipes", `${head}|a|String|\`|\` or \`||\`.|`, ["a / String / | or ||."]],
    [
      "a row broken over two lines",
      `${head}|a|String|One\ntwo.|\n|b|String|The b.|`,
      ["a / String / One two.", "b / String / The b."],
    ],
    [
      "a row broken after its pipe",
      `${head}|a|String|One.\n|\n|b|String|The b.|`,
      ["a / String / One. ", "b / String / The b."],
    ],
  ])("%s", (_, markdown, want) => {
    expect(rowsOf(markdown).map((row) => row.trim())).toEqual(want.map((row) => row.trim()));
    const { codes, table } = readOne(markdown);
    expect(codes).toEqual(["table/recovered"]);
    expect(table.rows[0]?.recovered).toBeDefined();
  });

  it("a row without a pipe in front is a row of its own where it has all cells", () => {
    expect(rowsOf(`${head}|a|String|The a.|\nb|String|The b.|`)).toEqual([
      "a / String / The a.",
      "b / String / The b.",
    ]);
  });
});

describe("tables that a strict reader refuses", () => {
  it.each([
    ["more delimiter cells than header cells", "|Property|Type|\n|:--|:--|:--|\n|a|String|\n|b|Int32|"],
    ["fewer delimiter cells than header cells", "|Property|Type|\n|:--|\n|a|String|\n|b|Int32|"],
    ["a delimiter with blanks", "|Property|Type|\n| :-- | -- | --: |\n|a|String|\n|b|Int32|"],
  ])("%s", (_, markdown) => {
    const { table, codes } = readOne(markdown);
    expect(table.header.map((cell) => cell.content.text)).toEqual(["Property", "Type"]);
    expect(rowsOf(markdown)).toEqual(["a / String", "b / Int32"]);
    expect(codes).toEqual(["table/recovered"]);
    expect(table.rows.every((row) => row.recovered !== undefined)).toBe(true);
  });
  it.each([
    ["no delimiter", "|Property|Type|\n|a|String|\n|b|Int32|", "Write `|:---|:---|` below the header"],
    [
      "no delimiter, prose before it",
      "These are:\n|Property|Type|\n|a|String|\n|b|Int32|",
      "Write `|:---|:---|` below the header",
    ],
    ["all rows on one line", "|Property|Type| |:--|--:| |a|String| |b|Int32|", "Write each row on its line"],
  ])("%s", (_, markdown, mend) => {
    expect(rowsOf(markdown)).toEqual(["a / String", "b / Int32"]);
    const [finding, ...others] = readPage(`# t\n\n${markdown}\n`).diagnostics;
    expect(finding).toMatchObject({ code: "table/recovered", fix: { title: mend } });
    expect(others).toEqual([]);
  });
  it.each([
    ["lines with other numbers of cells", "|a|b|\n|c|\n|d|e|"],
    ["one line between pipes", "|a|b|"],
    ["lines of one cell", "|a|\n|b|"],
    ["a line of text among them", "|a|b|\ntext\n|c|d|"],
  ])("leaves %s alone", (_, markdown) => {
    expect(tablesOf(readPage(`# t\n\n${markdown}\n`).value)).toEqual([]);
  });
  it("reads links and code in their cells", () => {
    const { table } = readOne("|Property|Type|\n|:--|:--|:--|\n|a|[mast](mast.md) `x`|");
    expect(table.rows[0]?.cells[1]?.content.tokens.map(({ kind }) => kind)).toEqual(["link", "text", "code"]);
  });
  it("leaves prose with a pipe alone", () => {
    expect(tablesOf(readPage("# t\n\nUse a | b.\n\nOr ---\n").value)).toEqual([]);
  });
});

describe("comments", () => {
  it("hide rows", () => {
    expect(rowsOf(`${head}|a|String|The a.|\n<!--|b|String|The b.|-->`)).toEqual(["a / String / The a."]);
  });
  it("cut rows off, which are joined again and reported", () => {
    const markdown = `${head}|a|String|The a.|\n<!-- |b|String|The b.| -->\n|c|String|The c.|\n|d|String|The d.|`;
    expect(rowsOf(markdown)).toEqual(["a / String / The a.", "c / String / The c.", "d / String / The d."]);
    expect(readOne(markdown).codes).toEqual(["table/recovered"]);
  });
  it("hide whole sections", () => {
    const { value } = readPage(`# t\n\n<!--\n## Relationships\n\n${head}|a|String|The a.|\n-->\n\nText.\n`);
    expect(tablesOf(value)).toEqual([]);
    expect(value.root.sections[0]?.sections).toEqual([]);
  });
});

it("gives every cell its place, without its pipes and blanks", () => {
  const markdown = `${head}| a | String | The a. |`;
  const { value } = readPage(`# t\n\n${markdown}\n`);
  const cells = tablesOf(value)[0]?.rows[0]?.cells ?? [];
  expect(cells.map(({ span }) => value.source.text.slice(span.start, span.end))).toEqual(["a", "String", "The a."]);
  expect(cells.map(({ span }) => [span.line, span.column])).toEqual([
    [5, 3],
    [5, 7],
    [5, 16],
  ]);
});
