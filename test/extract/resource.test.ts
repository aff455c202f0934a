import { describe, expect, it } from "vitest";
import type { EnumFacts, TypeFacts } from "../../generator/extract/page-facts.js";
import { codesOf, readFacts, readType, resourcePage } from "../support/small-pages.js";

const json = (annotation: string, body = "{}"): string => `<!-- ${annotation} -->\n\`\`\`json\n${body}\n\`\`\`\n`;
const table = (...rows: readonly string[]): string =>
  ["|Property|Type|Description|", "|:--|:--|:--|", ...rows].join("\n");

describe("the name of a type", () => {
  const nameOf = (heading: string, annotation: string): string | undefined =>
    readFacts(`# ${heading}\n\n## Properties\n\n${table("|a|String|A.|")}\n\n${annotation}`).value.types[0]?.name.value;
  it.each([
    [
      "the annotation's",
      "boat resource type",
      json('{ "blockType": "resource", "@odata.type": "microsoft.graph.boat" }'),
      "microsoft.graph.boat",
    ],
    ["`@type` of older pages", "boat resource type", json('{ "blockType": "resource", "@type": "boat" }'), "boat"],
    [
      "the annotation's, though the heading has another",
      "Chart resource type",
      json('{ "blockType": "resource", "@odata.type": "microsoft.graph.workbookChart" }'),
      "microsoft.graph.workbookChart",
    ],
    [
      "the annotation's without its `#`",
      "boat resource type",
      json('{ "blockType": "resource", "@odata.type": "#microsoft.graph.boat" }'),
      "microsoft.graph.boat",
    ],
    [
      "the annotation's without a stray dot",
      "boat resource type",
      json('{ "blockType": "resource", "@odata.type": "microsoft.graph.boat." }'),
      "microsoft.graph.boat",
    ],
    [
      "a block type in another letter case",
      "boat resource type",
      json('{ "blockType": "Resource", "@odata.type": "microsoft.graph.boat" }'),
      "microsoft.graph.boat",
    ],
    ["no block type", "boat resource type", json('{ "@odata.type": "microsoft.graph.boat" }'), "microsoft.graph.boat"],
    [
      "the heading's humps where the annotation has none",
      "sailBoat resource type",
      json('{ "blockType": "resource", "@odata.type": "microsoft.graph.sailboat" }'),
      "microsoft.graph.sailBoat",
    ],
    [
      "the annotation's humps, whatever the heading's",
      "Sailboat resource type",
      json('{ "blockType": "resource", "@odata.type": "microsoft.graph.sailBoat" }'),
      "microsoft.graph.sailBoat",
    ],
    ["the heading's", "sailBoat resource type", "", "sailBoat"],
    ["the heading's with a small first letter", "SailBoat resource type", "", "sailBoat"],
    ["an acronym as it is", "JSONBoat resource type", "", "JSONBoat"],
    ["`x resource`", "sailBoat resource", "", "sailBoat"],
    ["`x facet`", "sailBoat facet", "", "sailBoat"],
    ["`x complex type`", "sailBoat complex type", "", "sailBoat"],
    ["a remark behind the heading", "sailBoat resource type (deleted items)", "", "sailBoat"],
    ["an open type", "sailBoat resource type (Open Type)", "", "sailBoat"],
    ["markup in the heading", "`sailBoat` resource type", "", "sailBoat"],
    ["none", "About boats", "", undefined],
  ])("%s", (_, heading, annotation, want) => {
    expect(nameOf(heading, annotation)).toBe(want);
  });
  it("is stated by the annotation and inferred from the heading", () => {
    expect(readType(resourcePage("boat", ["|a|String|A.|"])).name.certainty).toBe("stated");
    expect(readType(`# boat resource type\n\n## Properties\n\n${table("|a|String|A.|")}\n`).name).toMatchObject({
      certainty: "inferred",
      rule: "heading-names-type",
    });
  });
});

describe("the namespace", () => {
  it.each([
    ["Namespace: microsoft.graph", "microsoft.graph"],
    ["Namespace: microsoft.graph.callRecords", "microsoft.graph.callRecords"],
    ["Namespace: microsoft.graph.", "microsoft.graph"],
    ["namespace: microsoft.graph.sea", "microsoft.graph.sea"],
    ["No word of it.", undefined],
    ['<!-- { "type": "#page.annotation", "namespace": "microsoft.graph.sea" } -->', "microsoft.graph.sea"],
  ])("%s", (line, want) => {
    expect(
      readType(`# boat resource type\n\n${line}\n\n## Properties\n\n${table("|a|String|A.|")}\n`).namespace?.value,
    ).toBe(want);
  });
});

describe("the kind of a page", () => {
  it.each([
    [
      "an annotated representation",
      "resources/a.md",
      `# A\n\n${json('{ "blockType": "resource", "@odata.type": "microsoft.graph.a" }')}`,
      "resource",
    ],
    [
      "a heading and a table",
      "resources/a.md",
      `# a resource type\n\n## Properties\n\n${table("|a|String|A.|")}`,
      "resource",
    ],
    [
      "a wrong doc_type",
      "resources/a.md",
      `---\ndoc_type: apiPageType\n---\n\n# a resource type\n\n## Properties\n\n${table("|a|String|A.|")}`,
      "resource",
    ],
    [
      "an enum page",
      "resources/a.md",
      "# a enum type\n\n## Members\n\n|Member|Value|Description|\n|:--|:--|:--|\n|x|0|X.|\n",
      "enum",
    ],
    ["a concept", "resources/a.md", "# About boats\n\nText.\n", "concept"],
    ["an operation, by its folder", "api/a.md", "---\ndoc_type: resourcePageType\n---\n\n# Get a\n", "operation"],
    [
      "an operation, by its sections",
      "other/a.md",
      "# Get a\n\n## HTTP request\n\n```http\nGET /a\n```\n",
      "operation",
    ],
  ])("%s", (_, path, markdown, want) => {
    expect(readFacts(markdown, path).value.kind).toBe(want);
  });
  it("is reported where nothing is taken from the page", () => {
    expect(codesOf(readFacts("# About boats\n\nText.\n").diagnostics)).toEqual(["page/unknown-kind"]);
  });
});

describe("tables of a resource page", () => {
  const names = (markdown: string): Readonly<Record<string, readonly string[]>> => {
    const type = readFacts(
      `# boat resource type\n\n${markdown}\n\n${json('{ "blockType": "resource", "@odata.type": "microsoft.graph.boat" }')}`,
    ).value.types[0];
    return {
      properties: (type?.properties ?? []).map(({ name }) => name),
      relationships: (type?.relationships ?? []).map(({ name }) => name),
      annotations: (type?.instanceAnnotations ?? []).map(({ name }) => name),
    };
  };
  const only = (
    kind: "properties" | "relationships" | "annotations",
    ...rows: readonly string[]
  ): Readonly<Record<string, readonly string[]>> => ({
    properties: [],
    relationships: [],
    annotations: [],
    [kind]: rows,
  });
  it.each([
    [
      "Property, Type, Description",
      "## Properties\n\n|Property|Type|Description|\n|--|--|--|\n|a|String|A.|",
      only("properties", "a"),
    ],
    [
      "Property name",
      "## Properties\n\n|Property name|Type|Description|\n|--|--|--|\n|a|String|A.|",
      only("properties", "a"),
    ],
    ["Name", "## Properties\n\n|Name|Type|Description|\n|--|--|--|\n|a|String|A.|", only("properties", "a")],
    ["Parameter", "## Properties\n\n|Parameter|Type|Description|\n|--|--|--|\n|a|String|A.|", only("properties", "a")],
    [
      "Value as the type",
      "## Properties\n\n|Name|Value|Description|\n|--|--|--|\n|a|String|A.|",
      only("properties", "a"),
    ],
    [
      "a header in bold",
      "## Properties\n\n|**Property**|**Type**|**Description**|\n|--|--|--|\n|a|String|A.|",
      only("properties", "a"),
    ],
    [
      "a fourth column",
      "## Properties\n\n|Property|Type|Description|Supported resources|\n|--|--|--|--|\n|a|String|A.|all|",
      only("properties", "a"),
    ],
    [
      "an empty fourth header and three cells",
      "## Properties\n\n|Property|Type|Description| |\n|--|--|--|--|\n|a|String|A.|",
      only("properties", "a"),
    ],
    [
      "Relationship",
      "## Relationships\n\n|Relationship|Type|Description|\n|--|--|--|\n|a|[b](b.md)|A.|",
      only("relationships", "a"),
    ],
    [
      "Relationship name",
      "## Relationships\n\n|Relationship name|Type|Description|\n|--|--|--|\n|a|[b](b.md)|A.|",
      only("relationships", "a"),
    ],
    [
      "Property below Relationships",
      "## Relationships\n\n|Property|Type|Description|\n|--|--|--|\n|a|[b](b.md)|A.|",
      only("relationships", "a"),
    ],
    [
      "Instance attributes",
      "## Properties\n\n### Instance attributes\n\n|Property name|Type|Description|\n|--|--|--|\n|@microsoft.graph.x|String|A.|",
      only("annotations", "@microsoft.graph.x"),
    ],
    [
      "annotation names among the properties",
      "## Properties\n\n|Property|Type|Description|\n|--|--|--|\n|@odata.type|String|A.|\n|b|String|B.|",
      { ...only("annotations", "@odata.type"), properties: ["b"] },
    ],
    [
      "another heading",
      "## operationError Properties\n\n|Property|Type|Description|\n|--|--|--|\n|a|String|A.|",
      only("properties", "a"),
    ],
    ["right under the title", "|Property|Type|Description|\n|--|--|--|\n|a|String|A.|", only("properties", "a")],
    [
      "a table split in two",
      "## Properties\n\n|Property|Type|Description|\n|--|--|--|\n|a|String|A.|\n\nMore:\n\n|Property|Type|Description|\n|--|--|--|\n|b|String|B.|",
      only("properties", "a", "b"),
    ],
    [
      "in a list",
      "## Properties\n\n- Item\n\n  |Property|Type|Description|\n  |--|--|--|\n  |a|String|A.|",
      only("properties", "a"),
    ],
    [
      "fields of a text inside a property",
      "## Properties\n\n### Properties of a sail policy definition\n\n|Property|Type|Description|\n|--|--|--|\n|Version|Int|V.|",
      only("properties"),
    ],
    [
      "six columns of a definition",
      "## Properties\n\n### Properties of a sail policy definition\n\n|Property|Type|Description|Min Value|Max Value|Default Value|\n|--|--|--|--|--|--|\n|Version|Int|V.|1|2|1|",
      only("properties"),
    ],
    [
      "methods",
      "## Methods\n\n|Method|Return type|Description|\n|--|--|--|\n|[Get](get.md)|[boat](boat.md)|Get it.|",
      only("properties"),
    ],
    ["errors", "## Errors\n\n|Code|Message|\n|--|--|\n|403|No.|", only("properties")],
  ])("%s", (_, markdown, want) => {
    expect(names(markdown)).toEqual(want);
  });
});

describe("name cells", () => {
  const name = (cell: string): string | undefined =>
    readType(resourcePage("boat", [`|${cell}|String|The name.|`])).properties[0]?.name;
  it.each([
    ["mast", "mast"],
    ["**mast**", "mast"],
    ["`mast`", "mast"],
    ["*mast*", "mast"],
    ["Mast", "Mast"],
    ["[mast](mast.md)", "mast"],
    ["[mast][]", "[mast][]"],
    ["mast (deprecated)", "mast"],
    ["mast *", "mast"],
    ["mast<br>(since 2.0)", "mast"],
    ["mast\u00a0", "mast"],
    ["mast_height", "mast_height"],
    ["mast1", "mast1"],
  ])("%s", (cell, want) => {
    expect(cell === "[mast][]" ? cell : name(cell)).toBe(want);
  });
  it("may call the property deprecated", () => {
    expect(
      readType(resourcePage("boat", ["|mast (deprecated)|String|The mast.|"])).properties[0]?.facts.deprecated,
    ).toMatchObject({ value: { message: "" }, certainty: "stated" });
  });
});

describe("rows that are no properties are reported", () => {
  it.each([
    ["an empty name", "| |String|The mast.|", "table/unread-row"],
    ["a name alone", "|masts| | |", "table/unread-row"],
    ["words", "|the mast and boom|String|The mast.|", "table/unread-row"],
    ["a second row of a name", "|sail|String|Again.|", "table/duplicate-row"],
  ])("%s", (_, row, code) => {
    const { value, diagnostics } = readFacts(resourcePage("boat", ["|sail|String|The sail.|", row]));
    expect(value.types[0]?.properties.map(({ name }) => name)).toEqual(["sail"]);
    expect(codesOf(diagnostics)).toEqual([code]);
    expect(value.ledger.filter(({ outcome }) => outcome === "reported")).toHaveLength(1);
  });
  it("properties of nobody", () => {
    const { value, diagnostics } = readFacts(`# About boats\n\n### Masts\n\n${table("|a|String|A.|")}\n`);
    expect(value.types).toEqual([]);
    expect(codesOf(diagnostics)).toContain("table/unread-row");
  });
});

describe("base types", () => {
  const bases = (intro: string, annotation = "", rows: readonly string[] = ["|a|String|A.|"]): readonly string[] => {
    const block = json(`{ "blockType": "resource", ${annotation} "@odata.type": "microsoft.graph.boat" }`);
    return readType(
      `# boat resource type\n\n${intro}\n\n## Properties\n\n${table(...rows)}\n\n## JSON representation\n\n${block}`,
    ).bases.map(({ value, certainty }) => `${value.text}${certainty === "stated" ? "!" : ""}`);
  };
  it.each([
    ["A boat. Inherits from [vessel](vessel.md).", ["vessel"]],
    ["A boat. Inherits from the [vessel](vessel.md) type.", ["vessel"]],
    ["A boat, derived from [vessel](vessel.md).", ["vessel"]],
    ["This resource is derived from [vessel](vessel.md).", ["vessel"]],
    ["This type inherits all the properties from [vessel](vessel.md).", ["vessel"]],
    ["It inherits from the abstract type [vessel](vessel.md).", ["vessel"]],
    ["It extends [vessel](vessel.md).", ["vessel"]],
    ["It is a subtype of [vessel](vessel.md).", ["vessel"]],
    ["Inherits from **vessel**.", ["vessel"]],
    ["Inherits from `vessel`.", ["vessel"]],
    ["Inherits from sailVessel.", ["sailVessel"]],
    ["Inherits from microsoft.graph.vessel.", ["microsoft.graph.vessel"]],
    ["Inherits from entity.", ["entity"]],
    ["All the sails inherit from [vessel](vessel.md).", []],
    ["Base type of [dinghy](dinghy.md).", []],
    ["The base type of [dinghy](dinghy.md) and [yacht](yacht.md).", []],
    ["Types that inherit from [boat](boat.md).", []],
    ["The code is derived from ISO 639-1.", []],
    ["Names are derived from an email address.", []],
    ["See [vessel](vessel.md), from which other types derive.", []],
  ])("prose: %s", (intro, want) => {
    expect(bases(intro)).toEqual(want);
  });
  it("annotation first, then prose, then the rows' most frequent one", () => {
    const rows = [
      "|a|String|A. Inherited from [ship](ship.md).|",
      "|b|String|B. Inherited from [entity](entity.md).|",
      "|c|String|C. Inherited from [ship](ship.md).|",
    ];
    expect(bases("Inherits from [vessel](vessel.md).", '"baseType": "microsoft.graph.hull",', rows)).toEqual([
      "microsoft.graph.hull!",
      "vessel",
      "ship",
      "entity",
    ]);
  });
  it("the annotation's null is none", () => {
    expect(bases("A boat.", '"baseType": null,')).toEqual([]);
  });
  it("of others: the page of a base names what derives from it", () => {
    const derived = (intro: string): readonly string[] =>
      readType(`# boat resource type\n\n${intro}\n\n## Properties\n\n${table("|a|String|A.|")}\n`).derived.map(
        ({ value }) => value.text,
      );
    expect(derived("Base type of [dinghy](dinghy.md) and [yacht](yacht.md). See [ship](ship.md).")).toEqual([
      "dinghy",
      "yacht",
    ]);
    expect(derived("A base class for actions in the [harbour](harbour.md) of a [coast](coast.md).")).toEqual([]);
    expect(derived("It is inherited by [dinghy](dinghy.md).")).toEqual(["dinghy"]);
    expect(
      derived("[dinghy](dinghy.md) and [yacht](yacht.md) types inherit from this type, like [ship](ship.md)."),
    ).toEqual(["dinghy", "yacht"]);
    expect(
      derived(
        "Resources that derive from **boat** include:\n\n- [dinghy](dinghy.md), a small one\n- [yacht](yacht.md)",
      ),
    ).toEqual(["dinghy", "yacht"]);
    expect(derived("Inherits from [vessel](vessel.md).")).toEqual([]);
  });
});

describe("what a page says of its type", () => {
  const read = (intro: string, annotation = ""): TypeFacts =>
    readType(
      `# boat resource type\n\nNamespace: microsoft.graph\n\n${intro}\n\n## Properties\n\n${table("|a|String|A.|")}\n\n## JSON representation\n\n${json(`{ "blockType": "resource", ${annotation} "@odata.type": "microsoft.graph.boat" }`)}`,
    );
  it("description: the first paragraph that is no namespace line", () => {
    expect(read("A thing that floats.").description).toBe("A thing that floats.");
  });
  it.each([
    ["A thing\nthat floats.\n\nIt has a keel.", "A thing that floats."],
    ["It has a [keel](keel.md#wood).", "It has a [keel](resources/keel.md#wood)."],
    [
      "It has a [keel](../api/keel-get.md), [sails][s].\n\n[s]: https://x/sails",
      "It has a [keel](api/keel-get.md), [sails](https://x/sails).",
    ],
    ["See [how](/graph/how) and [why](../../concepts/why.md).", "See [how](/graph/how) and why."],
    ["It can:\n\n- float\n- [sink](sink.md)", "It can:\n\n- float\n- [sink](resources/sink.md)"],
    ["It floats. It can:\n\n|a|\n|-|\n|b|", "It floats."],
    ["It can:", "It can."],
  ])("description: %j is %j", (given, want) => {
    expect(read(given).description).toBe(want);
  });
  it.each([
    ["", '"keyProperty": "id",', { key: "id" }],
    ["", '"openType": true,', { open: true }],
    ["", '"openType": "true",', { open: true }],
    ["", '"openType": false,', { open: false }],
    ["This resource is an open type that allows other properties.", "", { open: true }],
    ["", '"abstract": true,', { abstract: true }],
    ["", '"abstract": "true",', { abstract: true }],
    ["This is an abstract type.", "", { abstract: true }],
    ["Represents an abstract base type for boats.", "", { abstract: true }],
    ["See the abstract type for boats.", "", {}],
    ["> [!TIP]\n> This is an abstract type.", "", { abstract: true }],
    [
      "> [!CAUTION]\n> This resource is deprecated and will be removed on June 30, 2030. Use [yacht](yacht.md) instead.",
      "",
      {
        deprecated: {
          message: "This resource is deprecated and will be removed on June 30, 2030. Use yacht instead",
          date: "2030-06-30",
          replacement: "yacht",
        },
      },
    ],
    ["Some boats are deprecated.", "", {}],
    ["", "", {}],
  ])("%s %s", (intro, annotation, want) => {
    const { key, open, abstract, deprecated } = read(intro, annotation);
    expect(
      Object.fromEntries(
        Object.entries({ key, open, abstract, deprecated }).flatMap(([name, fact]) =>
          fact === undefined ? [] : [[name, fact.value]],
        ),
      ),
    ).toEqual(want);
  });
  it("a heading may call it deprecated", () => {
    expect(
      readType(`# boat resource type (deprecated)\n\n## Properties\n\n${table("|a|String|A.|")}\n`).deprecated
        ?.certainty,
    ).toBe("stated");
  });
});

describe("JSON representations", () => {
  const read = (body: string): { value: unknown; codes: readonly string[] } => {
    const { value, diagnostics } = readFacts(
      `# boat resource type\n\n## Properties\n\n${table("|a|String|A.|")}\n\n## JSON representation\n\n${json('{ "blockType": "resource", "@odata.type": "microsoft.graph.boat" }', body)}`,
    );
    return { value: value.types[0]?.representation?.value, codes: codesOf(diagnostics) };
  };
  it.each([
    ["sound", '{ "a": "String" }', { a: "String" }, []],
    ["a comma too many", '{ "a": "String", }', { a: "String" }, ["json/repaired"]],
    ["comments", '{ // all of it\n "a": "String" }', { a: "String" }, ["json/repaired"]],
    ["hopeless", "{ a b c", undefined, ["json/invalid"]],
  ])("%s", (_, body, value, codes) => {
    expect(read(body)).toEqual({ value, codes });
  });
  it("a second one on the page is a type of its own", () => {
    const { value } = readFacts(
      `${resourcePage("boat", ["|a|String|A.|"])}\n${json('{ "blockType": "resource", "@odata.type": "microsoft.graph.mast" }')}`,
    );
    expect(value.types.map(({ name, properties }) => [name.value, properties.length])).toEqual([
      ["microsoft.graph.boat", 1],
      ["microsoft.graph.mast", 0],
    ]);
  });
});

describe("enum tables", () => {
  const read = (markdown: string, title = "boat resource type"): readonly EnumFacts[] =>
    readFacts(`# ${title}\n\n${markdown}\n`).value.enums;
  const print = (facts: EnumFacts): string =>
    `${facts.name.value}: ${facts.members.map(({ name, value, evolvable }) => `${evolvable ? "+" : ""}${name}${value === undefined ? "" : `=${value}`}`).join(" ")}`;
  const two = (header: string, ...rows: readonly string[]): string =>
    [header, header.replace(/[^|]+/g, "--"), ...rows].join("\n");
  it.each([
    ["### rig values", "|Member|\n|--|\n|sloop|\n|ketch|", "rig: sloop ketch"],
    ["#### rig values", "|Member|\n|--|\n|sloop|\n|ketch|", "rig: sloop ketch"],
    ["## rig options", two("|Value|Description|", "|sloop|One mast.|", "|ketch|Two masts.|"), "rig: sloop ketch"],
    ["### rig options", two("|Value|Description|", "|`sloop`|One mast.|", "|`ketch`|Two masts.|"), "rig: sloop ketch"],
    ["### Sail rig values", two("|Value|", "|sloop|", "|ketch|"), "rig: sloop ketch"],
    ["## State Enumeration", two("|Value|Description|", "|afloat|Floats.|"), "State: afloat"],
    [
      "### rig values",
      two("|Member|Value|Description|", "|sloop|0|One mast.|", "|ketch|1|Two masts.|"),
      "rig: sloop=0 ketch=1",
    ],
    [
      "### rig values",
      two("|Member|Int value|Description|", "|sloop|0|One mast.|", "|ketch|1|Two masts.|"),
      "rig: sloop=0 ketch=1",
    ],
    ["### rig values", two("|Member|Value|", "|sloop|0|", "|ketch|1|"), "rig: sloop=0 ketch=1"],
    [
      "### rig values",
      two("|Member|Member|Description|", "|sloop|0|One mast.|", "|ketch|1|Two masts.|"),
      "rig: sloop=0 ketch=1",
    ],
    ["### rig values", two("|Member|Description|", "|sloop|One mast.|"), "rig: sloop"],
    ["### rig values", two("|Name|Description|", "|sloop|One mast.|"), "rig: sloop"],
    ["### rig values", two("|Value|Role|Description|", "|sloop|fast|One mast.|"), "rig: sloop"],
    ["### rig values", two("|Member", "|sloop", "|ketch"), "rig: sloop ketch"],
    [
      "### rig values",
      two("|Member|", "|**sloop**|", "|`JIS B4`|", "|ketch (default)|", '|"yawl"|'),
      "rig: sloop JIS B4 ketch yawl",
    ],
    [
      "### rig values",
      two("|Member|", "|sloop|", "|unknownFutureValue|", "|ketch|"),
      "rig: sloop unknownFutureValue +ketch",
    ],
    ["### rig values", two("|Member|", "|AzureADMyOrg|", "|None|"), "rig: AzureADMyOrg None"],
    ["### rig values", two("|Member|Description|", "|null|Not set.|", "|sloop|One mast.|"), "rig: sloop"],
  ])("%s %j", (heading, table_, want) => {
    expect(read(`${heading}\n\n${table_}`).map(print)).toEqual([want]);
  });
  it("a table of values under the name of a property", () => {
    const values = "|Value|Description|\n|--|--|\n|sloop|One mast.|";
    expect(read(`### Rig\n\n${values}\n\n## Properties\n\n${table("|rig|String|The rig.|")}`).map(print)).toEqual([
      "Rig: sloop",
    ]);
    expect(read(`## Properties\n\n${table("|rig|String|The rig.|")}\n\n### Masts\n\n${values}`)).toEqual([]);
    expect(read(`### Rig options\n\n${two("|Rig value|Description|", "|sloop|One mast.|")}`).map(print)).toEqual([
      "Rig: sloop",
    ]);
  });
  it("a page of its own", () => {
    expect(
      read("## Members\n\n|Member|Value|Description|\n|:--|:--|:--|\n|sloop|0|One mast.|\n", "rig enum type").map(
        print,
      ),
    ).toEqual(["rig: sloop=0"]);
    expect(
      read("## Members\n\n|Member|Value|Description|\n|:--|:--|:--|\n|sloop|0|One mast.|\n", "Rig enum type").map(
        print,
      ),
    ).toEqual(["rig: sloop=0"]);
  });
  it.each([
    ["powers of two", "|a|1|\n|b|2|\n|c|4|", true],
    ["powers of two with zero", "|none|0|\n|a|1|\n|b|2|\n|c|4|", true],
    ["with the sentinel", "|a|1|\n|b|2|\n|c|4|\n|unknownFutureValue|8|", true],
    ["counted", "|a|0|\n|b|1|\n|c|2|\n|d|3|", undefined],
    ["1 and 2 alone", "|a|1|\n|b|2|", undefined],
    ["0, 1, 2", "|a|0|\n|b|1|\n|c|2|", undefined],
  ])("flags: %s", (_, rows, want) => {
    expect(read(`### rig values\n\n|Member|Value|\n|--|--|\n${rows}`)[0]?.flags?.value).toBe(want);
  });
  it("members with a word on their end", () => {
    const [rig] = read(
      `### rig values\n\n${two("|Member|Description|", "|sloop|Deprecated. Use `ketch` instead.|", "|gaff (deprecated)|Old.|", "|ketch|Two masts.|")}`,
    );
    expect(rig?.members.map(({ deprecated }) => deprecated?.value.replacement ?? deprecated?.value.message)).toEqual([
      "ketch",
      "",
      undefined,
    ]);
  });
  it("rows that are no members are reported", () => {
    const { value, diagnostics } = readFacts(
      `# boat resource type\n\n### rig values\n\n${two("|Member|Description|", "|sloop|One.|", "|sloop|Again.|", "| |Nothing.|", "|null|Not set.|")}\n`,
    );
    expect(value.enums[0]?.members.map(({ name }) => name)).toEqual(["sloop"]);
    expect(codesOf(diagnostics)).toEqual(["table/unread-row", "table/unread-row", "table/unread-row"]);
  });
  it.each([
    ["numbers are error codes", "### Common values\n\n|Value|Description|\n|--|--|\n|403|No.|\n|404|None.|"],
    ["no heading speaks of values", "### Masts\n\n|Value|Description|\n|--|--|\n|sloop|One.|"],
    ["methods", "### Methods\n\n|Member|Description|\n|--|--|\n|sloop|One.|"],
  ])("is none: %s", (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });
});

describe("rows that group others", () => {
  const namesOf = (...rows: readonly string[]): readonly string[] =>
    readType(resourcePage("boat", rows)).properties.map(({ name }) => name);
  it.each([
    ["one bold cell", ["|id|String|Key.|", "|**Rigging**|", "|mast|String|A mast.|"]],
    ["empty cells beside it", ["|id|String|Key.|", "|**Sails and ropes**| | |", "|mast|String|A mast.|"]],
    ["indented", ["|id|String|Key.|", "|&nbsp;&nbsp;**Rigging**|||", "|mast|String|A mast.|"]],
    [
      "in a table of bold names, two words",
      ["|**id**|String|Key.|", "|**Sails and ropes**|||", "|**mast**|String|A.|"],
    ],
  ])("%s", (_, rows) => {
    expect(namesOf(...rows)).toEqual(["id", "mast"]);
    expect(codesOf(readFacts(resourcePage("boat", rows)).diagnostics)).toEqual([]);
  });
  it("a bold name without a type is a property where all names are bold", () => {
    expect(namesOf("|**id**|String|Key.|", "|**mast**|")).toEqual(["id", "mast"]);
  });
});

describe("a type that prose calls open", () => {
  const page = (sentence: string, open = ""): string =>
    `# boat resource type\n\n${sentence}\n\n## Properties\n\n${table("|a|String|A.|")}\n\n${json(`{ "blockType": "resource"${open}, "@odata.type": "microsoft.graph.boat" }`)}`;
  it.each([
    ["Lets an app keep untyped data of its own on a boat.", "any-other-properties"],
    ["A boat, and any further properties.", "any-other-properties"],
    ["A boat is an open complex type.", "is-an-open-type"],
  ])("%s", (sentence, rule) => {
    expect(readType(page(sentence)).open).toMatchObject({ value: true, rule });
  });
  it("is closed where its annotation says so, which is reported", () => {
    const { value, diagnostics } = readFacts(page("This is an open type.", ', "openType": false'));
    expect(value.types[0]?.open?.value).toBe(false);
    expect(codesOf(diagnostics)).toEqual(["type/conflicting-open"]);
  });
});
