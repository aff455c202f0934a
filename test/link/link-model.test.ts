import { describe, expect, it } from "vitest";
import type { ElementType, EnumType, Model, TypeReference } from "../../generator/model/types.js";
import { codesOf, enumOf, linkPages, propertyOf, resourcePage, typeOf } from "../support/small-pages.js";

/** A type in one line: `mast[]`, `enum rig`, `"a" | "b" | string`, `?x` where nothing has the name. */
function printType(type: TypeReference): string {
  return type.kind === "collection" ? `${printElement(type.element)}[]` : printElement(type);
}
function printElement(type: ElementType): string {
  switch (type.kind) {
    case "primitive":
      return type.name.replace("Edm.", "");
    case "knownString":
      return `${type.values.join("|")}|String`;
    case "enum":
      return `enum ${shorten(type.name)}`;
    case "structured":
      return shorten(type.name);
    case "union":
      return type.options.map(printElement).join(" or ");
    case "untyped":
      return "any";
    case "unresolved":
      return `?${type.text}`;
  }
}
const shorten = (name: string): string => name.replace("microsoft.graph.", "");

/** The type of `boat.x`, given its row's type cell and description, and other pages. */
function typeOfCell(
  cell: string,
  description: string,
  pages: Readonly<Record<string, string>> = {},
  name = "boat",
): string {
  const path = `resources/${name.replace("microsoft.graph.", "").replace(".", "-")}.md`;
  const { value } = linkPages({ [path]: resourcePage(name, [`|x|${cell}|${description}|`]), ...pages });
  return printType(propertyOf(value, name, "x").type.value);
}
const memberNames = (type: EnumType): readonly string[] =>
  type.members.map(({ name, evolvable }) => (evolvable ? `+${name}` : name));
const enumPage = (name: string, ...members: readonly string[]): string =>
  `# ${name} enum type\n\nNamespace: microsoft.graph\n\n## Members\n\n|Member|Value|Description|\n|:--|:--|:--|\n${members.map((member, index) => `|${member}|${index}|The ${member}.|`).join("\n")}\n`;
const bundle = (...enums: readonly (readonly [name: string, ...members: string[]])[]): string =>
  `# Enums\n\nNamespace: microsoft.graph\n\n${enums.map(([name, ...members]) => `### ${name} values\n\n|Member|\n|--|\n${members.map((member) => `|${member}|`).join("\n")}`).join("\n\n")}\n`;

describe("resolving a type cell: the link's anchor, its page, the name, the name without letter case", () => {
  const mast = resourcePage("mast", ["|height|Double|Its height.|"]);
  const rig = enumPage("rig", "sloop", "ketch");
  it.each([
    ["a link to a type's page", "[mast](mast.md)", { "resources/mast.md": mast }, "mast"],
    ["a link from elsewhere", "[mast](../resources/mast.md)", { "resources/mast.md": mast }, "mast"],
    ["a link in another letter case", "[mast](MAST.md)", { "resources/mast.md": mast }, "mast"],
    ["a link absolute on the site", "[mast](/graph/api/resources/mast)", { "resources/mast.md": mast }, "mast"],
    ["a link with backslashes", "[mast](..\\resources\\mast.md)", { "resources/mast.md": mast }, "mast"],
    ["a link text in another letter case", "[Mast](mast.md)", { "resources/mast.md": mast }, "mast"],
    ["a link text that is wrong", "[pole](mast.md)", { "resources/mast.md": mast }, "mast"],
    [
      "a link text that names another documented type",
      "[boom](mast.md)",
      { "resources/mast.md": mast, "resources/boom.md": resourcePage("boom") },
      "boom",
    ],
    [
      "a page whose type has another name",
      "[Mast](mast.md)",
      { "resources/mast.md": resourcePage("sailMast") },
      "sailMast",
    ],
    ["a link to an enum's page", "[rig](rig.md)", { "resources/rig.md": rig }, "enum rig"],
    [
      "a link to an anchor",
      "[rigKind](enums.md#rig-values)",
      { "resources/enums.md": bundle(["rig", "sloop"], ["keel", "fin"]) },
      "enum rig",
    ],
    [
      "an anchor in another letter case",
      "[rig](enums.md#Rig-Values)",
      { "resources/enums.md": bundle(["rig", "sloop"], ["keel", "fin"]) },
      "enum rig",
    ],
    ["a bare name", "mast", { "resources/mast.md": mast }, "mast"],
    ["a bare name in another letter case", "MAST", { "resources/mast.md": mast }, "mast"],
    ["a bare name of an enum", "rig", { "resources/enums.md": bundle(["rig", "sloop"]) }, "enum rig"],
    ["a qualified name", "microsoft.graph.mast", { "resources/mast.md": mast }, "mast"],
    [
      "a name from the only other namespace",
      "keel",
      { "resources/sea-keel.md": resourcePage("microsoft.graph.sea.keel") },
      "sea.keel",
    ],
    ["a collection", "[mast](mast.md) collection", { "resources/mast.md": mast }, "mast[]"],
    ["either of two", "[mast](mast.md) or String", { "resources/mast.md": mast }, "mast or String"],
    [
      "a primitive type, whatever it links to",
      "[DateTimeOffset](mast.md)",
      { "resources/mast.md": mast },
      "DateTimeOffset",
    ],
    ["nothing", "[pole](pole.md)", {}, "?pole"],
    ["an empty cell", "", {}, "?"],
  ])("%s", (_, cell, pages, want) => {
    expect(typeOfCell(cell, "The thing.", pages)).toBe(want);
  });

  it("short names belong to the page's own namespace first", () => {
    const pages = {
      "resources/alert.md": resourcePage("alert"),
      "resources/sea-alert.md": resourcePage("microsoft.graph.sea.alert"),
    };
    expect(typeOfCell("alert", "The alert.", pages)).toBe("alert");
    expect(typeOfCell("alert", "The alert.", pages, "microsoft.graph.sea.boat")).toBe("sea.alert");
    expect(typeOfCell("[alert](sea-alert.md)", "The alert.", pages)).toBe("sea.alert");
    expect(typeOfCell("sea.alert", "The alert.", pages)).toBe("sea.alert");
  });
  it("a name that fits two namespaces is ambiguous", () => {
    const { value, diagnostics } = linkPages({
      "resources/boat.md": resourcePage("boat", ["|x|alert|The alert.|"]),
      "resources/sea-alert.md": resourcePage("microsoft.graph.sea.alert"),
      "resources/air-alert.md": resourcePage("microsoft.graph.air.alert"),
    });
    expect(printType(propertyOf(value, "boat", "x").type.value)).toBe("?alert");
    expect(codesOf(diagnostics)).toEqual(["type/ambiguous"]);
  });
  it("a name nothing has is reported", () => {
    expect(
      codesOf(linkPages({ "resources/boat.md": resourcePage("boat", ["|x|pole|The pole.|"]) }).diagnostics),
    ).toEqual(["type/unresolved"]);
  });
  it("a name found only without letter case is reported", () => {
    const pages = { "resources/boat.md": resourcePage("boat", ["|x|MAST|The mast.|"]), "resources/mast.md": mast };
    expect(codesOf(linkPages(pages).diagnostics)).toEqual(["type/name-case"]);
  });
});

describe("a type on several pages", () => {
  it("is one type, with all properties; the page named after it comes first", () => {
    const { value } = linkPages({
      "resources/a-harbour-boat.md": resourcePage("boat", ["|b|String|B.|", "|a|String|Another A.|"]),
      "resources/boat.md": resourcePage("boat", ["|a|String|A.|"]),
    });
    const boat = typeOf(value, "boat");
    expect(boat.properties.map(({ name, description }) => `${name}: ${description}`)).toEqual(["a: A.", "b: B."]);
    expect(boat.origins.map(({ path }) => path)).toEqual(["resources/boat.md", "resources/a-harbour-boat.md"]);
  });
  it("is one type whatever its letter case; the spelling of most pages wins", () => {
    const { value } = linkPages({
      "resources/a.md": resourcePage("sailBoat", ["|a|String|A.|"]),
      "resources/b.md": resourcePage("sailboat", ["|b|String|B.|"]),
      "resources/c.md": resourcePage("sailBoat"),
    });
    expect([...value.types.keys()]).toEqual(["microsoft.graph.sailBoat"]);
  });
  it("is two types where the namespaces differ", () => {
    const { value } = linkPages({
      "resources/alert.md": resourcePage("alert", ["|a|String|A.|"]),
      "resources/sea-alert.md": resourcePage("microsoft.graph.sea.alert", ["|b|String|B.|"]),
    });
    expect([...value.types.keys()]).toEqual(["microsoft.graph.alert", "microsoft.graph.sea.alert"]);
  });
});

describe("enums of several sources", () => {
  const listed = "Possible values are: `sloop`, `Ketch`, `yawl`.";
  it("the table's members and spelling come first, a list adds what it lacks, and that is reported", () => {
    const { value, diagnostics } = linkPages({
      "resources/boat.md": resourcePage("boat", [`|x|rig|${listed}|`]),
      "resources/rig.md": enumPage("rig", "sloop", "ketch"),
    });
    expect(memberNames(enumOf(value, "rig"))).toEqual(["sloop", "ketch", "yawl"]);
    expect(codesOf(diagnostics)).toEqual(["enum/member-case", "enum/conflicting-members"]);
    expect(enumOf(value, "rig").source).toBe("declared");
  });
  it("a list that is a part of the table is no conflict", () => {
    const { value, diagnostics } = linkPages({
      "resources/boat.md": resourcePage("boat", ["|x|rig|Possible values are: `sloop`.|"]),
      "resources/rig.md": enumPage("rig", "sloop", "ketch", "unknownFutureValue"),
    });
    expect(memberNames(enumOf(value, "rig"))).toEqual(["sloop", "ketch", "unknownFutureValue"]);
    expect(codesOf(diagnostics)).toEqual([]);
  });
  it("two tables that differ are joined and reported", () => {
    const { value, diagnostics } = linkPages({
      "resources/a.md": enumPage("rig", "sloop", "ketch"),
      "resources/enums.md": bundle(["rig", "sloop", "yawl"]),
    });
    expect(memberNames(enumOf(value, "rig"))).toEqual(["sloop", "ketch", "yawl"]);
    expect(codesOf(diagnostics)).toContain("enum/conflicting-members");
  });
  it("two namespaces have two enums", () => {
    const { value } = linkPages({
      "resources/enums.md": bundle(["rig", "sloop"]),
      "resources/enums-sea.md": bundle(["rig", "ketch"]).replace("microsoft.graph\n", "microsoft.graph.sea\n"),
    });
    expect([...value.enums.values()].map((type) => [type.qualifiedName, ...memberNames(type)])).toEqual([
      ["microsoft.graph.rig", "sloop"],
      ["microsoft.graph.sea.rig", "ketch"],
    ]);
  });
  it("a list for a name that no page declares makes the enum", () => {
    const { value, diagnostics } = linkPages({ "resources/boat.md": resourcePage("boat", [`|x|rig|${listed}|`]) });
    expect([memberNames(enumOf(value, "rig")), enumOf(value, "rig").source]).toEqual([
      ["sloop", "Ketch", "yawl"],
      "listed",
    ]);
    expect(codesOf(diagnostics)).toEqual([]);
  });
  it("a list for a name that is a type makes none", () => {
    expect(typeOfCell("mast", listed, { "resources/mast.md": resourcePage("mast") })).toBe("mast");
  });
  it("`Enumeration` gets its name from the property", () => {
    const { value } = linkPages({ "resources/boat.md": resourcePage("boat", [`|sailPlan|Enumeration|${listed}|`]) });
    expect([memberNames(enumOf(value, "boatSailPlan")), enumOf(value, "boatSailPlan").source]).toEqual([
      ["sloop", "Ketch", "yawl"],
      "derived",
    ]);
    expect(propertyOf(value, "boat", "sailPlan").type).toMatchObject({
      certainty: "inferred",
      value: { kind: "enum" },
    });
  });
  it("`Enumeration` finds its members under a heading of the property's name", () => {
    const page = resourcePage(
      "boat",
      ["|rig|Enumeration|The rig.|"],
      "### rig values\n\n|Member|\n|--|\n|sloop|\n|ketch|",
    );
    const { value } = linkPages({ "resources/boat.md": page });
    expect(printType(propertyOf(value, "boat", "rig").type.value)).toBe("enum rig");
    expect(memberNames(enumOf(value, "rig"))).toEqual(["sloop", "ketch"]);
  });
  it("evolvable: the sentinel, and members behind the header", () => {
    const sentence =
      "Possible values are: `sloop`, `unknownFutureValue`. Use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this [evolvable enum](x.md): `yawl`.";
    const { value } = linkPages({ "resources/boat.md": resourcePage("boat", [`|x|rig|${sentence}|`]) });
    expect(memberNames(enumOf(value, "rig"))).toEqual(["sloop", "unknownFutureValue", "+yawl"]);
    expect(enumOf(value, "rig").evolvable?.value).toBe(true);
    expect(enumOf(linkPages({ "resources/rig.md": enumPage("rig", "sloop") }).value, "rig").evolvable).toBeUndefined();
  });
  it("a list says what a table's member means where the table does not", () => {
    const sentence = "Possible values are: `sloop` (one mast), `ketch` (two masts).";
    const page = enumPage("rig", "sloop", "ketch").replace("The ketch.", "");
    const { value } = linkPages({
      "resources/boat.md": resourcePage("boat", [`|x|rig|${sentence}|`]),
      "resources/rig.md": page,
    });
    expect(enumOf(value, "rig").members.map(({ description }) => description)).toEqual(["The sloop.", "two masts"]);
  });
  it("a list may mark a table's member as evolvable", () => {
    const sentence =
      "Possible values are: `sloop`, `unknownFutureValue`, `yawl`. Use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this evolvable enum: `yawl`.";
    const { value } = linkPages({
      "resources/boat.md": resourcePage("boat", [`|x|rig|${sentence}|`]),
      "resources/enums.md": bundle(["rig", "sloop", "yawl", "unknownFutureValue"]),
    });
    expect(memberNames(enumOf(value, "rig"))).toEqual(["sloop", "+yawl", "unknownFutureValue"]);
  });
});

describe("flags", () => {
  it.each([
    [
      "powers of two",
      "# rig enum type\n\nNamespace: microsoft.graph\n\n## Members\n\n|Member|Value|\n|--|--|\n|a|1|\n|b|2|\n|c|4|\n",
      "The rig.",
      true,
    ],
    ["a combination in the description", enumPage("rig", "a", "b", "c"), "The rig. A combination of `a`, `b`.", true],
    [
      "any combination of the values",
      enumPage("rig", "a", "b", "c"),
      "The rig. Can be any combination of the values.",
      true,
    ],
    [
      "multiple values in a comma-separated list",
      enumPage("rig", "a", "b", "c"),
      "The rig. This is a comma-separated list of values. Possible values are: `a`, `b`.",
      true,
    ],
    [
      "a flagged enumeration",
      enumPage("rig", "a", "b", "c"),
      "The rig. A flagged enumeration that allows multiple members. Possible values are: `a`, `b`.",
      true,
    ],
    ["nothing", enumPage("rig", "a", "b", "c"), "The rig.", undefined],
  ])("%s", (_, page, description, want) => {
    const { value } = linkPages({
      "resources/rig.md": page,
      "resources/boat.md": resourcePage("boat", [`|x|[rig](rig.md)|${description}|`]),
    });
    expect(enumOf(value, "rig").flags?.value).toBe(want);
  });
  it("a collection of an enum says nothing of combining", () => {
    const { value } = linkPages({
      "resources/rig.md": enumPage("rig", "a", "b"),
      "resources/boat.md": resourcePage("boat", ["|x|[rig](rig.md) collection|Any combination of the values.|"]),
    });
    expect(enumOf(value, "rig").flags).toBeUndefined();
  });
  it("an example with a comma list of members", () => {
    const example = (body: string): string =>
      `# Get boat\n\n## HTTP request\n\n\`\`\`http\nGET /boats/{id}\n\`\`\`\n\n## Response\n\nReturns a \`200 OK\` and a [boat](../resources/boat.md) object.\n\n## Example\n\n<!-- { "blockType": "request" } -->\n\`\`\`http\nGET /boats/1\n\`\`\`\n\n<!-- { "blockType": "response", "@odata.type": "microsoft.graph.boat" } -->\n\`\`\`http\nHTTP/1.1 200 OK\nContent-type: application/json\n\n${body}\n\`\`\`\n`;
    const link = (body: string): Model =>
      linkPages({
        "resources/rig.md": enumPage("rig", "a", "b", "c"),
        "resources/boat.md": resourcePage("boat", ["|x|[rig](rig.md)|The rig.|"]),
        "api/boat-get.md": example(body),
      }).value;
    expect(enumOf(link('{ "x": "a,b" }'), "rig").flags).toMatchObject({ value: true, certainty: "inferred" });
    expect(enumOf(link('{ "x": "a, c" }'), "rig").flags?.value).toBe(true);
    expect(enumOf(link('{ "x": "a" }'), "rig").flags).toBeUndefined();
    expect(enumOf(link('{ "x": "a, other" }'), "rig").flags).toBeUndefined();
  });
});

describe("strings with documented values", () => {
  it.each([
    ["a closed list makes an open union", "String", "Possible values are: `sloop`, `ketch`.", "sloop|ketch|String"],
    ["in a collection", "String collection", "Possible values are: `sloop`, `ketch`.", "sloop|ketch|String[]"],
    ["one value says nothing of others", "String", "Possible values are: `sloop`.", "String"],
    ["examples are not all", "String", "For example: `sloop`, `ketch`.", "String"],
    ["words in backticks without a phrase", "String", "Either `sloop` or `ketch` is meant.", "String"],
    ["numbers stay numbers", "Int32", "Possible values are: `1`, `2`.", "Int32"],
    ["Booleans stay Booleans", "Boolean", "Possible values are: `true`, `false`.", "Boolean"],
  ])("%s", (_, cell, description, want) => {
    expect(typeOfCell(cell, description)).toBe(want);
  });
  it("a table of the page under the property's name lists a String's values", () => {
    const { value } = linkPages({
      "resources/boat.md": resourcePage(
        "boat",
        ["|rig|String|The rig.|"],
        "#### rig values\n\n|Member|Description|\n|--|--|\n|sloop|One.|\n|ketch|Two.|",
      ),
    });
    expect(printType(propertyOf(value, "boat", "rig").type.value)).toBe("sloop|ketch|String");
    expect(value.enums.size).toBe(0);
  });
});

describe("base types", () => {
  const boat = (intro: string, annotation = "", rows: readonly string[] = ["|length|Double|Its length.|"]): string =>
    resourcePage("boat", rows).replace("A thing for tests.", intro).replace('"blockType"', `${annotation} "blockType"`);
  const vessel = resourcePage("vessel", ["|name|String|Its name.|"]);
  const entity = resourcePage("entity", ["|id|String|Its id. Read-only.|"]);
  const baseOf = (pages: Readonly<Record<string, string>>): string | undefined => {
    const base = typeOf(linkPages(pages).value, "boat").base;
    return base && shorten(base.value) + (base.certainty === "stated" ? "!" : base.certainty === "assumed" ? "?" : "");
  };
  it.each([
    [
      "the annotation",
      { "resources/boat.md": boat("A boat.", '"baseType": "microsoft.graph.vessel",'), "resources/vessel.md": vessel },
      "vessel!",
    ],
    [
      "prose",
      { "resources/boat.md": boat("Inherits from [vessel](vessel.md)."), "resources/vessel.md": vessel },
      "vessel",
    ],
    [
      "the base's own page",
      {
        "resources/boat.md": boat("A boat."),
        "resources/vessel.md": vessel.replace("A thing for tests.", "Base type of [boat](boat.md)."),
      },
      "vessel",
    ],
    [
      "the rows",
      {
        "resources/boat.md": boat("A boat.", "", ["|name|String|Inherited from [vessel](vessel.md).|"]),
        "resources/vessel.md": vessel,
      },
      "vessel",
    ],
    [
      "never a type derived from it",
      { "resources/boat.md": boat("Base type of [vessel](vessel.md)."), "resources/vessel.md": vessel },
      undefined,
    ],
    [
      "a keyed type begins at entity",
      { "resources/boat.md": boat("A boat.", '"keyProperty": "id",'), "resources/entity.md": entity },
      "entity?",
    ],
    [
      "a type without a key has none",
      { "resources/boat.md": boat("A boat."), "resources/entity.md": entity },
      undefined,
    ],
    [
      "the nearer of annotation and prose",
      {
        "resources/boat.md": boat("Inherits from [vessel](vessel.md).", '"baseType": "microsoft.graph.entity",'),
        "resources/vessel.md": vessel.replace("A thing for tests.", "Inherits from [entity](entity.md)."),
        "resources/entity.md": entity,
      },
      "vessel",
    ],
    [
      "a base without a page, made of the rows",
      { "resources/boat.md": boat("A boat.", "", ["|name|String|Its name. Inherited from [vessel](vessel.md).|"]) },
      "vessel",
    ],
  ])("%s", (_, pages, want) => {
    expect(baseOf(pages)).toBe(want);
  });
  it("rows that repeat inherited ones are left to the base", () => {
    const { value } = linkPages({
      "resources/boat.md": boat("Inherits from [vessel](vessel.md).", "", [
        "|name|String|Inherited from [vessel](vessel.md).|",
        "|length|Double|Its length.|",
      ]),
      "resources/vessel.md": vessel,
    });
    expect(typeOf(value, "boat").properties.map(({ name }) => name)).toEqual(["length"]);
    expect(typeOf(value, "vessel").derived).toEqual(["microsoft.graph.boat"]);
  });
  it("a circle is broken and reported", () => {
    const { value, diagnostics } = linkPages({
      "resources/boat.md": boat("Inherits from [vessel](vessel.md)."),
      "resources/vessel.md": vessel.replace("A thing for tests.", "Inherits from [boat](boat.md)."),
    });
    expect(
      [typeOf(value, "boat").base, typeOf(value, "vessel").base].filter((base) => base !== undefined),
    ).toHaveLength(1);
    expect(codesOf(diagnostics)).toContain("type/circular-base");
  });
  it("two bases of one page are reported", () => {
    const pages = {
      "resources/boat.md": boat("Inherits from [vessel](vessel.md).", '"baseType": "microsoft.graph.hull",'),
      "resources/vessel.md": vessel,
      "resources/hull.md": resourcePage("hull"),
    };
    expect(baseOf(pages)).toBe("hull!");
    expect(codesOf(linkPages(pages).diagnostics)).toContain("type/conflicting-base");
  });
});

describe("JSON representations as witnesses", () => {
  const boat = (body: string, rows: readonly string[] = ["|length|Double|Its length.|"]): string =>
    resourcePage("boat", rows).replace("```json\n{}", `\`\`\`json\n${body}`);
  it.each([
    ['"String"', "String"],
    ['"String (timestamp)"', "DateTimeOffset"],
    ['"String (identifier)"', "String"],
    ['"String (ISO 8601 duration)"', "Duration"],
    ['"String (duration)"', "Duration"],
    ['"String (time of day)"', "TimeOfDay"],
    ['"DateTimeOffset"', "DateTimeOffset"],
    ['"2030-01-01T00:00:00Z"', "DateTimeOffset"],
    ['"Boolean"', "Boolean"],
    ['"Double"', "Double"],
    ['"Integer"', "Int32"],
    ['"Int32"', "Int32"],
    ['"Guid"', "Guid"],
    ['"binary"', "Binary"],
    ['"url"', "String"],
    ['"Some words"', "String"],
    ["1024", "Int32"],
    ["4.5", "Double"],
    ["true", "Boolean"],
    ['["String"]', "String[]"],
    ['{ "@odata.type": "microsoft.graph.mast" }', "mast"],
    ['{ "@odata.type": "#microsoft.graph.mast" }', "mast"],
    ['[{ "@odata.type": "microsoft.graph.mast" }]', "mast[]"],
    ['"microsoft.graph.mast"', "mast"],
  ])("add what the table forgot, marked as such: %s", (value, want) => {
    const { value: model } = linkPages({
      "resources/boat.md": boat(`{ "x": ${value} }`),
      "resources/mast.md": resourcePage("mast"),
    });
    const property = propertyOf(model, "boat", "x");
    expect([printType(property.type.value), property.witnesses, property.type.certainty]).toEqual([
      want,
      ["representation"],
      "inferred",
    ]);
  });
  it("never overrule the table", () => {
    const { value } = linkPages({
      "resources/boat.md": boat('{ "length": "String", "@odata.type": "#microsoft.graph.boat" }'),
    });
    expect(typeOf(value, "boat").properties.map(({ name, type }) => `${name}: ${printType(type.value)}`)).toEqual([
      "length: Double",
    ]);
  });
  it("lose to the table's letter case where nothing else speaks", () => {
    const { value } = linkPages({ "resources/boat.md": boat('{ "Length": 1 }') });
    expect(typeOf(value, "boat").properties.map(({ name }) => name)).toEqual(["length"]);
  });
});

describe("keys", () => {
  const keysOf = (page: string): readonly string[] =>
    typeOf(linkPages({ "resources/boat.md": page }).value, "boat").properties.flatMap(({ name, facts }) =>
      facts.key?.value === true ? [name] : [],
    );
  it.each([
    [
      "the annotation names it",
      resourcePage("boat", ["|id|String|The id.|"]).replace('"blockType"', '"keyProperty": "id", "blockType"'),
      ["id"],
    ],
    ["a row calls itself the key", resourcePage("boat", ["|number|String|The number. Key.|"]), ["number"]],
    [
      "the id of a type with relationships",
      resourcePage(
        "boat",
        ["|id|String|The id.|"],
        "## Relationships\n\n|Relationship|Type|Description|\n|--|--|--|\n|twin|[boat](boat.md)|The twin.|",
      ),
      ["id"],
    ],
    ["nothing says so", resourcePage("boat", ["|id|String|The id.|"]), []],
  ])("%s", (_, page, want) => {
    expect(keysOf(page)).toEqual(want);
  });
});

describe("request paths as witnesses", () => {
  const operation = (title: string, line: string, response: string): string =>
    `# ${title}\n\n## HTTP request\n\n\`\`\`http\n${line}\n\`\`\`\n\n## Response\n\n${response}\n`;
  const harbour = (rows: readonly string[]): string => resourcePage("harbour", rows);
  const pages = (
    rows: readonly string[],
    list: string,
    response = "If successful, this method returns a `200 OK` response code and a collection of [boat](../resources/boat.md) objects.",
  ): Readonly<Record<string, string>> => ({
    "resources/harbour.md": harbour(rows),
    "resources/boat.md": resourcePage("boat", ["|length|Double|Its length.|"]),
    "api/harbour-get.md": operation(
      "Get harbour",
      "GET /harbours/{id}",
      "If successful, this method returns a `200 OK` response code and a [harbour](../resources/harbour.md) object.",
    ),
    "api/harbour-list-boats.md": operation("List boats", list, response),
  });
  it("add navigation that no table has", () => {
    const { value } = linkPages(pages(["|name|String|Its name.|"], "GET /harbours/{id}/boats"));
    expect(propertyOf(value, "harbour", "boats")).toMatchObject({
      kind: "navigationProperty",
      witnesses: ["operation"],
      type: { certainty: "inferred", value: { kind: "collection" } },
    });
  });
  it.each(["GET /harbours/{id}/getBoats", "GET /harbours/{id}/boats(name='x')", "GET /harbours/{id}/boats/$count"])(
    "take no function, and no system segment, for navigation: %s",
    (line) => {
      const { value } = linkPages(pages(["|name|String|Its name.|"], line));
      expect(typeOf(value, "harbour").navigationProperties).toEqual([]);
    },
  );
  it("begin at an entity type of the first segment's name, where nothing returns that segment", () => {
    const { value } = linkPages({
      "resources/fleet.md": resourcePage("fleet", ["|id|String|The id.|"]).replace(
        '"blockType"',
        '"keyProperty": "id", "blockType"',
      ),
      "resources/dock.md": resourcePage("dock", ["|name|String|Its name.|"]),
      "resources/boat.md": resourcePage("boat"),
      "api/fleet-list-boats.md": operation(
        "List boats",
        "GET /fleet/boats",
        "Returns a `200 OK` response code and a collection of [boat](../resources/boat.md) objects.",
      ),
      "api/dock-list-boats.md": operation(
        "List boats",
        "GET /dock/boats",
        "Returns a `200 OK` response code and a collection of [boat](../resources/boat.md) objects.",
      ),
    });
    expect(typeOf(value, "fleet").navigationProperties.map(({ name }) => name)).toEqual(["boats"]);
    expect(typeOf(value, "dock").navigationProperties).toEqual([]);
  });
  it("in lower case are spelled as the type is", () => {
    const listed = pages(["|name|String|Its name.|"], "GET /harbours/{id}/boats");
    const { value } = linkPages({
      ...listed,
      "resources/sailboat.md": resourcePage("sailBoat"),
      "api/harbour-list-sailboats.md": operation(
        "List sailBoats",
        "GET /harbours/{id}/sailboats",
        "Returns a `200 OK` response code and a collection of [sailBoat](../resources/sailboat.md) objects.",
      ),
    });
    expect(typeOf(value, "harbour").navigationProperties.map(({ name }) => name)).toEqual(["boats", "sailBoats"]);
  });
  it("show that a cell misses its collection, which is reported", () => {
    const { value, diagnostics } = linkPages(pages(["|boats|[boat](boat.md)|The boats.|"], "GET /harbours/{id}/boats"));
    expect(printType(propertyOf(value, "harbour", "boats").type.value)).toBe("boat[]");
    expect(codesOf(diagnostics)).toContain("type/not-a-collection");
  });
  it.each([
    ["GET /harbours/{id}/boat", '{ "name": "x" }', "boat"],
    ["GET /harbours/{id}/boat", '{ "value": [] }', "boat[]"],
    ["GET /harbours/{id}/boat?$top=1", '{ "name": "x" }', "boat"],
    ["GET /harbours/{id}/boats", '{ "name": "x" }', "boat[]"],
  ])("a page called List returns one where its path and its examples say so: %s %s", (line, body, want) => {
    const name = /boats?/.exec(line)?.[0] ?? "";
    const example = `\n\n## Example\n\n\`\`\`http\nHTTP/1.1 200 OK\n\n${body}\n\`\`\`\n`;
    const response = "Returns a `200 OK` response code and a [boat](../resources/boat.md) object.";
    const found = pages([`|${name}|[boat](boat.md)|The boat.|`, "|name|String|Its name.|"], line, response + example);
    expect(printType(propertyOf(linkPages(found).value, "harbour", name).type.value)).toBe(want);
  });
  it("mean by a link in prose the page it leads to, whatever word it is written on", () => {
    const { value } = linkPages({
      ...pages(
        ["|name|String|Its name.|"],
        "GET /harbours/{id}/boats",
        "Returns a `200 OK` response code and a collection of [harbour](../resources/boat.md) objects.",
      ),
    });
    expect(value.operations.get("harbour-list-boats")?.responses[0]?.type?.value).toEqual({
      kind: "collection",
      element: { kind: "structured", name: "microsoft.graph.boat" },
    });
  });
  it("and the type's own name outvote a name that lost its humps", () => {
    const listed = {
      ...pages(["|sailboats|[sailBoat](sailboat.md) collection|The boats.|"], "GET /harbours/{id}/boats"),
      "resources/sailboat.md": resourcePage("sailBoat"),
    };
    const list = (path: string): string =>
      operation(
        "List sailBoats",
        `GET /harbours/{id}/${path}`,
        "Returns a `200 OK` response code and a collection of [sailBoat](../resources/sailboat.md) objects.",
      );
    const named = (model: Model): readonly string[] => typeOf(model, "harbour").properties.map(({ name }) => name);
    expect(named(linkPages({ ...listed, "api/harbour-list-sailboats.md": list("sailboats") }).value)).toEqual([
      "sailboats",
    ]);
    expect(named(linkPages({ ...listed, "api/harbour-list-sailboats.md": list("sailBoats") }).value)).toEqual([
      "sailBoats",
    ]);
  });
  it("vote on a name's letter case with the representation and the examples", () => {
    const twice = pages(["|Boats|[boat](boat.md) collection|The boats.|"], "GET /harbours/{id}/boats");
    const one = linkPages(twice);
    expect(typeOf(one.value, "harbour").properties.map(({ name }) => name)).toEqual(["Boats"]);
    const two = linkPages({
      ...twice,
      "resources/harbour.md": (twice["resources/harbour.md"] ?? "").replace(
        "```json\n{}",
        '```json\n{ "boats": [{ "@odata.type": "microsoft.graph.boat" }] }',
      ),
    });
    expect(typeOf(two.value, "harbour").properties.map(({ name }) => name)).toEqual(["boats"]);
    expect(codesOf(two.diagnostics)).toContain("property/name-case");
  });
  it("in lower camel case are not outvoted by ones that begin with a capital", () => {
    const spelled = pages(["|boats|[boat](boat.md) collection|The boats.|"], "GET /harbours/{id}/Boats");
    const { value, diagnostics } = linkPages({
      ...spelled,
      "resources/harbour.md": (spelled["resources/harbour.md"] ?? "").replace(
        "```json\n{}",
        '```json\n{ "Boats": [{ "@odata.type": "microsoft.graph.boat" }] }',
      ),
    });
    expect(typeOf(value, "harbour").properties.map(({ name }) => name)).toEqual(["boats"]);
    expect(codesOf(diagnostics)).not.toContain("property/name-case");
  });
});

it("does not depend on the order of the pages", () => {
  const pages = {
    "resources/boat.md": resourcePage("boat", [
      "|x|rig|Possible values are: `sloop`, `yawl`.|",
      "|m|[mast](mast.md)|The mast.|",
    ]),
    "resources/mast.md": resourcePage("mast", ["|height|Double|Its height.|"]),
    "resources/rig.md": enumPage("rig", "sloop"),
    "resources/enums.md": bundle(["rig", "ketch"]),
  };
  const backwards = Object.fromEntries(Object.entries(pages).reverse());
  expect(linkPages(backwards).value).toEqual(linkPages(pages).value);
});
