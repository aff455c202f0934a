import { formatIssue } from "../../templates/runtime/issue.js";
import { describe, expect, test } from "vitest";
import { describeIssue } from "../../generator/conform/describe-issue.js";
import { serialiseModel } from "../../generator/model/json/write-model.js";
import { readPageTexts } from "../../generator/testing.js";

/* Names that every object of JavaScript has: what a page calls so is a name like any other. */
const names = ["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf", "isPrototypeOf"];
const rows = names.map((name) => `|\`${name}\`|String|Not nullable.|`).join("\n");

function readLamp(shown: object | string, example: string, kind = "lamp") {
  return readPageTexts({
    "resources/lamp.md": `# ${kind} resource type

## Properties

|Property|Type|Description|
|:---|:---|:---|
${rows}

### ${kind}Kind values

|Member|Description|
|:---|:---|
${names.map((name) => `|\`${name}\`|A member.|`).join("\n")}

## JSON representation

<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.${kind}",
  "constructor": "x", "__proto__": { "blockType": "y" } } -->
\`\`\`json
${typeof shown === "string" ? shown : JSON.stringify(shown)}
\`\`\`
`,
    "api/lamp-get.md": `# Get ${kind}

## HTTP request
\`\`\`http
GET /lamp/{constructor}
\`\`\`

## Example
<!-- { "blockType": "response", "@odata.type": "microsoft.graph.${kind}" } -->
\`\`\`http
HTTP/1.1 200 OK
Content-type: application/json

${example}
\`\`\`
`,
  });
}
const whole = JSON.stringify(Object.fromEntries(names.map((name) => [name, "x"])));
const codesOf = ({ diagnostics }: ReturnType<typeof readLamp>) =>
  diagnostics.map(({ code }) => code).filter((code) => !code.startsWith("front-matter/"));

describe("names that every object has", () => {
  test("are properties, members and keys", () => {
    const read = readLamp(whole, whole);
    const [type] = read.model.types.values();
    expect(type?.properties.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect([...read.model.enums.values()].map(({ members }) => members.map(({ name }) => name))).toEqual([names]);
    expect(codesOf(read)).toEqual([]);
    expect(read.fixtures.map(({ issues }) => issues)).toEqual([[]]);
    expect(serialiseModel(read.model)).toContain('"__proto__"');
  });
  test("are missing from a representation that has none of them", () => {
    const read = readLamp({ id: "String" }, "{}");
    expect(codesOf(read)).toEqual(["representation/missing-property", "representation/unknown-property"]);
  });
  test.each(names)("%s is held against the model", (name) => {
    const { fixtures, model } = readLamp(whole, `{ "${name}": 5 }`);
    expect(fixtures.flatMap(({ issues }) => issues.map((issue) => formatIssue(describeIssue(issue, model))))).toEqual([
      `/${name}: expected a string, got 5`,
    ]);
    expect(fixtures.map(({ conforming }) => Object.entries(conforming as object))).toEqual([[[name, "5"]]]);
  });
  test.each(["constructor", "toString", "valueOf"])("%s is the name of a type", (kind) => {
    const read = readLamp(whole, `{ "@odata.type": "#microsoft.graph.${kind}" }`, kind);
    expect([...read.model.types.keys()]).toEqual([`microsoft.graph.${kind}`]);
    expect(codesOf(read)).toEqual([]);
  });
});
