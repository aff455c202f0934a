import { describe, expect, it } from "vitest";
import { explainSelection } from "../../generator/select/explain-selection.js";
import { selectModel, type Choice } from "../../generator/select/select-model.js";
import { typeCheck } from "../emit/compile.js";
import { emitFiles, plainOutputs } from "../support/emit.js";
import { readSmallDocs } from "../support/small-docs.js";

const type = (name: string, rows: readonly string[], more: readonly string[] = [], namespace = "microsoft.graph") =>
  [
    `# ${name} resource type`,
    `Namespace: ${namespace}`,
    ...more,
    "## Properties",
    "|Property|Type|Description|",
    "|:---|:---|:---|",
    ...(rows.length === 0 ? ["|note|String|A note.|"] : rows),
  ]
    .join("\n\n")
    .replaceAll("|\n\n|", "|\n|");
const inherits = (base: string): string => `Inherits from [${base}](${base}.md).`;
const relationships = (...rows: readonly string[]): string =>
  ["## Relationships", "|Relationship|Type|Description|", "|:---|:---|:---|", ...rows]
    .join("\n")
    .replace("|Rel", "\n|Rel");
const operation = (title: string, request: string, response: string, answer: string, name: string) =>
  [
    `# ${title}`,
    "Namespace: microsoft.graph",
    "## HTTP request",
    `\`\`\`http\n${request}\n\`\`\``,
    "## Response",
    `If successful, this method returns a \`200 OK\` response code and ${response} in the response body.`,
    "## Example",
    `<!-- { "blockType": "request", "name": "${name}" } -->\n\`\`\`http\n${request}\n\`\`\``,
    answer,
  ].join("\n\n");
const answer = (typeName: string, body: string): string =>
  `<!-- { "blockType": "response", "@odata.type": "microsoft.graph.${typeName}" } -->\n\`\`\`http\nHTTP/1.1 200 OK\n` +
  `Content-type: application/json\n\n${body}\n\`\`\``;

const { model, fixtures } = readSmallDocs({
  "resources/entity.md": type("entity", ["|id|String|The key.|"]),
  "resources/keeper.md": `${type(
    "keeper",
    ["|address|[address](address.md)|Where they live.|", "|badge|[badge](badge.md)|What they wear.|"],
    [inherits("entity")],
  )}\n\n${relationships("|animals|[animal](animal.md) collection|Who they look after.|", "|boss|[keeper](keeper.md)|Who pays.|")}`,
  "resources/address.md": type("address", ["|kind|kinds|What it is. Possible values are: `home`, `work`.|"]),
  "resources/badge.md": type("badge", []),
  "resources/goldbadge.md": type("goldBadge", ["|carats|Int32|How much gold.|"], [inherits("badge")]),
  "resources/animal.md": type("animal", ["|name|String|What it is called.|"], [inherits("entity")]),
  "resources/lion.md": type("lion", ["|roar|[roar](roar.md)|How loud.|"], [inherits("animal")]),
  "resources/roar.md": type("roar", []),
  "resources/ticket.md": type("ticket", [], [], "microsoft.graph.shop.till"),
  "resources/till.md": type("till", ["|last|[ticket](ticket.md)|What was sold.|"], [], "microsoft.graph.shop"),
  "api/keeper-get.md": operation(
    "Get keeper",
    "GET /keepers/{keeper-id}",
    "a [keeper](../resources/keeper.md) object",
    answer("keeper", '{ "id": "1", "boss": { "id": "2", "badge": { "note": "x" } } }'),
    "get_keeper",
  ),
  "api/animal-list.md": operation(
    "List animals",
    "GET /keepers/{id}/animals",
    "a collection of [animal](../resources/animal.md) objects",
    answer("animal", '{ "value": [{ "id": "1", "name": "Leo" }] }').replace('" }', '", "isCollection": true }'),
    "list_animals",
  ),
});

const select = (choice: Choice) => selectModel(model, fixtures, choice);
const list = ({ model: { types, enums, operations } }: ReturnType<typeof select>): string =>
  [...[...types.values(), ...enums.values()].map(({ name }) => name), ...operations.keys()].join(" ");

describe("what patterns choose, with what it needs", () => {
  it.each<[string, Choice, string]>([
    [
      "a type by name: base, property types, what may stand for them",
      { only: ["keeper"] },
      "address badge entity goldBadge keeper kinds",
    ],
    ["in any case", { only: ["KEEPER"] }, "address badge entity goldBadge keeper kinds"],
    ["a type with those derived from it", { only: ["animal"] }, "animal entity lion roar"],
    ["a derived type without its base's family", { only: ["goldBadge"] }, "badge goldBadge"],
    ["an enum", { only: ["kinds"] }, "kinds"],
    ["part of a name", { only: ["*badge"] }, "badge goldBadge"],
    ["a namespace", { only: ["microsoft.graph.shop.*"] }, "till ticket"],
    ["a namespace alone", { only: ["microsoft.graph.shop.till.*"] }, "ticket"],
    ["a namespace with those below it", { only: ["shop.**"] }, "till ticket"],
    ["a name below the namespace of all", { only: ["shop.till.ticket"] }, "ticket"],
    ["a page of a type", { only: ["resources/roar.md"] }, "roar"],
    ["pages of operations", { only: ["api/animal-*.md"] }, "animal entity lion roar animal-list"],
    [
      "a request, whatever its placeholders are called",
      { only: ["GET /keepers/{x}/animals"] },
      "animal entity lion roar animal-list",
    ],
    [
      "requests below a path",
      { only: ["GET /keepers/**"] },
      "address animal badge entity goldBadge keeper lion roar kinds animal-list keeper-get",
    ],
    ["one part of a path", { only: ["* /keepers/*"] }, "address badge entity goldBadge keeper kinds keeper-get"],
    ["no request of another method", { only: ["POST /keepers/**", "roar"] }, "roar"],
    ["all but a type", { only: ["*badge", "roar"], except: ["goldBadge"] }, "badge roar"],
    ["all but a type, of everything", { except: ["microsoft.graph.*", "/**", "kinds"] }, "till ticket"],
    ["what is excepted, where it is needed", { only: ["shop.till"], except: ["ticket"] }, "till ticket"],
    ["several at once", { only: ["roar", "kinds"] }, "roar kinds"],
  ])("%s", (_, choice, want) => {
    expect(list(select(choice))).toBe(want);
  });
  it("everything where nothing is said", () => {
    expect(select({}).model).toBe(model);
  });
  it.each<[Choice, readonly string[]]>([
    [{ only: ["keeper", "keper", "GET /nothing"] }, ["keper", "GET /nothing"]],
    [{ only: ["keeper"], except: ["api/none.md"] }, ["api/none.md"]],
    [{ only: ["graph.*"] }, ["graph.*"]],
  ])("tells which patterns mean nothing: %j", (choice, want) => {
    expect(select(choice).unmatched).toEqual(want);
  });
});

describe("what a selection holds", () => {
  it("has the examples of its types, and of no other", () => {
    const titles = (choice: Choice) => select(choice).fixtures.map(({ example }) => example.page);
    expect(titles({ only: ["keeper"] })).toEqual(["api/keeper-get.md"]);
    expect(titles({ only: ["lion"] })).toEqual(["api/animal-list.md"]);
    expect(titles({ only: ["roar"] })).toEqual([]);
  });
  it("lists no derived types that it does not have", () => {
    const badge = select({ only: ["badge"], except: ["goldBadge"] }).model.types.get("microsoft.graph.badge");
    expect(badge?.derived).toEqual([]);
  });
  it("compiles, with references in place of what was left out", () => {
    const { model: part, fixtures: examples } = select({ only: ["keeper", "GET /keepers/*"] });
    const files = emitFiles(plainOutputs, part, examples);
    expect(typeCheck(files)).toEqual([]);
    const keeper = files.find(({ path }) => path === "types/keeper.ts")?.text;
    expect(keeper).toContain("animals?: EntityReference[] | null;");
    expect(keeper).toContain("Only a reference: `microsoft.graph.animal` was left out.");
    expect(keeper).toContain("boss?: Keeper | null;");
  });
  it("makes no family of what is none in the whole", () => {
    const many = Array.from({ length: 12 }, (_, index) => `part${index}`);
    const whole = readSmallDocs({
      "resources/entity.md": type("entity", ["|id|String|The key.|"]),
      ...Object.fromEntries(many.map((name) => [`resources/${name}.md`, type(name, [], [inherits("entity")])])),
    });
    const { model: part } = selectModel(whole.model, [], { only: ["part1", "part2"] });
    const paths = emitFiles(["validators"], part).map(({ path }) => path);
    expect(paths).not.toContain("validators/any-entity.ts");
    expect(paths).toContain("validators/part1.ts");
  });
});

describe("why something is there", () => {
  it.each<[string, string]>([
    [
      "kinds",
      "keeper-get (chosen by GET /keepers/*) > microsoft.graph.keeper (response) > microsoft.graph.address (property address) > microsoft.graph.kinds (property kind)",
    ],
    [
      "goldBadge",
      "keeper-get (chosen by GET /keepers/*) > microsoft.graph.keeper (response) > microsoft.graph.badge (property badge) > microsoft.graph.goldBadge (derived type)",
    ],
    ["keeper-get", "keeper-get (chosen by GET /keepers/*)"],
    ["animal", ""],
  ])("%s", (name, want) => {
    const [explanation] = explainSelection(name, select({ only: ["GET /keepers/*"] }));
    expect(explanation?.path.map((step) => `${step.name} (${step.as})`).join(" > ")).toBe(want);
  });
  it("is nothing for what no page documents", () => {
    expect(explainSelection("unicorn", select({ only: ["keeper"] }))).toEqual([]);
  });
});
