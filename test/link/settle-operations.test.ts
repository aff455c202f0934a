import { expect, test } from "vitest";
import { linkPages, resourcePage } from "../support/small-pages.js";

const pages = {
  "resources/harbor.md": resourcePage("harbor", ["|id|String|Key.|", "|boats|[boat](boat.md) collection|Its boats.|"]),
  "resources/boat.md": resourcePage("boat", ["|id|String|Key.|", "|rig|String|Its rig.|"]),
  "api/harbor-get.md": operation(
    "Get harbor",
    "GET /harbors/{id}",
    "",
    "`200 OK` and a [harbor](../resources/harbor.md)",
  ),
};

function operation(title: string, line: string, body: string, response: string, sent = ""): string {
  const example = sent === "" ? "" : `\n## Example\n\n### Request\n\n\`\`\`http\n${line}\n\n${sent}\n\`\`\`\n`;
  return `# ${title}\n\n## HTTP request\n\n\`\`\`http\n${line}\n\`\`\`\n\n## Request body\n\n${body}\n\n## Response\n\nIf successful, this method returns ${response}.\n${example}`;
}

function linkOne(title: string, line: string, body: string, response: string, sent = "") {
  const found = linkPages({ ...pages, "api/x.md": operation(title, line, body, response, sent) }).value.operations.get(
    "x",
  );
  return { shape: found?.shape.value, body: found?.requestBody && (found.requestBody.type?.value ?? "no type") };
}

const rows = (...names: readonly string[]): string =>
  `Supply what changes.\n\n|Property|Type|Description|\n|:---|:---|:---|\n${names.map((name) => `|${name}|String|.|`).join("\n")}`;
const boat = "microsoft.graph.boat";

test.each<[string, string, string, string, string, string | undefined, string?]>([
  ["Update boat", "PATCH /harbors/{id}/boats/{id}", rows("rig"), "`204 No Content`", "update", boat],
  ["Update boat", "PATCH /unknown/{id}", rows("rig"), "`200 OK` and the [boat](../resources/boat.md)", "update", boat],
  ["Create boat", "POST /harbors/{id}/boats", rows("rig", "id"), "`201 Created`", "create", boat],
  // Rows that the type has not are parameters.
  ["Create boat", "POST /harbors/{id}/boats", rows("speed", "to"), "`201 Created`", "create", "no type"],
  ["Update boat", "PATCH /unknown/{id}", rows("rig"), "`204 No Content`", "update", "no type"],
  ["Sink boat", "POST /harbors/{id}/boats/{id}/sink", rows("rig"), "`204 No Content`", "action", "no type"],
  // Nothing but an example shows that there is a body.
  ["Update boat", "PATCH /harbors/{id}/boats/{id}", "Supply it.", "`204 No Content`", "update", boat, '{"rig": "a"}'],
  [
    "Update boat",
    "PATCH /harbors/{id}/boats/{id}",
    "Don't supply a body.",
    "`204`",
    "update",
    undefined,
    '{"rig": "a"}',
  ],
  ["Update boat", "PATCH /unknown/{id}", "Supply it.", "`204 No Content`", "update", undefined, '{"rig": "a"}'],
  ["Get its boats", "GET /harbors/{id}/boats", "", "`200 OK`", "list", undefined],
  ["Get boat", "GET /harbors/{id}/boats/{id}", "", "`200 OK`", "get", undefined],
  ["Moor a boat", "POST /harbors/{id}/boats", "", "`200 OK`", "create", undefined],
])("%s: %s, %s, %s", (title, line, body, response, shape, type, sent) => {
  expect(linkOne(title, line, body, response, sent)).toEqual({ shape, body: type });
});
