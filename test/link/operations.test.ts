import { describe, expect, it } from "vitest";
import { describeType } from "../../generator/model/describe-type.js";
import { linkPages, resourcePage } from "../support/small-pages.js";

const page = (heading: string, ...rows: readonly string[]): string =>
  `# Move boat

## HTTP request

\`\`\`http
GET /boats/{id}/move(to={to})
\`\`\`

## ${heading}

|Parameter|Type|Description|
|:---|:---|:---|
${rows.join("\n")}
`;
const pages = { "resources/mast.md": resourcePage("mast", ["|height|Double|Its height.|"]) };

function parametersOf(heading: string, ...rows: readonly string[]) {
  const { value, diagnostics } = linkPages({ ...pages, "api/boat-move.md": page(heading, ...rows) });
  // The placeholders of the path come after the rows.
  const parameters = value.operations.get("boat-move")?.parameters.slice(0, rows.length) ?? [];
  return {
    types: parameters.map(({ type }) => (type === undefined ? undefined : describeType(type.value))),
    places: parameters.map((parameter) => parameter.in),
    diagnostics: diagnostics.map(({ code, span }) => `${code} ${span.path}:${span.line}`),
  };
}

describe("a parameter's type", () => {
  it.each([
    ["Function parameters", "function"],
    ["Path parameters", "path"],
    ["Query parameters", "query"],
  ])("is resolved under %s", (heading, place) => {
    expect(parametersOf(heading, "|to|[mast](../resources/mast.md)|Where to.|").types).toEqual([
      "microsoft.graph.mast",
    ]);
    expect(parametersOf(heading, "|to|String|Where to.|").places).toEqual([place]);
  });
  it.each([
    ["String", "Edm.String"],
    ["Int32 collection", "Collection(Edm.Int32)"],
    ["Collection(microsoft.graph.mast)", "Collection(microsoft.graph.mast)"],
    ["mast or String", "microsoft.graph.mast or Edm.String"],
    ["", undefined],
  ])("%j is %s", (cell, want) => {
    const { types, diagnostics } = parametersOf("Function parameters", `|to|${cell}|Where to.|`);
    expect(types).toEqual([want]);
    expect(diagnostics).toEqual([]);
  });
  it("that no page defines is reported at its cell", () => {
    const { types, diagnostics } = parametersOf("Function parameters", "|to|[keel](../resources/keel.md)|Where to.|");
    expect(types).toEqual(["unresolved: keel"]);
    expect(diagnostics).toEqual(["type/unresolved api/boat-move.md:13"]);
  });
  it("in another letter case is reported like a property's", () => {
    expect(parametersOf("Function parameters", "|to|Mast|Where to.|").diagnostics).toEqual([
      "type/name-case api/boat-move.md:13",
    ]);
  });
});

describe("a body's rows", () => {
  it.each([
    ["Keel", "type/unresolved"],
    ["Mast", "type/name-case"],
  ])("%s is reported as %s", (cell, code) => {
    const text = page("Request body", `|to|${cell}|Where to.|`)
      .replace("GET", "POST")
      .replace("|Parameter|", "|Property|");
    const { diagnostics } = linkPages({ ...pages, "api/boat-move.md": text });
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
  });
});
