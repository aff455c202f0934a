import { describe, expect, it } from "vitest";
import type { Model, TypeReference } from "../../generator/model/types.js";
import { codesOf, enumOf, linkPages, resourcePage } from "../support/small-pages.js";

/** An operation's page with rows for its body, and what follows them. */
function bodyPage(rows: readonly string[], more = ""): string {
  return `# boat: sail

## HTTP request

\`\`\`http
POST /boats/{id}/sail
\`\`\`

## Request body

|Parameter|Type|Description|
|:---|:---|:---|
${rows.join("\n")}

${more}

## Response

If successful, this action returns a \`204 No Content\` response code.
`;
}
const members = (model: Model, name: string): readonly string[] =>
  enumOf(model, name).members.map((member) => member.name);
const typeOfRow = (model: Model, name: string): TypeReference | undefined =>
  model.operations.get("boat-sail")?.requestBody?.properties.find((row) => row.name === name)?.type.value;

describe("an operation's page documents an enum", () => {
  const table = (heading: string): string => `### ${heading}\n\n|Value|Description|\n|:--|:--|\n|near|N.|\n|far|F.|`;
  it.each([
    ["a table under its name", "|how|sailRange|How far.|", table("sailRange values")],
    ["a table that the cell links to", "|how|[sailRange](boat-sail.md#ranges-enum)|How far.|", table("ranges enum")],
    ["a list in a description", "|how|sailRange|How far. Possible values are: `near`, `far`.|", ""],
  ])("%s", (_, row, more) => {
    const { value, diagnostics } = linkPages({ "api/boat-sail.md": bodyPage([row], more) });
    const type = typeOfRow(value, "how");
    expect(type?.kind).toBe("enum");
    expect(type?.kind === "enum" ? members(value, type.name) : []).toEqual(["near", "far"]);
    expect(codesOf(diagnostics)).toEqual([]);
  });
  it("a cell that names none gets one named after the page and the property", () => {
    const row = "|how|Enumeration|How far. Possible values are: `near`, `far`.|";
    const { value } = linkPages({ "api/boat-sail.md": bodyPage([row]) });
    expect(members(value, "boatSailHow")).toEqual(["near", "far"]);
  });
  it("of a String's values, a table under its name makes known values", () => {
    const { value } = linkPages({ "api/boat-sail.md": bodyPage(["|how|String|How far.|"], table("how values")) });
    expect(typeOfRow(value, "how")).toEqual({ kind: "knownString", values: ["near", "far"] });
    expect([...value.enums.keys()]).toEqual([]);
  });
  it("a table of values that no row is about is none", () => {
    const { value } = linkPages({ "api/boat-sail.md": bodyPage(["|how|String|How far.|"], table("Header values")) });
    expect([...value.enums.keys()]).toEqual([]);
  });
  it("a parameter's list counts too", () => {
    const page = bodyPage(["|how|String|How far.|"]).replace(
      "## Request body",
      "## Function parameters\n\n|Parameter|Type|Description|\n|:--|:--|:--|\n|by|wind|Which. Possible values are: `north`, `south`.|\n\n## Request body",
    );
    const { value } = linkPages({ "api/boat-sail.md": page });
    expect(members(value, "wind")).toEqual(["north", "south"]);
    expect(value.operations.get("boat-sail")?.parameters[0]?.type?.value).toEqual({
      kind: "enum",
      name: "microsoft.graph.wind",
    });
  });
  it("what it lists beyond the type's page is a member, and the difference is reported", () => {
    const { value, diagnostics } = linkPages({
      "resources/boat.md": resourcePage("boat", ["|rig|rigKind|Possible values are: `sloop`, `ketch`.|"]),
      "api/boat-sail.md": bodyPage(["|rig|rigKind|Possible values are: `sloop`, `ketch`, `yawl`.|"]),
    });
    expect(members(value, "rigKind")).toEqual(["sloop", "ketch", "yawl"]);
    expect(diagnostics).toMatchObject([
      {
        code: "enum/conflicting-members",
        span: { path: "resources/boat.md" },
        related: [{ span: { path: "api/boat-sail.md" } }],
      },
    ]);
  });
});

describe("lists of an enum without a table, on two pages", () => {
  const codes = (one: string, other: string): readonly string[] =>
    codesOf(
      linkPages({
        "resources/boat.md": resourcePage("boat", [`|rig|rigKind|Possible values are: ${one}.|`]),
        "resources/ship.md": resourcePage("ship", [`|rig|rigKind|Possible values are: ${other}.|`]),
      }).diagnostics,
    );
  it.each([
    ["each has its own", "`sloop`, `ketch`", "`sloop`, `yawl`", ["enum/conflicting-members"]],
    ["the first has more", "`sloop`, `ketch`, `yawl`", "`sloop`, `ketch`", ["enum/conflicting-members"]],
    ["the second has more", "`sloop`, `ketch`", "`sloop`, `ketch`, `yawl`", ["enum/conflicting-members"]],
    ["they are the same", "`sloop`, `ketch`", "`ketch`, `sloop`", []],
    ["one has the sentinel", "`sloop`, `ketch`", "`sloop`, `ketch`, `unknownFutureValue`", []],
  ])("%s", (_, one, other, want) => {
    expect(codes(one, other)).toEqual(want);
  });
});

describe("odd values of an enum", () => {
  const read = (values: string): { readonly members: readonly string[]; readonly codes: readonly string[] } => {
    const { value, diagnostics } = linkPages({
      "resources/boat.md": resourcePage("boat", [`|net|netKind|Possible values are: ${values}.|`]),
    });
    return { members: value.enums.size === 0 ? [] : members(value, "netKind"), codes: codesOf(diagnostics) };
  };
  it.each([
    ["a slash", "`a/b`, `c`", ["a/b", "c"], ["enum/odd-member"]],
    ["a digit in front", "`802.11`, `wired`", ["802.11", "wired"], ["enum/odd-member"]],
    ["a blank", "`very wide`, `wide`, `narrow`", ["very wide", "wide", "narrow"], ["enum/odd-member"]],
    ["two that differ in letter case", "`N+1`, `n+1`", ["N+1", "n+1"], ["enum/odd-member"]],
    ["names of Object's", "`constructor`, `__proto__`", ["constructor", "__proto__"], []],
    ["a comma, which separates members", "`wide`, `a+,b`, `narrow`", ["wide", "narrow"], ["enum/odd-member"]],
    ["phrases are a String's", "`very wide`, `not wide`", [], ["type/unresolved"]],
  ])("%s", (_, values, want, codes) => {
    expect(read(values)).toEqual({ members: want, codes });
  });
  it("a list for a name that cannot be an enum's makes known values", () => {
    const rows = ["|net|wide net kind|Possible values are: `very wide`, `not wide`.|"];
    const { value } = linkPages({ "resources/boat.md": resourcePage("boat", rows) });
    const [property] = [...value.types.values()][0]?.properties ?? [];
    expect(property?.type.value).toEqual({ kind: "knownString", values: ["very wide", "not wide"] });
  });
});
