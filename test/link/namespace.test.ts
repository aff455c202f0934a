import { describe, expect, it } from "vitest";
import { loadOverrides } from "../../generator/config/load-overrides.js";
import { emit, plainOutputs } from "../support/emit.js";
import { applyOverrides } from "../../generator/link/overrides/apply-overrides.js";
import { readSmallDocs } from "../support/small-docs.js";

/** A set whose own namespace is not Graph's; only the sail's page names one. */
const page = (name: string, rows: readonly string[], namespace = ""): string =>
  `# ${name} resource type
${namespace === "" ? "" : `\nNamespace: ${namespace}\n`}
## Properties

|Property|Type|Description|
|:---|:---|:---|
${rows.join("\n")}
`;
const files = {
  "config/schema-config.json": JSON.stringify({ schemaConfig: { defaultNamespace: "contoso.things" } }),
  "resources/entity.md": page("entity", ["|id|String|The key. Key.|"]),
  "resources/boat.md": page("boat", [
    "|id|String|The key. Key.|",
    "|sail|[sail](sail.md)|Its sail.|",
    "|colour|boatColour|Possible values are: `red`, `green`.|",
  ]),
  "resources/sail.md": page("sail", ["|area|Double|Its area.|"], "contoso.things.rig"),
  "api/boat-get.md": `# Get boat

## HTTP request

\`\`\`http
GET /boats/{id}
\`\`\`

## Response

If successful, this method returns a \`200 OK\` response code and a [boat](../resources/boat.md) object.

## Example

<!-- { "blockType": "response" } -->
\`\`\`http
HTTP/1.1 200 OK

{ "@odata.context": "https://example.com/$metadata#contoso.things.boat", "id": "1", "colour": "red" }
\`\`\`
`,
};

describe("a documentation set with a default namespace of its own", () => {
  const { model, fixtures, diagnostics } = readSmallDocs(files);

  it("has its names in that namespace", () => {
    expect(model.namespace).toBe("contoso.things");
    expect([...model.types.keys(), ...model.enums.keys()].sort()).toEqual([
      "contoso.things.boat",
      "contoso.things.boatColour",
      "contoso.things.entity",
      "contoso.things.rig.sail",
    ]);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => !code.startsWith("front-matter/"))).toEqual([]);
  });
  it("has its own entity at the root of keyed types", () => {
    expect(model.types.get("contoso.things.boat")?.base?.value).toBe("contoso.things.entity");
  });
  it("knows its names in the context of an example", () => {
    const body = model.examples[0]?.response?.body;
    expect(body?.kind === "json" ? body.type?.value : undefined).toEqual({
      kind: "structured",
      name: "contoso.things.boat",
    });
  });
  it("takes overrides by their short names", () => {
    const overrides = loadOverrides("overrides.yaml", "- { target: boat.id, nullable: false, reason: because }");
    expect(applyOverrides(model, overrides.value ?? []).diagnostics).toEqual([]);
  });
  it("gets names without a prefix, and validators that know its `@odata.type`", () => {
    const output = emit(plainOutputs, model, fixtures).value;
    // The schema's descriptions have names of Graph as examples.
    const text = output
      .filter(({ path }) => !path.endsWith("model.schema.json") && !path.includes("/runtime/"))
      .map(({ path, text }) => `// ${path}\n${text}`)
      .join("\n");
    expect(output.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/types\/boat\.ts$/),
        expect.stringMatching(/types\/rig\/sail\.ts$/),
      ]),
    );
    expect(text).toContain("export interface Boat ");
    expect(text).toContain("export interface RigSail ");
    expect(text).toContain("contoso.things.boat");
    expect(text).not.toMatch(/ContosoThings|microsoft\.graph/);
  });
});
