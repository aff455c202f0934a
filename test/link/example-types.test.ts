import { describe, expect, test } from "vitest";
import { readTypeName } from "../../generator/link/examples/annotated-type.js";
import type { TypeReference } from "../../generator/model/types.js";
import { readSmallDocs } from "../support/small-docs.js";

const lamp = `# lamp resource type\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Id.|\n|name|String|Name.|\n\n## JSON representation\n\n<!-- {"blockType": "resource", "@odata.type": "microsoft.graph.lamp"} -->\n\`\`\`json\n{"id": "String"}\n\`\`\`\n`;
const shop = lamp.replaceAll("lamp", "shop").replace("|name|", "|value|");

interface Page {
  readonly title?: string;
  readonly before?: string;
  readonly request?: string;
  readonly requestNote?: object;
  readonly response?: string;
  readonly responseNote?: object;
  readonly status?: string;
}
function typesOf({
  title = "Do lamp",
  before = "",
  request,
  requestNote = {},
  response,
  responseNote = {},
  status = "200 OK",
}: Page): {
  request?: string;
  response?: string;
} {
  const fence = (kind: string, note: object, first: string, body: string): string =>
    `<!-- ${JSON.stringify({ blockType: kind, ...note })} -->\n\`\`\`http\n${first}\n\n${body}\n\`\`\`\n\n`;
  const page = `# ${title}\n\n${before}## Example\n\n${request === undefined ? "" : fence("request", requestNote, "POST /lamps", request)}${response === undefined ? "" : fence("response", responseNote, `HTTP/1.1 ${status}`, response)}`;
  const [example] = readSmallDocs({ "resources/lamp.md": lamp, "resources/shop.md": shop, "api/lamp-do.md": page })
    .model.examples;
  const write = (type: TypeReference | undefined): string | undefined =>
    type === undefined
      ? undefined
      : type.kind === "collection"
        ? `${write(type.element)}*`
        : "name" in type
          ? type.name.replace("microsoft.graph.", "")
          : type.kind;
  const requested = example?.request?.body?.kind === "json" ? write(example.request.body.type?.value) : undefined;
  const answered = example?.response?.body?.kind === "json" ? write(example.response.body.type?.value) : undefined;
  return {
    ...(requested !== undefined && { request: requested }),
    ...(answered !== undefined && { response: answered }),
  };
}

describe("responses", () => {
  test.each<[what: string, page: Page, want: string | undefined]>([
    ["annotation", { response: '{"id": "1"}', responseNote: { "@odata.type": "microsoft.graph.lamp" } }, "lamp"],
    [
      "annotation in another case",
      { response: '{"id": "1"}', responseNote: { "@odata.type": "microsoft.graph.LAMP" } },
      "lamp",
    ],
    ["annotation by its older key", { response: '{"id": "1"}', responseNote: { "@type": "lamp" } }, "lamp"],
    [
      "isCollection",
      { response: '{"value": []}', responseNote: { "@odata.type": "microsoft.graph.lamp", isCollection: true } },
      "lamp*",
    ],
    [
      "isCollection in quotes",
      { response: '{"value": []}', responseNote: { "@odata.type": "microsoft.graph.lamp", isCollection: "true" } },
      "lamp*",
    ],
    [
      "Collection(T)",
      { response: '{"value": []}', responseNote: { "@odata.type": "collection(microsoft.graph.lamp)" } },
      "lamp*",
    ],
    [
      "a list that nothing announces",
      { response: '{"value": [{"id": "1"}]}', responseNote: { "@odata.type": "microsoft.graph.lamp" } },
      "lamp*",
    ],
    ["a bare array", { response: '[{"id": "1"}]', responseNote: { "@odata.type": "microsoft.graph.lamp" } }, "lamp*"],
    [
      "a property called value is no envelope",
      { response: '{"value": ["x"]}', responseNote: { "@odata.type": "microsoft.graph.shop" } },
      "shop",
    ],
    [
      "a collection that is one object",
      { response: '{"id": "1"}', responseNote: { "@odata.type": "microsoft.graph.lamp", isCollection: true } },
      "lamp",
    ],
    [
      "one object in an envelope",
      { response: '{"value": {"id": "1"}}', responseNote: { "@odata.type": "microsoft.graph.lamp" } },
      "lamp",
    ],
    ["a primitive", { response: '{"value": "x"}', responseNote: { "@odata.type": "Edm.String" } }, "Edm.String"],
    ["its own @odata.type", { response: '{"@odata.type": "#microsoft.graph.lamp"}' }, "lamp"],
    ["that of every element", { response: '{"value": [{"@odata.type": "#microsoft.graph.lamp"}]}' }, "lamp*"],
    [
      "elements of several types",
      { response: '{"value": [{"@odata.type": "#microsoft.graph.lamp"}, {"@odata.type": "#microsoft.graph.shop"}]}' },
      undefined,
    ],
    [
      "@odata.context",
      {
        response:
          '{"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.lamp)", "value": []}',
      },
      "lamp*",
    ],
    [
      "what the page says is returned",
      {
        before:
          "## Response\n\nIf successful, this method returns a `200 OK` response code and a [lamp](../resources/lamp.md) object in the response body.\n\n",
        response: '{"id": "1"}',
      },
      "lamp",
    ],
    [
      "not where most names are others",
      {
        before:
          "## Response\n\nIf successful, this method returns a `200 OK` response code and a [lamp](../resources/lamp.md) object in the response body.\n\n",
        response: '{"a": "1", "b": 2, "id": "1"}',
      },
      undefined,
    ],
    [
      "an error has none",
      { status: "404 Not Found", response: '{"error": {}}', responseNote: { "@odata.type": "microsoft.graph.lamp" } },
      undefined,
    ],
    ["nothing says it", { response: '{"id": "1"}' }, undefined],
  ])("%s", (_, page, want) => {
    expect(typesOf(page).response).toBe(want);
  });
});

describe("requests", () => {
  const create = '<!-- {"blockType": "ignored"} -->\n## HTTP request\n\n```http\nPOST /lamps/create\n```\n\n';
  const returned =
    "## Response\n\nReturns a `201 Created` response code and a [lamp](../resources/lamp.md) object.\n\n";
  const supply =
    '## HTTP request\n\n<!-- {"blockType": "ignored"} -->\n```http\nPOST /lamps\n```\n\n## Request body\n\nIn the request body, supply a JSON representation of the [lamp](../resources/lamp.md) object.\n\n';
  test.each<[what: string, page: Page, want: string | undefined]>([
    ["annotation", { request: '{"id": "1"}', requestNote: { "@odata.type": "microsoft.graph.lamp" } }, "lamp"],
    ["what the page says to supply", { before: supply, request: '{"id": "1"}' }, "lamp"],
    [
      "what comes back, of a page that creates",
      { title: "Create lamp", before: `${create}${returned}`, request: '{"id": "1", "name": "x"}' },
      "lamp",
    ],
    [
      "not where the page's table has names that the type lacks: those are parameters",
      {
        title: "Create lamp",
        before: `${create}## Request body\n\nSupply these parameters.\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|name|String|A.|\n|formula|String|B.|\n\n${returned}`,
        request: '{"name": "x", "formula": "y"}',
      },
      undefined,
    ],
    [
      "not where the names are others: an action's parameters",
      { before: supply, request: '{"lamp": {"id": "1"}}' },
      undefined,
    ],
  ])("%s", (_, page, want) => {
    expect(typesOf(page).request).toBe(want);
  });
});

test("an annotation that names no documented type is reported", () => {
  const { diagnostics } = readSmallDocs({
    "api/x.md":
      '# Get x\n\n<!-- {"blockType": "response", "@odata.type": "microsoft.graph.ghost"} -->\n```http\nHTTP/1.1 200 OK\n\n{"id": "1"}\n```\n',
  });
  expect(diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
    "example/unknown-type",
    "The annotation says the body is a `microsoft.graph.ghost`, which no page documents.",
  ]);
});

test.each([
  ["#microsoft.graph.user", "microsoft.graph.user", false],
  ["Collection(microsoft.graph.user)", "microsoft.graph.user", true],
  ["#collection( #microsoft.graph.user )", "microsoft.graph.user", true],
  ["String", "String", false],
])("readTypeName(%j)", (written, name, isCollection) => {
  expect(readTypeName(written)).toEqual({ name, isCollection });
});

test("an annotation that names another type than everything else is reported, and not believed", () => {
  const body = '{"@odata.type": "#microsoft.graph.shop", "id": "1", "value": "x", "extra": 1}';
  const page = `# Get shop\n\n<!-- {"blockType": "response", "@odata.type": "microsoft.graph.street"} -->\n\`\`\`http\nHTTP/1.1 200 OK\n\n${body}\n\`\`\`\n`;
  const street = lamp.replaceAll("lamp", "street").replace("|id|", "|length|").replace("|name|", "|width|");
  const docs = readSmallDocs({ "resources/street.md": street, "resources/shop.md": shop, "api/x.md": page });
  expect(docs.diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
    "example/wrong-type",
    "The annotation says the body is a `microsoft.graph.street`, but it has the properties of `microsoft.graph.shop`.",
  ]);
  expect(docs.fixtures[0]?.type).toEqual({ kind: "structured", name: "microsoft.graph.shop" });
});

test("nor one that knows fewer of the names than what the page returns", () => {
  const body = '{"id": "1", "value": "x"}';
  const page = `# Get shop\n\n## HTTP request\n\n\`\`\`http\nGET /shops/{id}\n\`\`\`\n\n## Response\n\nReturns a \`200 OK\` response code and a [shop](../resources/shop.md) object.\n\n## Example\n\n<!-- {"blockType": "response", "@odata.type": "microsoft.graph.lamp"} -->\n\`\`\`http\nHTTP/1.1 200 OK\n\n${body}\n\`\`\`\n`;
  const docs = readSmallDocs({ "resources/lamp.md": lamp, "resources/shop.md": shop, "api/shop-get.md": page });
  expect(docs.diagnostics.map(({ code }) => code)).toContain("example/wrong-type");
  expect(docs.fixtures[0]?.type).toEqual({ kind: "structured", name: "microsoft.graph.shop" });
});
