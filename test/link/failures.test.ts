import { describe, expect, it } from "vitest";
import type { PageFacts } from "../../generator/extract/page-facts.js";
import { linkModel } from "../../generator/link/link-model.js";
import { readFacts, resourcePage } from "../support/small-pages.js";

const example = `
## Example

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.boat" } -->
\`\`\`http
HTTP/1.1 200 OK

{ "rig": "sloop" }
\`\`\`
`;
const operation = (title: string): string =>
  `# ${title}\n\n## HTTP request\n\n\`\`\`http\nGET /boats/{id}\n\`\`\`\n${example}`;
const pages: Readonly<Record<string, string>> = {
  "resources/boat.md": resourcePage("boat", ["|rig|boatRig|Possible values are: `sloop`, `ketch`.|"]),
  "resources/mast.md": resourcePage("mast", ["|boat|[boat](boat.md)|Its boat.|"]),
  "resources/keel.md": resourcePage("keel", ["|fin|keelFin|Possible values are: `long`, `short`.|"]),
  "api/boat-get.md": operation("Get boat"),
  "api/mast-get.md": operation("Get mast"),
};

/** The pages as facts, those of one page changed. */
function readPages(path: string, change: (facts: PageFacts) => PageFacts): readonly PageFacts[] {
  return Object.entries(pages).map(([each, text]) => {
    const facts = readFacts(text, each).value;
    return each === path ? change(facts) : facts;
  });
}

/** The same with a key that throws when it is read, as a bug would. */
function breakKey<T extends object>(value: T, key: keyof T): T {
  return Object.defineProperty({ ...value }, key, {
    get: () => {
      throw new Error("a bug");
    },
    enumerable: false,
  });
}

describe("a bug costs the item it is met on", () => {
  it.each<[what: string, path: string, change: (facts: PageFacts) => PageFacts, message: string]>([
    [
      "a type",
      "resources/boat.md",
      (facts) => ({ ...facts, types: facts.types.map((type) => breakKey(type, "description")) }),
      "Linking the type microsoft.graph.boat failed: a bug",
    ],
    [
      "a type's key",
      "resources/mast.md",
      (facts) => ({
        ...facts,
        types: facts.types.map((type) => breakKey(type, "key")),
      }),
      "Linking the key of microsoft.graph.mast failed: a bug",
    ],
    [
      "an operation",
      "api/boat-get.md",
      (facts) => ({ ...facts, ...(facts.operation && { operation: breakKey(facts.operation, "permissions") }) }),
      "Linking the operation boat-get failed: a bug",
    ],
    [
      "an example",
      "api/boat-get.md",
      (facts) => ({
        ...facts,
        examples: facts.examples.map(({ title, response }) => ({
          title,
          ...(response && { response: breakKey(response, "headers") }),
        })),
      }),
      "failed: a bug",
    ],
  ])("%s", (_, path, change, message) => {
    const { value, diagnostics } = linkModel(readPages(path, change), { apiVersion: "v1.0" });
    const failures = diagnostics.filter(({ code }) => code === "link/failed");
    expect(failures.map((failure) => failure.message)).toContainEqual(expect.stringContaining(message));
    expect(new Set(failures.map(({ span }) => span.path))).toEqual(new Set([path]));
    // Whatever was named is there, so that nothing that names it is left in the air.
    expect([...value.types.keys()]).toEqual(["boat", "keel", "mast"].map((name) => `microsoft.graph.${name}`));
    expect(value.types.get("microsoft.graph.keel")?.properties).toHaveLength(1);
    expect(value.operations.has("mast-get")).toBe(true);
    expect(value.examples.map(({ page }) => page)).toContain("api/mast-get.md");
  });

  it("an enum, of which its properties then know the values alone", () => {
    const change = (facts: PageFacts): PageFacts => ({
      ...facts,
      types: facts.types.map((type) => ({
        ...type,
        properties: type.properties.map((row) => ({
          ...row,
          ...(row.values && {
            values: { ...row.values, values: row.values.values.map((value) => breakKey(value, "description")) },
          }),
        })),
      })),
    });
    const { value, diagnostics } = linkModel(readPages("resources/boat.md", change), { apiVersion: "v1.0" });
    expect(diagnostics.map((each) => `${each.code}: ${each.message}`)).toEqual([
      "link/failed: Linking the enum microsoft.graph.boatRig failed: a bug",
      "type/unresolved: No page defines `boatRig`.",
    ]);
    expect([...value.enums.keys()]).toEqual(["microsoft.graph.keelFin"]);
    expect(value.types.get("microsoft.graph.boat")?.properties[0]?.type.value).toEqual({
      kind: "knownString",
      values: ["sloop", "ketch"],
    });
  });
});
