import { describe, expect, it } from "vitest";
import { selectModel } from "../../generator/select/select-model.js";
import { emitFiles } from "../support/emit.js";
import { readSmallDocs } from "../support/small-docs.js";
import { typeCheck } from "./compile.js";

function describeType(name: string, rows: string, relationships = ""): string {
  return `# ${name} resource type\n\n## Properties\n\n|Property|Type|Description|\n|:-|:-|:-|\n${rows}\n${relationships}`;
}

function describeCall(title: string, request: string, answer: string, more = ""): string {
  return `# ${title}\n\n## HTTP request\n\n\`\`\`http\n${request}\n\`\`\`\n\n${more}\n\n## Response\n\n${answer}\n`;
}

const relationships =
  "\n## Relationships\n\n|Relationship|Type|Description|\n|:-|:-|:-|\n|room|[room](room.md)|Its room.|\n";
const one = "If successful, this method returns a `200 OK` response code and a [lamp](../resources/lamp.md) object.";
const many =
  "If successful, this method returns a `200 OK` response code and a collection of [lamp](../resources/lamp.md) objects.";
const supply =
  "## Request body\n\nIn the request body, supply a JSON representation of a [lamp](../resources/lamp.md).";
const headers = "## Request headers\n\n|Name|Description|\n|:-|:-|\n|Prefer|What is wanted.|";
const pages = {
  "resources/lamp.md": describeType("lamp", "|id|String|Id. Required.|\n|state|String|State.|", relationships),
  "resources/room.md": describeType("room", "|id|String|Id.|\n|name|String|Name.|"),
  "api/lamp-get.md": describeCall("Get lamp", "GET /lamps/{lamp-id}", one, headers),
  "api/lamp-update.md": describeCall("Update lamp", "PATCH /lamps/{id}", one, supply),
  "api/lamp-delete.md": describeCall("Delete lamp", "DELETE /lamps/{lamp-id}", "`204 No Content`"),
  "api/lamp-list.md": describeCall("List lamps", "GET /lamps", many),
  "api/lamp-delta.md": describeCall("lamp: delta", "GET /lamps/delta", many),
  "api/lamp-count.md": describeCall("Count lamps", "GET /lamps/$count", "`200 OK`"),
  "api/room-lamp.md": describeCall("Get lamp of a room", "GET /rooms/{id}/lamps/{id}", one),
  "api/lamp-any.md": describeCall("Get anything", "GET /lamps/.../parts", "`200 OK`"),
};
const { model } = readSmallDocs(pages);
const files = emitFiles(["paths"], model);
const text = files.find(({ path }) => path === "paths/index.ts")?.text ?? "";

/** What is said of the lines of a client's file, each as it stands there. */
function checkCalls(...lines: readonly string[]): readonly string[] {
  const head = [
    'import createClient from "openapi-fetch";',
    'import type { paths } from "./paths/index.js";',
    "const client = createClient<paths>();",
  ];
  const calls = { path: "calls.ts", text: [...head, ...lines].join("\n") };
  return typeCheck([...files, calls], {
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    skipLibCheck: true,
    isolatedDeclarations: false,
  });
}

describe("the interface of paths", () => {
  it("has every address that can be called once, with its placeholders as most pages write them", () => {
    expect([...text.matchAll(/^ {2,}"(\/[^"]*)": \{/gm)].map(([, path]) => path)).toEqual([
      "/lamps",
      "/lamps/$count",
      "/lamps/delta",
      "/lamps/{lamp-id}",
      "/rooms/{roomId}/lamps/{lampId}",
    ]);
  });

  it("lets openapi-fetch make calls, and types what comes back", () => {
    expect(
      checkCalls(
        'export const one = await client.GET("/lamps/{lamp-id}", { params: { path: { "lamp-id": "1" } } });',
        "export const state: string | null | undefined = one.data?.state;",
        "export const code: string | undefined = one.error?.error.code;",
        'export const list = await client.GET("/lamps", { params: { query: { $top: 1, $orderby: ["id desc"] } } });',
        'export const next: string | undefined = list.data?.["@odata.nextLink"];',
        'export const query = { $select: ["id", "room/name"], $expand: ["room", "room($select=id)"] } as const;',
        'await client.GET("/lamps", { params: { query } });',
        'await client.GET("/lamps/delta", { params: { query: { $deltatoken: "1" } } });',
        'export const count: number | undefined = (await client.GET("/lamps/$count")).data;',
        'const params = { path: { "lamp-id": "1" }, header: { Prefer: "x", "If-Match": "*" } };',
        'await client.PATCH("/lamps/{lamp-id}", { params, body: { state: "on" } });',
        'await client.DELETE("/lamps/{lamp-id}", { params });',
      ),
    ).toEqual([]);
  });

  const wrong = [
    // A path that no page has, and a method that a path has not.
    'client.GET("/lamp")',
    'client.POST("/lamps", { body: {} })',
    // A placeholder without a value, and one of another name.
    'client.GET("/lamps/{lamp-id}")',
    'client.GET("/lamps/{lamp-id}", { params: { path: { id: "1" } } })',
    // Properties and relationships that the type has not, and a number as text.
    'client.GET("/lamps", { params: { query: { $select: ["colour"] } } })',
    'client.GET("/lamps", { params: { query: { $orderby: ["colour desc"] } } })',
    'client.GET("/lamps", { params: { query: { $expand: ["state"] } } })',
    'client.GET("/lamps", { params: { query: { $top: "1" } } })',
    // A body with a value of another type, and none.
    'client.PATCH("/lamps/{lamp-id}", { params: { path: { "lamp-id": "1" } }, body: { state: 1 } })',
    'client.PATCH("/lamps/{lamp-id}", { params: { path: { "lamp-id": "1" } } })',
    // A property of what comes back that there is not.
    'client.GET("/lamps").then(({ data }) => data?.value[0]?.colour)',
  ];

  it("is against each wrong call, once", () => {
    // Where nothing is wrong, TypeScript says that there was nothing to expect.
    expect(checkCalls(...wrong.flatMap((call) => ["// @ts-expect-error", `await ${call};`]))).toEqual([]);
    expect(checkCalls(...wrong.map((call) => `await ${call};`))).toHaveLength(wrong.length);
  });
});

it("of a selection it has what was asked for, and compiles", () => {
  const selected = emitFiles(["paths"], selectModel(model, [], { only: ["GET /lamps"] }).model);
  expect(selected.find(({ path }) => path === "paths/index.ts")?.text).not.toContain("/lamps/delta");
  expect(typeCheck(selected)).toEqual([]);
});

it("names that mean something to TypeScript are names only", () => {
  const names = ["paths", "Call", "Answer", "Collection", "GraphError", "PathParameters", "ListQuery"];
  const hostile = readSmallDocs(
    Object.fromEntries(
      names.flatMap((name, index) => [
        [`resources/type${index}.md`, describeType(name, "|constructor|String|*/ `${x}`|", relationships)],
        [
          `api/type${index}-list.md`,
          describeCall(
            `List */ \`@see\` ${name}`,
            `GET /"quoted\\\`/{__proto__}/{a;b*}/${name}\nGET /things${index}/{constructor}`,
            `\`200 OK\` and a collection of [${name}](../resources/type${index}.md) objects.`,
          ),
        ],
      ]),
    ),
  );
  const output = emitFiles(["paths"], hostile.model);
  expect(output.find(({ path }) => path === "paths/index.ts")?.text).toContain('"/things0/{constructor}": {');
  expect(typeCheck(output)).toEqual([]);
});
