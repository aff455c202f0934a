import { describe, expect, it } from "vitest";
import type { Block, CodeBlock, Section } from "../../generator/markdown/page.js";
import { walkBlocks, walkSections } from "../../generator/markdown/sections.js";
import { codesOf, readPage } from "../support/small-pages.js";

/** Headings as an outline, each with its blocks' kinds: `user(paragraph) > Properties(table)`. */
function outline(section: Section, depth = 0): readonly string[] {
  const own =
    `${"  ".repeat(depth)}${section.heading?.text ?? "(page)"}: ${section.blocks.map(({ kind }) => kind).join(" ")}`.trimEnd();
  return [own, ...section.sections.flatMap((child) => outline(child, depth + 1))];
}
function codeBlocks(markdown: string): readonly CodeBlock[] {
  const { value } = readPage(markdown);
  return [...walkSections(value.root)].flatMap(({ section }) =>
    [...walkBlocks(section.blocks)].filter((block): block is CodeBlock => block.kind === "code"),
  );
}

describe("sections", () => {
  it("nest by their headings' depth, also where one is skipped", () => {
    expect(
      outline(readPage("Text.\n\n# A\n\nText.\n\n### B\n\n- x\n\n## C\n\n### D\n\n> q\n\n# E\n").value.root),
    ).toEqual(["(page): paragraph", "  A: paragraph", "    B: list", "    C:", "      D: quote", "  E:"]);
  });
  it("are not reset by the headings of tabs", () => {
    const markdown =
      "# A\n\n## B\n\n# [HTTP](#tab/http)\n\n```http\nGET /x\n```\n\n# [C#](#tab/csharp)\n\n```csharp\nx\n```\n\n---\n\n### C\n\n```json\n{}\n```\n";
    expect(outline(readPage(markdown).value.root)).toEqual(["(page):", "  A:", "    B: code code", "      C: code"]);
    expect(codeBlocks(markdown).map(({ tab }) => tab)).toEqual(["http", "csharp", undefined]);
  });
  it("have the anchors that links use", () => {
    const { root } = readPage("# Rig values\n\n## `x` options\n\n## What's *new*, in 2.0?\n").value;
    expect([...walkSections(root)].map(({ section }) => section.heading?.slug)).toEqual([
      undefined,
      "rig-values",
      "x-options",
      "whats-new-in-20",
    ]);
  });
});

describe("front matter", () => {
  const read = (text: string): readonly (readonly [string, string])[] =>
    readPage(`${text}\n# T\n`).value.frontMatter.entries.map(({ key, value }) => [key, value]);
  it.each([
    [
      "plain and quoted",
      "---\ntitle: \"a: b\"\nauthor: 'c'\nms.prod: d\n---",
      [
        ["title", "a: b"],
        ["author", "c"],
        ["ms.prod", "d"],
      ],
    ],
    [
      "empty",
      '---\nauthor: ""\nms.prod:\n---',
      [
        ["author", ""],
        ["ms.prod", ""],
      ],
    ],
    ["dates stay text", "---\nms.date: 4/27/2026\n---", [["ms.date", "4/27/2026"]]],
    ["none", "Text.", []],
    ["never closed", "---\ntitle: x", []],
  ] as const)("%s", (_, text, want) => {
    expect(read(text)).toEqual(want);
  });
  it("that is broken is reported, and the page is read", () => {
    const { value, diagnostics } = readPage('---\ntitle: "a\nb: [\n---\n\n# T\n\nText.\n');
    expect(codesOf(diagnostics)).toContain("front-matter/invalid");
    expect(value.root.sections[0]?.heading?.text).toBe("T");
  });
});

describe("annotations", () => {
  const block = "```json\n{}\n```";
  const annotationOf = (comment: string, between = "\n"): unknown =>
    codeBlocks(`# T\n\n${comment}${between}${block}\n`)[0]?.annotation?.value;
  it.each([
    ["on the line before", '<!-- { "blockType": "resource" } -->', "\n"],
    ["over blank lines", '<!-- { "blockType": "resource" } -->', "\n\n\n"],
    ["over several lines", '<!-- {\n  "blockType": "resource"\n} -->', "\n"],
    ["with text after the object", '<!-- { "blockType": "resource" } // Note: this {is} ignored. -->', "\n"],
    ["with a comma too many", '<!-- { "blockType": "resource", } -->', "\n"],
    ["after another comment", '<!-- markdownlint-disable -->\n<!-- { "blockType": "resource" } -->', "\n"],
  ])("belong to the block after them: %s", (_, comment, between) => {
    expect(annotationOf(comment, between)).toEqual({ blockType: "resource" });
  });
  it.each([
    ["text stands between", '<!-- { "blockType": "resource" } -->', "\n\nText.\n\n"],
    ["a heading stands between", '<!-- { "blockType": "resource" } -->', "\n\n## B\n\n"],
    ["it holds no object", "<!-- blockType: resource -->", "\n"],
    ["it cannot be read", '<!-- { "blockType": "resource" "x" } -->', "\n"],
  ])("are nobody's where %s", (_, comment, between) => {
    expect(annotationOf(comment, between)).toBeUndefined();
  });
  it("that need a repair, or are beyond one, are reported", () => {
    expect(codesOf(readPage(`# T\n\n<!-- { "a": "b", } -->\n${block}\n`).diagnostics)).toEqual(["annotation/repaired"]);
    expect(codesOf(readPage(`# T\n\n<!-- { "a": : "b" } -->\n${block}\n`).diagnostics)).toEqual(["annotation/invalid"]);
    expect(codesOf(readPage(`# T\n\n<!-- { a note } -->\n${block}\n`).diagnostics)).toEqual([]);
  });
  it("without a block are kept apart", () => {
    const { value } = readPage(
      `# T\n\n<!-- { "type": "#page.annotation" } -->\n\n<!-- { "blockType": "request" } -->\n\`GET /x\`\n`,
    );
    expect(value.looseAnnotations.map((annotation) => annotation.value)).toEqual([
      { type: "#page.annotation" },
      { blockType: "request" },
    ]);
  });
});

describe("code blocks", () => {
  it.each([
    ["plain", "```http\nGET /x\n```", "http"],
    ["a blank before the language", "``` http\nGET /x\n```", "http"],
    ["upper case", "```HTTP\nGET /x\n```", "http"],
    ["no language", "```\nGET /x\n```", ""],
    ["tildes", "~~~http\nGET /x\n~~~", "http"],
    ["in a list", "- item\n\n  ```http\n  GET /x\n  ```", "http"],
    ["in a quote", "> ```http\n> GET /x\n> ```", "http"],
  ])("%s", (_, markdown, language) => {
    const [block] = codeBlocks(`# T\n\n${markdown}\n`);
    expect([block?.language, block?.content.text]).toEqual([language, "GET /x"]);
    const { source } = readPage(`# T\n\n${markdown}\n`).value;
    expect(source.text.slice(block?.content.lines[0]?.offset).startsWith("GET /x")).toBe(true);
  });
});

describe("alerts", () => {
  it.each([
    ["> [!NOTE]\n> Text.", "note"],
    ["> [!Important]\n> Text.", "important"],
    [">[!TIP] Text.", "tip"],
    ["> **Note:** Text.", undefined],
  ])("%s", (markdown, alert) => {
    const [block] = readPage(`# T\n\n${markdown}\n`).value.root.sections[0]?.blocks ?? [];
    expect(block).toMatchObject({ kind: "quote", alert });
  });
});

describe("includes", () => {
  const kinds = (
    markdown: string,
    includes: Readonly<Record<string, string>>,
  ): { blocks: readonly Block["kind"][]; codes: readonly string[] } => {
    const { value, diagnostics } = readPage(markdown, "resources/a.md", includes);
    return {
      blocks: [...walkSections(value.root)].flatMap(({ section }) => section.blocks.map(({ kind }) => kind)),
      codes: codesOf(diagnostics),
    };
  };
  const include = (path: string): string => `[!INCLUDE [text](${path})]`;
  it("bring their blocks with the spans of their own file", () => {
    const { value } = readPage(`# T\n\n${include("../includes/x.md")}\n`, "resources/a.md", {
      "../includes/x.md": "|a|b|\n|--|--|\n|c|d|\n",
    });
    expect(value.root.sections[0]?.blocks[0]).toMatchObject({
      kind: "table",
      span: { path: "../includes/x.md", line: 1 },
    });
  });
  it("may hold headings, links and annotations", () => {
    const { value } = readPage(`# T\n\n${include("x.md")}\n`, "resources/a.md", {
      "x.md": '## P\n\n[a](b.md)\n\n<!-- { "blockType": "x" } -->\n```json\n{}\n```\n',
    });
    expect(outline(value.root)).toEqual(["(page):", "  T:", "    P: paragraph code"]);
    expect(value.links.map(({ url }) => url)).toEqual(["x.md", "b.md"]);
  });
  it.each([
    ["one", include("x.md"), { "x.md": "Text." }, { blocks: ["paragraph"], codes: [] }],
    ["lower case", "[!include [t](x.md)]", { "x.md": "Text." }, { blocks: ["paragraph"], codes: [] }],
    [
      "two in one paragraph",
      `${include("x.md")}\n${include("y.md")}`,
      { "x.md": "Text.", "y.md": "- a" },
      { blocks: ["paragraph", "list"], codes: [] },
    ],
    ["missing", include("z.md"), {}, { blocks: [], codes: ["include/missing"] }],
    [
      "in the middle of a sentence, which is text",
      `See ${include("x.md")} here.`,
      { "x.md": "- a" },
      { blocks: ["paragraph"], codes: [] },
    ],
    [
      "right above a line of dashes",
      `${include("x.md")}\n---`,
      { "x.md": "Text." },
      { blocks: ["paragraph"], codes: [] },
    ],
    [
      "front matter of the file",
      include("x.md"),
      { "x.md": "---\ntitle: x\n---\n\nText." },
      { blocks: ["paragraph"], codes: [] },
    ],
    [
      "a circle",
      include("x.md"),
      { "x.md": `Text.\n\n${include("x.md")}` },
      { blocks: ["paragraph"], codes: ["include/circular"] },
    ],
    [
      "a longer circle",
      include("x.md"),
      { "x.md": include("y.md"), "y.md": include("x.md") },
      { blocks: [], codes: ["include/circular"] },
    ],
    [
      "twice the same, which is no circle",
      `${include("x.md")}\n\n${include("x.md")}`,
      { "x.md": "Text." },
      { blocks: ["paragraph", "paragraph"], codes: [] },
    ],
    [
      "in the tab of another language",
      `# [HTTP](#tab/http)\n\n${include("x.md")}\n\n# [C#](#tab/csharp)\n\n${include("y.md")}\n\n---\n\n${include("x.md")}`,
      { "x.md": "Text." },
      { blocks: ["paragraph", "paragraph"], codes: [] },
    ],
  ])("%s", (_, markdown, includes, want) => {
    expect(kinds(`# T\n\n${markdown}\n`, includes)).toEqual(want);
  });
});

describe("inline content", () => {
  const tokens = (markdown: string): readonly string[] => {
    const [block] = readPage(`# T\n\n${markdown}\n`).value.root.sections[0]?.blocks ?? [];
    if (block?.kind !== "paragraph") throw new Error("no paragraph");
    return block.content.tokens.map(
      (token) =>
        `${token.kind}${token.strong ? "!" : ""}${token.emphasis ? "/" : ""}:${token.kind === "html" ? token.tag : token.text}${token.kind === "link" ? `<${token.url}>` : ""}`,
    );
  };
  it.each([
    ["a `b` c", ["text:a ", "code:b", "text: c"]],
    ["**a** *b* ***c***", ["text!:a", "text: ", "text/:b", "text: ", "text!/:c"]],
    ['[a](b.md "t")', ["link:a<b.md>"]],
    ["[**a**](b.md)", ["link!:a<b.md>"]],
    ["[a][]\n\n[a]: b.md", ["link:a<b.md>"]],
    ["[A][x]\n\n[X]: b.md", ["link:A<b.md>"]],
    ["[a][]", ["text:[a][]"]],
    ["a<br>b", ["text:a", "break:\n", "text:b"]],
    ["<code>a</code>", ["code:a"]],
    ["x <li>a", ["text:x ", "html:<li>", "text:a"]],
    ["~~a~~", ["text:a"]],
    ["![a](b.png) c", ["text: c"]],
  ])("%s", (markdown, want) => {
    expect(tokens(markdown)).toEqual(want);
  });
});
