import { expect, it } from "vitest";
import type { Diagnostic, Outcome } from "../../generator/diagnostics/diagnostic.js";
import { decideBases, decideStatedBases } from "../../generator/link/bases/bases.js";
import { findKeyedTypes } from "../../generator/link/bases/keyed-types.js";
import { basesOf } from "../../generator/link/bases/witnesses.js";
import { declareNames } from "../../generator/link/declare/declare.js";
import { readCombinations } from "../../generator/link/enums/combinations.js";
import { linkEnums } from "../../generator/link/enums/link-enum.js";
import { createExampleLookup } from "../../generator/link/examples/example-lookup.js";
import { linkExamples } from "../../generator/link/examples/link-examples.js";
import { linkModel } from "../../generator/link/link-model.js";
import { linkOperations } from "../../generator/link/operations/link-operations.js";
import { linkTypes } from "../../generator/link/properties/link-type.js";
import { readExampleWitness } from "../../generator/link/witnesses/example-witness.js";
import { readPathWitness } from "../../generator/link/witnesses/path-witness.js";
import { settleProperties } from "../../generator/link/witnesses/settle-properties.js";
import { codesOf, readFacts, resourcePage } from "../support/small-pages.js";

/** Pages on which every phase has something to find. */
const files: Readonly<Record<string, string>> = {
  "resources/boat.md": resourcePage("boat", [
    "|id|String|The key. Key.|",
    "|mast|[keel](keel.md)|Nobody describes it.|",
    "|rig|rig|Possible values are: `sloop`, `yawl`.|",
    "|crew|[sailor](sailor.md)|One, says the table.|",
    "|berthid|String|Where it lies.|",
  ]).replace('"@odata.type"', '"baseType": "microsoft.graph.vessel", "@odata.type"'),
  "resources/raft.md": resourcePage("raft").replace(
    '"@odata.type"',
    '"baseType": "microsoft.graph.raft", "@odata.type"',
  ),
  "resources/sailor.md": resourcePage("sailor", ["|id|String|The key. Key.|"]),
  "resources/rig.md":
    "# rig enum type\n\nNamespace: microsoft.graph\n\n## Members\n\n|Member|\n|:--|\n|sloop|\n|ketch|\n",
  "api/boat-get.md": `# Get boat

## HTTP request

\`\`\`http
GET /boats/{id}
\`\`\`

## Query parameters

|Parameter|Type|Description|
|:---|:---|:---|
|to|harbour|Nobody describes it.|

## Response

If successful, this method returns a \`200 OK\` response code and a [boat](../resources/boat.md) object.

## Example

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.ferry" } -->
\`\`\`http
HTTP/1.1 200 OK

{ "id": "1" }
\`\`\`

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.boat" } -->
\`\`\`http
HTTP/1.1 200 OK

{ "id": "1", "berthId": "2" }
\`\`\`
`,
  "api/boat-list-crew.md": `# List crew

## HTTP request

\`\`\`http
GET /boats/{id}/crew
\`\`\`

## Response

If successful, this method returns a \`200 OK\` response code and a collection of [sailor](../resources/sailor.md) objects.
`,
};

it("what each phase finds is in the whole, and the whole has nothing else", () => {
  const pages = Object.entries(files)
    .map(([path, text]) => readFacts(text, path).value)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const found: Diagnostic[] = [];
  const run = <T>({ value, diagnostics }: Outcome<T>, ...codes: readonly string[]): T => {
    expect(codesOf(diagnostics)).toEqual(codes);
    found.push(...diagnostics);
    return value;
  };
  const names = run(declareNames(pages, "microsoft.graph"), "type/unresolved-base");
  const enums = run(linkEnums(names), "enum/conflicting-members");
  const keyed = run(findKeyedTypes(names));
  const operations = run(linkOperations(names), "type/unresolved");
  const stated = run(decideStatedBases(names, keyed), "type/circular-base");
  const probed = linkTypes(names, basesOf(stated), keyed).value;
  const lookup = createExampleLookup(names.registry, probed, operations);
  const examples = run(linkExamples(pages, lookup), "example/unknown-type");
  const shown = run(readExampleWitness(probed, examples, operations, names.registry));
  const navigated = readPathWitness(probed, operations.values(), "microsoft.graph");
  const bases = decideBases(stated, probed, { examples: shown, paths: navigated }, names.registry);
  const linked = run(linkTypes(names, basesOf(bases), keyed), "type/unresolved");
  const paths = readPathWitness(linked, operations.values(), "microsoft.graph");
  const types = run(settleProperties(linked, { groups: names.types, examples: shown, paths }), "type/not-a-collection");
  run(readCombinations(types, examples, operations, enums));

  const whole = linkModel(pages, { apiVersion: "v1.0" }).diagnostics;
  expect(whole.map(write).sort()).toEqual(found.map(write).sort());
  // And nothing is said twice.
  expect(new Set(whole.map(write)).size).toBe(whole.length);
});

function write({ code, span, message }: Diagnostic): string {
  return `${span.path}:${span.line}:${span.column} ${code} ${message}`;
}
