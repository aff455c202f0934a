import { describe, expect, it } from "vitest";
import { emitFiles } from "../support/emit.js";
import { linkPages, resourcePage } from "../support/small-pages.js";

interface OperationPage {
  readonly title: string;
  readonly request: string;
  /** What stands under Request body. */
  readonly body: string;
  readonly example?: string;
  readonly returns?: string;
}

function operationPage({ title, request, body, example, returns = "" }: OperationPage): string {
  const shown =
    example === undefined
      ? ""
      : `\n## Example\n\n<!-- { "blockType": "request" } -->\n\`\`\`http\n${request}\n\n${example}\n\`\`\`\n`;
  return `# ${title}\n\n## HTTP request\n\n\`\`\`http\n${request}\n\`\`\`\n\n## Request body\n\n${body}\n\n## Response\n\n${returns}\n${shown}`;
}

const boat = resourcePage("boat", [
  "|id|String|Its key. Read-only.|",
  "|name|String|Its name.|",
  "|length|Double|Its length.|",
]);
const sends = "In the request body, supply a JSON representation of a [boat](../resources/boat.md) object.";
const table = (...rows: readonly string[]): string =>
  `|Property|Type|Description|\n|:---|:---|:---|\n${rows.join("\n")}`;

/** The declarations of bodies in a file, without comments, each on one line. */
function declarationsOf(pages: Readonly<Record<string, string>>, path: string): readonly string[] {
  const { value: model } = linkPages({ "resources/boat.md": boat, ...pages });
  const text = emitFiles(["types"], model).find((file) => file.path === path)?.text ?? "";
  return text
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, "")
    .split(/\n(?=export )/)
    .filter((declaration) => /^export \w+ \w+(?:Create|Update|Body)\b/.test(declaration))
    .map((declaration) => declaration.replaceAll(/\s+/g, " ").trim());
}

describe("what is sent to create or update a type", () => {
  it("is the type without what is read-only, with what the page requires", () => {
    const pages = {
      "api/boat-post.md": operationPage({
        title: "Create boat",
        request: "POST /boats",
        body: `${sends}\n\n${table("|name|String|Its name. Required.|")}`,
      }),
      "api/boat-update.md": operationPage({ title: "Update boat", request: "PATCH /boats/{id}", body: sends }),
    };
    expect(declarationsOf(pages, "types/boat.ts")).toEqual([
      'export type BoatCreate = Body<Boat, "name", "id">;',
      'export type BoatUpdate = Body<Boat, never, "id">;',
    ]);
  });

  it("is shared by operations that take the same; another has a name of its own", () => {
    const create = (request: string, body: string): string => operationPage({ title: "Create boat", request, body });
    const pages = {
      "api/boat-post.md": create("POST /boats", sends),
      "api/harbour-post-boats.md": create("POST /harbours/{id}/boats", sends),
      "api/pier-post-boats.md": create("POST /piers/{id}/boats", `${sends}\n\n${table("|name|String|Required.|")}`),
    };
    const declarations = declarationsOf(pages, "types/boat.ts");
    expect(declarations).toHaveLength(2);
    expect(declarations).toContain('export type BoatCreate = Body<Boat, never, "id">;');
    expect(declarations.find((each) => !each.includes("BoatCreate"))).toMatch(
      /^export type \w+Body = Body<Boat, "name"/,
    );
  });

  it("is of what stands at the address, where the page has only a table", () => {
    const pages = {
      "api/boat-get.md": operationPage({
        title: "Get boat",
        request: "GET /boats/{id}",
        body: "Do not supply a request body for this method.",
        returns:
          "If successful, this method returns a `200 OK` response code and a [boat](../resources/boat.md) object.",
      }),
      "api/boat-update.md": operationPage({
        title: "Update boat",
        request: "PATCH /boats/{id}",
        body: table("|name|String|Its name.|"),
      }),
    };
    expect(declarationsOf(pages, "types/boat.ts")).toEqual(['export type BoatUpdate = Body<Boat, never, "id">;']);
  });

  it("binds relationships as examples do", () => {
    const page = operationPage({
      title: "Create boat",
      request: "POST /boats",
      body: sends,
      example: '{ "name": "Ada", "owner@odata.bind": "https://x.test/1", "crew@odata.bind": ["https://x.test/2"] }',
    });
    expect(declarationsOf({ "api/boat-post.md": page }, "types/boat.ts")).toEqual([
      'export interface BoatCreate extends Body<Boat, never, "id"> { "owner@odata.bind"?: string; "crew@odata.bind"?: string[]; }',
    ]);
  });

  it("is of any derived type, where the type has some", () => {
    const page = operationPage({ title: "Create boat", request: "POST /boats", body: sends });
    const ferry = resourcePage("ferry", ["|cars|Int32|How many.|"]).replace(
      "## Properties",
      "Inherits from [boat](boat.md).\n\n## Properties",
    );
    const pages = { "api/boat-post.md": page, "resources/ferry.md": ferry };
    expect(declarationsOf(pages, "types/boat.ts")).toEqual(['export type BoatCreate = Body<AnyBoat, never, "id">;']);
  });
});

describe("what an action takes", () => {
  it("is what its page lists, under its own name", () => {
    const page = operationPage({
      title: "boat: sink",
      request: "POST /boats/{id}/sink",
      body: table("|depth|Double|How deep. Required.|", "|to-who|String|Who is told.|"),
    });
    expect(declarationsOf({ "api/boat-sink.md": page }, "types/sink-boat-body.ts")).toEqual([
      'export interface SinkBoatBody { depth: Double; "to-who"?: string | null; }',
    ]);
  });
});
