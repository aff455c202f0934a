import { describe, expect, test } from "vitest";
import { extractExamples } from "../../generator/extract/examples/examples.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { createSourceFile } from "../../generator/source/source-file.js";

function extract(text: string): ReturnType<typeof extractExamples> {
  return extractExamples(parsePage(createSourceFile("api/lamp.md", text), () => ({ kind: "missing" })).value);
}
function summarise(text: string): readonly string[] {
  return extract(text).value.map(
    ({ title, request, response }) =>
      `${title}: ${request ? `${request.method} ${request.url}` : "-"} > ${response?.status ?? "-"}`,
  );
}
const fence = (text: string, annotation?: object): string =>
  `${annotation ? `<!-- ${JSON.stringify(annotation)} -->\n` : ""}\`\`\`http\n${text}\n\`\`\`\n\n`;
const ok = "HTTP/1.1 200 OK";

describe("which blocks are examples", () => {
  test.each([
    [
      "annotated ones, wherever they stand",
      `# Get lamp\n\n${fence("GET /a", { blockType: "request" })}${fence(ok, { blockType: "RESPONSE" })}`,
      ["Get lamp: GET /a > 200"],
    ],
    [
      "bare ones below an example heading",
      `# Get lamp\n\n## Example\n\n### Request\n\n${fence("GET /a")}### Response\n\n${fence(ok)}`,
      ["Example: GET /a > 200"],
    ],
    [
      "those under `ignored`",
      `# Get lamp\n\n## Examples\n\n${fence("GET /a", { blockType: "ignored" })}${fence(ok, { blockType: "ignored" })}`,
      ["Examples: GET /a > 200"],
    ],
    [
      "no templates",
      `# Get lamp\n\n## HTTP request\n\n${fence("GET /a", { blockType: "ignored" })}## Examples\n\n${fence("GET /a\nGET /b")}`,
      [],
    ],
    [
      "a request below an example's own `HTTP request` heading",
      `# Get lamp\n\n## HTTP request\n\n${fence("GET /a/{id}")}## Example\n\n### HTTP Request\n\n${fence("GET /a/1", { blockType: "ignored" })}### Response\n\n${fence(ok)}`,
      ["Example: GET /a/1 > 200"],
    ],
    [
      "a bare response in any section, as what is sent back is no template",
      `# Get lamp\n\n## Remarks\n\n${fence(ok)}`,
      ["Remarks: - > 200"],
    ],
    [
      "alternatives in one annotated block, of which the first counts",
      `# Get lamp\n\n${fence("GET /a\n\nGET /b", { blockType: "request" })}${fence(ok, { blockType: "response" })}`,
      ["Get lamp: GET /a > 200"],
    ],
    ["no requests in other sections", `# Get lamp\n\n## Optional query parameters\n\n${fence("GET /a?$top=1")}`, []],
    ["no code", `# Get lamp\n\n## Example\n\n\`\`\`csharp\nGET /a\n\`\`\`\n`, ["Example: GET /a > -"]],
    [
      "only the HTTP tab",
      `# Get lamp\n\n## Example\n\n# [HTTP](#tab/http)\n${fence("GET /a")}# [C#](#tab/csharp)\n${fence("GET /b")}---\n\n${fence(ok)}`,
      ["Example: GET /a > 200"],
    ],
  ])("%s", (_, page, want) => {
    expect(summarise(page)).toEqual(want);
  });
});

describe("which response answers which request", () => {
  test.each([
    [
      "the one of the same name, wherever it stands",
      fence("GET /a", { blockType: "request", name: "a" }) +
        fence("GET /b", { blockType: "request", name: "b" }) +
        fence("HTTP/1.1 201 Created", { blockType: "response", name: "b" }) +
        fence(ok, { blockType: "response", name: "a" }),
      ["T: GET /a > 200", "T: GET /b > 201"],
    ],
    [
      "the one of several names",
      fence("GET /a", { blockType: "request", name: "a" }) + fence(ok, { blockType: "response", name: ["b", "a"] }),
      ["T: GET /a > 200"],
    ],
    [
      "a name that no request has means nothing",
      fence("GET /a", { blockType: "request", name: "a" }) + fence(ok, { blockType: "response", name: "b" }),
      ["T: GET /a > 200"],
    ],
    [
      "by order under one heading",
      `## Example 1\n\n${fence("GET /a")}${fence(ok)}## Example 2\n\n${fence("GET /b")}${fence("HTTP/1.1 204 No Content")}`,
      ["Example 1: GET /a > 200", "Example 2: GET /b > 204"],
    ],
    [
      "the first of two responses: the second is the download",
      `## Example\n\n${fence("GET /a")}${fence("HTTP/1.1 302 Found")}${fence(ok)}`,
      ["Example: GET /a > 302", "Example: - > 200"],
    ],
    [
      "302 and the report below headings of their own: the report stands alone",
      `## Examples\n\n### CSV\n\n#### Request\n\n${fence("GET /a", { blockType: "ignored" })}#### Response\n\n${fence("HTTP/1.1 302 Found\nLocation: https://x", { blockType: "response" })}Follow it.\n\n${fence("HTTP/1.1 200 OK\nContent-Type: application/octet-stream\n\nA,B,C")}`,
      ["CSV: GET /a > 302", "CSV: - > 200"],
    ],
    [
      "more requests than responses: each response goes to the request right before it",
      `## Example 1\n\n${fence("GET /a")}## Example 2\n\n${fence("GET /b")}${fence(ok)}## Example 3\n\n${fence("GET /c")}`,
      ["Example 1: GET /a > -", "Example 2: GET /b > 200", "Example 3: GET /c > -"],
    ],
    [
      "two pairs under one heading",
      `## Example\n\n${fence("GET /a")}${fence(ok)}${fence("GET /b")}${fence("HTTP/1.1 204 No Content")}`,
      ["Example: GET /a > 200", "Example: GET /b > 204"],
    ],
    [
      "an error after the answer",
      `## Example\n\n${fence("POST /a")}${fence("HTTP/1.1 202 Accepted")}${fence("HTTP/1.1 400 Bad Request")}`,
      ["Example: POST /a > 202", "Example: - > 400"],
    ],
    [
      "a notification has no response",
      `## Example\n\n${fence("POST /a")}${fence("HTTP/1.1 202 Accepted")}### Notification\n\n${fence("POST https://bot.example.com")}`,
      ["Example: POST /a > 202", "Notification: POST https://bot.example.com > -"],
    ],
    [
      "the last of several requests",
      `## Example\n\n${fence("GET /a")}${fence("GET /b")}${fence(ok)}`,
      ["Example: GET /a > -", "Example: GET /b > 200"],
    ],
    [
      "a heading of its own for the response",
      `## Example\n\n### Example 1: Get it\n\n${fence("GET /a")}### Response\n\n${fence(ok)}`,
      ["Example 1: Get it: GET /a > 200"],
    ],
  ])("%s", (_, blocks, want) => {
    expect(summarise(`# T\n\n${blocks}`)).toEqual(want);
  });
});

describe("what is reported", () => {
  test("a repair, with the edit that makes it", () => {
    const page = `# T\n\n## Example\n\n${fence(`${ok}\n\n{"a": 1,}`)}`;
    const [diagnostic] = extract(page).diagnostics;
    expect(diagnostic).toMatchObject({
      code: "example/json-repaired",
      span: { line: 8, column: 8 },
      fix: { edits: [{ text: "" }] },
    });
    expect(page.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(",");
  });
  test("a body that no repair helps", () => {
    const [diagnostic] = extract(`# T\n\n## Example\n\n${fence(`${ok}\n\n{"a", "b"}`)}`).diagnostics;
    expect(diagnostic).toMatchObject({
      code: "example/json-invalid",
      message: "The body cannot be read as JSON: a colon should follow the name.",
      span: { line: 8 },
    });
  });
  test("a request line that was never filled in", () => {
    const [diagnostic] = extract(
      `# T\n\n## Example\n\n${fence("POST https://x/docs\\api** Collection URI for y not found")}`,
    ).diagnostics;
    expect(diagnostic).toMatchObject({ code: "request/placeholder", span: { line: 6, column: 6 } });
  });
});

describe("what a repair's edits make of the page is JSON", () => {
  const bodies: readonly (readonly [what: string, body: string])[] = [
    ["a trailing comma", '{\n  "a": [1, 2,],\n}'],
    ["a comment", '{\n  "a": 1, // one\n  /* and\n     two */ "b": 2\n}'],
    ["typographic quotes", "{\n  “a”: “x”\n}"],
    ["a missing comma", '{\n  "a": 1\n  "b": 2\n}'],
    ["a raw control character", '{\n  "a": "one\ttwo"\n}'],
    ["a no-break space", '{\n\u00a0\u00a0"a":\u00a01\n}'],
    ["trailing text", '{\n  "a": 1\n}\nand so on'],
    ["an ellipsis", '{\n  "a": [1, ...],\n  ...\n}'],
  ];
  const places: readonly (readonly [place: string, write: (body: string) => string])[] = [
    ["a page", (body) => `# T \u{1F4A1}\n\n## Example\n\n${fence(`${ok}\n\n${body}`)}`],
    [
      "a list on a page",
      (body) => `# T\n\n## Example\n\n1. It answers:\n\n${fence(`${ok}\n\n${body}`).replaceAll(/^(?=.)/gm, "   ")}`,
    ],
  ];
  test.each(places.flatMap(([place, write]) => bodies.map(([what, body]) => [what, place, write(body)] as const)))(
    "%s in %s",
    (_, __, page) => {
      const { value: examples, diagnostics } = extract(page);
      expect(diagnostics.map(({ code }) => code)).toContain("example/json-repaired");
      const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => b.span.start - a.span.start);
      const mended = extract(
        edits.reduce(
          (text, { span, text: inserted }) => text.slice(0, span.start) + inserted + text.slice(span.end),
          page,
        ),
      );
      expect(mended.diagnostics).toEqual([]);
      const valueOf = (found: typeof examples): unknown =>
        found.map(({ response }) => response?.body?.kind === "json" && response.body.value);
      expect(valueOf(mended.value)).toEqual(valueOf(examples));
    },
  );
});
