import { expect, test } from "vitest";
import { observeValues } from "../../templates/builders/observed-values.js";
import { readSmallDocs } from "../support/small-docs.js";

const table = (...rows: readonly string[]): string =>
  ["|Property|Type|Description|", "|:--|:--|:--|", ...rows].join("\n");
const resource = (name: string, ...rows: readonly string[]): string =>
  `# ${name} resource type\n\n## Properties\n\n${table(...rows)}\n\n## JSON representation\n\n<!-- {"blockType": "resource", "@odata.type": "microsoft.graph.${name}"} -->\n\`\`\`json\n{}\n\`\`\`\n`;
const answer = (body: object): string =>
  `# Get boat\n\n## HTTP request\n\n\`\`\`http\nGET /boats/{id}\n\`\`\`\n\n## Example\n\n<!-- {"blockType": "response", "@odata.type": "microsoft.graph.boat"} -->\n\`\`\`http\nHTTP/1.1 200 OK\n\n${JSON.stringify(body)}\n\`\`\`\n`;

const { model, fixtures } = readSmallDocs({
  "resources/boat.md": resource(
    "boat",
    "|id|String|Id.|",
    "|name|String|Name.|",
    "|built|DateTimeOffset|When.|",
    "|afloat|Boolean|Whether it floats.|",
    "|flags|Collection(String)|Flags.|",
    "|mast|mast|Mast.|",
  ),
  "resources/mast.md": resource("mast", "|height|Int32|Height.|"),
  "api/boat-get.md": answer({ id: "1", built: "String (timestamp)" }),
  "api/boat-list.md": answer({ id: "2", name: "Ida", flags: ["red", "string", "blue"], mast: { height: 7 } }),
  "api/boat-newest.md": answer({ name: "Vega", afloat: "True", mast: { height: "tall" } }),
});
const observed = observeValues(model, fixtures);

test.each([
  ["boat", "id", ["2", "1"]],
  ["boat", "name", ["Ida", "Vega"]],
  ["boat", "built", []],
  ["boat", "afloat", [true]],
  ["boat", "flags", ["red", "blue"]],
  ["mast", "height", [7]],
  ["boat", "mast", []],
])(
  "%s.%s: what pages show, from the fullest example on, and nothing that a correction made up",
  (type, property, want) => {
    expect(observed.valuesOf(`microsoft.graph.${type}`, property)).toEqual(want);
  },
);
