import type { OutputFile } from "../../generator/emit/output-file.js";
import { readSmallDocs } from "../support/small-docs.js";
import { emit, plainOutputs } from "../support/emit.js";

/** A service in miniature, documented with every kind of answer and address that mocks must know. */
const resource = `# lamp resource type\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Id.|\n|state|lampState|Possible values are: \`on\`, \`off\`.|\n\n## JSON representation\n\n<!-- {"blockType": "resource", "@odata.type": "microsoft.graph.lamp"} -->\n\`\`\`json\n{"id": "String", "state": "String"}\n\`\`\`\n`;
const derived = `# colorLamp resource type\n\nInherits from [lamp](lamp.md).\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|color|String|Color.|\n\n## JSON representation\n\n<!-- {"blockType": "resource", "baseType": "microsoft.graph.lamp", "@odata.type": "microsoft.graph.colorLamp"} -->\n\`\`\`json\n{"color": "String"}\n\`\`\`\n`;

function describeOperation(title: string, lines: string, response: string, annotation: object = {}): string {
  const [first = ""] = lines.split("\n");
  const call = first.replace(" /", " https://graph.microsoft.com/v1.0/").replaceAll(/\{[^}]*\}/g, "1");
  return `# ${title}\n\n## HTTP request\n\n<!-- {"blockType": "ignored"} -->\n\`\`\`http\n${lines}\n\`\`\`\n\n## Example\n\n### Request\n\n<!-- {"blockType": "request"} -->\n\`\`\`http\n${call}\n\`\`\`\n\n### Response\n\n<!-- ${JSON.stringify({ blockType: "response", ...annotation })} -->\n\`\`\`http\n${response}\n\`\`\`\n`;
}

const lamp = { "@odata.type": "microsoft.graph.lamp" };
const colorLamp = { "@odata.type": "microsoft.graph.colorLamp" };
const docs = readSmallDocs({
  "resources/lamp.md": resource,
  "resources/colorlamp.md": derived,
  "api/lamp-get.md": describeOperation(
    "Get lamp",
    "GET /lamps/{id | name}\nGET /me/lamp",
    'HTTP/1.1 200 OK\nContent-type: application/json\nContent-Length: 7\nETag: "7"\n\n{"id": "1", "state": "On"}',
    lamp,
  ),
  "api/lamp-list.md": describeOperation(
    "List lamps",
    "GET /lamps",
    'HTTP/1.1 200 OK\n\n{"value": [{"id": "1", "state": "on"}]}',
    {
      ...lamp,
      isCollection: true,
    },
  ),
  "api/lamp-delta.md": describeOperation(
    "Track lamps",
    "GET /lamps/delta",
    'HTTP/1.1 200 OK\n\n{"@odata.nextLink": "https://graph.microsoft.com/v1.0/lamps/delta?$skiptoken=2", "value": [{"id": "1"}]}',
    { ...lamp, isCollection: true },
  ),
  "api/lamp-newest.md": describeOperation(
    "Get newest lamp",
    "GET /lamps/newest",
    'HTTP/1.1 200 OK\n\n{"id": "9"}',
    lamp,
  ),
  "api/lamp-delete.md": describeOperation("Delete lamp", "DELETE /lamps/{id}", "HTTP/1.1 204 No Content"),
  "api/lamp-report.md": describeOperation(
    "Get report",
    "GET /reports/lamps(period='{period}')",
    "HTTP/1.1 302 Found\nContent-Type: text/plain\nLocation: https://example.com/report",
  ),
  "api/lamp-usage.md": `${describeOperation(
    "Get usage",
    "GET /reports/usage",
    "HTTP/1.1 302 Found\nLocation: https://reports.example.com/usage.csv?key=1",
  )}\n\`\`\`http\nHTTP/1.1 200 OK\nContent-Type: text/csv\n\nlamp,hours\n1,7\n\`\`\`\n`,
  "api/lamp-count.md": describeOperation(
    "Count lamps",
    "GET /lamps/$count",
    "HTTP/1.1 200 OK\nContent-Type: text/plain\n\n42",
  ),
  "api/lamp-photo.md": describeOperation(
    "Get photo",
    "GET /lamps/{id}/photo/$value",
    "HTTP/1.1 200 OK\nContent-Type: image/png\n\n<Image>",
  ),
  "api/lamp-manual.md": `${describeOperation(
    "Get manual",
    "GET /lamps/{id}/manual\nGET /lamps/{id}/manual/$value\nGET /me/lamp/manual\nGET /me/lamp/manual/$value",
    'HTTP/1.1 200 OK\n\n{"pages": 3}',
  )}\n## Example 2\n\n\`\`\`http\nGET https://graph.microsoft.com/v1.0/lamps/6/manual/$value\n\`\`\`\n\n\`\`\`http\nHTTP/1.1 200 OK\n\n{Raw bytes}\n\`\`\`\n\n## Example 3\n\n\`\`\`http\nGET https://graph.microsoft.com/v1.0/lamps/7/manual/$value\n\`\`\`\n\n\`\`\`http\nHTTP/1.1 200 OK\nContent-Type: text/markdown\n\nTurn it on.\n\`\`\`\n`,
  "api/lamp-replace.md": describeOperation(
    "Replace lamp",
    "PUT /lamps/{id}\nPATCH /lamps/{id}",
    'HTTP/1.1 200 OK\n\n{"id": "1"}',
    lamp,
  ),
  "api/lamp-switch.md": describeOperation("Switch lamp", "POST /lamps/{id}/switch", "HTTP/1.1 102 Processing"),
  "api/lamp-odd.md": describeOperation(
    "Get what no server sends",
    "GET /lamps/{id}/odd",
    "HTTP/1.1 200 OK\nContent-Type: text/\u{1f4a1}\nX-Ok: 1\nX-Bad: \u{1f4a1}\n\nodd",
  ),
  // Their addresses are another page's too, which comes later in the alphabet.
  "api/a-colorlamp-get.md": describeOperation(
    "Get color lamp",
    "GET /lamps/{id}",
    'HTTP/1.1 200 OK\n\n{"color": "red"}',
    colorLamp,
  ),
  "api/a-extension-get.md": describeOperation(
    "Get extension",
    "GET /lamps/{id}?$expand=extensions\nGET /me/lamp?$expand=extensions\nGET /lamps/{id}/extensions",
    'HTTP/1.1 200 OK\n\n{"id": "extended"}',
    lamp,
  ),
  // Dev Proxy's `*` goes past slashes, so that the shallower of them would take the other's requests.
  "api/lamp-bulb.md": describeOperation("Get bulb", "GET /lamps/{id}/bulbs/{id}", 'HTTP/1.1 200 OK\n\n{"id": "bulb"}'),
  "api/lamp-zone-bulb.md": describeOperation(
    "Get bulb of zone",
    "GET /lamps/{id}/zones/{id}/bulbs/{id}",
    'HTTP/1.1 200 OK\n\n{"id": "zone bulb"}',
  ),
});

export const { model: lampModel, fixtures: lampFixtures } = docs;
export const lampFiles: readonly OutputFile[] = emit([...plainOutputs, "msw"], docs.model, docs.fixtures).value;
