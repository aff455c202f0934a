import { describe, expect, it } from "vitest";
import type { OperationFacts } from "../../generator/extract/page-facts.js";
import { codesOf, readFacts } from "../support/small-pages.js";

function read(markdown: string, title = "Get boat"): OperationFacts {
  const { operation } = readFacts(`# ${title}\n\n${markdown}\n`, "api/boat-get.md").value;
  if (operation === undefined) throw new Error("no operation");
  return operation;
}
const codes = (markdown: string): readonly string[] =>
  codesOf(readFacts(`# Get boat\n\n${markdown}\n`, "api/boat-get.md").diagnostics);
const table = (header: string, ...rows: readonly string[]): string =>
  [header, header.replace(/[^|]+/g, "--"), ...rows].join("\n");
const http = (...lines: readonly string[]): string => `\`\`\`http\n${lines.join("\n")}\n\`\`\``;

describe("request lines", () => {
  it.each([
    ["GET /boats/{id}", "GET /boats/{id}"],
    ["GET /users/{id | userPrincipalName}/boats", "GET /users/{id | userPrincipalName}/boats"],
    ["GET https://graph.microsoft.com/v1.0/boats", "GET /boats"],
    ["GET ~/boats", "GET /boats"],
    ["GET /v1.0/boats HTTP/1.1", "GET /boats"],
    ["PATCH boats/{id}", "PATCH /boats/{id}"],
    ["POST /boats/{id}/sink(hard={x},how='{y}')", "POST /boats/{id}/sink(hard={x},how='{y}')"],
    ["GET /drive/root:/{item-path}:/content", "GET /drive/root:/{item-path}:/content"],
    ["GET /boats?$filter={x}", "GET /boats?$filter={x}"],
    ["DELETE /boats/{id}/$ref", "DELETE /boats/{id}/$ref"],
  ])("%s", (line, want) => {
    expect(read(`## HTTP request\n\n${http(line)}`).requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      want,
    ]);
  });
  it("several, with words between them", () => {
    expect(
      read(
        `## HTTP Request\n\n${http("GET /boats", "or", "GET /me/boats")}\n\n### Others\n\n${http("GET /fleet/boats")}`,
      ).requests,
    ).toHaveLength(3);
  });
  it("of an example, under a heading of that name, are no templates", () => {
    const markdown = `## HTTP request\n\n${http("GET /boats/{id}")}\n\n## Example\n\n### HTTP Request\n\n${http("GET /boats/1")}`;
    expect(read(markdown).requests.map(({ path }) => path)).toEqual(["/boats/{id}"]);
  });
  it("of a scaffold are reported", () => {
    expect(codes(`## HTTP request\n\n${http("POST ** Collection URI for microsoft.graph.boat not found")}`)).toEqual([
      "request/placeholder",
    ]);
  });
  it("with another verb are reported", () => {
    expect(codes(`## HTTP request\n\n${http("FETCH /boats")}`)).toEqual(["request/invalid"]);
  });
});

describe("permissions", () => {
  const scopes = (markdown: string): readonly string[] =>
    read(`## Permissions\n\n${markdown}`).permissions.map((permission) => {
      const { scheme, state, alternatives, resource } = permission;
      const needs = state === "scopes" ? alternatives.map((set) => set.join(" & ")).join(" ") : state;
      return `${scheme}: ${needs}${resource === undefined ? "" : ` (${resource})`}`;
    });
  const classic = "|Permission type|Permissions (from least to most privileged)|";
  it.each([
    [
      "classic",
      table(
        classic,
        "|Delegated (work or school account)|Boat.Read, Boat.ReadWrite|",
        "|Delegated (personal Microsoft account)|Not supported.|",
        "|Application|Boat.Read.All|",
      ),
      ["delegatedWork: Boat.Read Boat.ReadWrite", "delegatedPersonal: notSupported", "application: Boat.Read.All"],
    ],
    [
      "the other way round",
      table(
        "|Permission type|Permissions (from most to least privileged)|",
        "|Application|Boat.ReadWrite.All, Boat.Read.All|",
      ),
      ["application: Boat.Read.All Boat.ReadWrite.All"],
    ],
    [
      "modern",
      table(
        "|Permission type|Least privileged permission|Higher privileged permissions|",
        "|Application|Boat.Read.All|Boat.ReadWrite.All, Fleet.Read.All|",
      ),
      ["application: Boat.Read.All Boat.ReadWrite.All Fleet.Read.All"],
    ],
    [
      "a matrix",
      table(
        "|Supported resource|Delegated (work or school account)|Delegated (personal Microsoft account)|Application|",
        "|[boat](x.md)|Boat.Read|Not supported.|Boat.Read.All|",
      ),
      [
        "delegatedWork: Boat.Read (boat)",
        "delegatedPersonal: notSupported (boat)",
        "application: Boat.Read.All (boat)",
      ],
    ],
    [
      "sets of which all are needed",
      table(
        classic,
        "|Delegated (work or school account)|Boat.Read and Fleet.Read.All, Boat.ReadWrite|",
        "|Application|A.Read, B.Read, and C.Read|",
      ),
      ["delegatedWork: Boat.Read & Fleet.Read.All Boat.ReadWrite", "application: A.Read B.Read C.Read"],
    ],
    [
      "none needed, and words that name none",
      table(classic, "|Delegated (work or school account)|None.|", "|Application|Depends on the boat|"),
      ["delegatedWork: notNeeded"],
    ],
    [
      "by resource under a caller's row",
      table(
        classic,
        "|Delegated (work or school account)| |",
        "|&nbsp;&nbsp; **Rigs**|Rig.Read|",
        "|&nbsp;&nbsp; Sails|Not supported.|",
        "|Application|Boat.Read.All|",
      ),
      ["delegatedWork: Rig.Read (Rigs)", "delegatedWork: notSupported (Sails)", "application: Boat.Read.All"],
    ],
    [
      "for groups named within a cell",
      table(classic, "|Application|For rigs: Rig.Read, Rig.All<br>For sails: Sail.Read|"),
      ["application: Rig.Read Rig.All (For rigs)", "application: Sail.Read (For sails)"],
    ],
    [
      "labels on lines of their own, permissions below them",
      table(classic, "|Application|For rigs:<br>Rig.Read, Rig.All<br><br>For sails:<br>Sail.Read|"),
      ["application: Rig.Read Rig.All (For rigs)", "application: Sail.Read (For sails)"],
    ],
    [
      "in a column for each case",
      table("|Permission type|Rig|Sail|", "|Application|Rig.Read|Not supported.|").replace(/^/, "### Permissions\n\n"),
      ["application: Rig.Read (rig)", "application: notSupported (sail)"],
    ],
    [
      "under headings of their own",
      `### For a rig\n\n${table(classic, "|Application|Rig.Read|")}\n\n### For a sail\n\n${table(classic, "|Application|None|")}`,
      ["application: Rig.Read (For a rig)", "application: notNeeded (For a sail)"],
    ],
    [
      "a header with another number of cells than the line below",
      `|Permission type|Permissions|\n|:--|:--|:--|\n|Application|Boat.Read.All|`,
      ["application: Boat.Read.All"],
    ],
  ])("%s", (_, markdown, want) => {
    expect(scopes(markdown)).toEqual(want);
  });
  it.each([
    ["|Least privileged permissions|Higher privileged permissions|", "|Boat.Read and Rig.Read|Boat.All|", 1],
    ["|Least privileged permissions|Higher privileged permissions|", "|Boat.Read|Not available.|", 1],
    ["|Permissions|", "|Boat.Read|", undefined],
  ])("least and higher: %s %s", (titles, cells, want) => {
    const [first] = read(`## Permissions\n\n${table(`|Permission type${titles}`, `|Application${cells}`)}`).permissions;
    expect(first?.state === "scopes" && first.leastPrivileged).toBe(want);
  });
  it("under intune's heading", () => {
    expect(read(`## Prerequisites\n\n${table(classic, "|Application|Boat.Read.All|")}`).permissions).toHaveLength(1);
  });
  it("of a scaffold are reported", () => {
    expect(codes(`## Permissions\n\n${table(classic, "|Application|**TODO: Determine scopes**|")}`)).toContain(
      "permissions/placeholder",
    );
  });
});

describe("request bodies", () => {
  const body = (markdown: string): unknown => {
    const { requestBody } = read(`## Request body\n\n${markdown}`);
    return (
      requestBody && [
        requestBody.type?.value.text,
        requestBody.rows
          .map(({ name, facts }) => `${name}${facts.required === undefined ? "" : facts.required.value ? "!" : "?"}`)
          .join(" "),
      ]
    );
  };
  it.each([
    ["none", "Do not supply a request body for this method.", undefined],
    ["none, in short", "Don't supply a request body.", undefined],
    [
      "a representation",
      "In the request body, supply a JSON representation of [boat](../resources/boat.md) object.",
      ["boat", ""],
    ],
    [
      "a representation, without a link",
      "In the request body, supply a JSON representation of the sailBoat object.",
      ["sailBoat", ""],
    ],
    ["of nothing that has a name", "Supply a JSON representation of an object.", undefined],
    [
      "a table",
      table("|Property|Type|Description|", "|name|String|The name. Required.|", "|rig|String|Optional. The rig.|"),
      [undefined, "name! rig?"],
    ],
    ["parameters", table("|Parameter|Type|Description|", "|name|String|The name.|"), [undefined, "name"]],
    [
      "a column in front that says when a row holds",
      table("|Permission Type|Property|Type|Description|", "|User|roles|String collection|What is granted.|"),
      [undefined, "roles"],
    ],
    [
      "a column of its own for required",
      table("|Property|Type|Required?|Description|", "|name|String|Y|The name.|", "|rig|String|No|The rig.|"),
      [undefined, "name! rig?"],
    ],
  ])("%s", (_, markdown, want) => {
    expect(body(markdown)).toEqual(want);
  });
});

describe("responses", () => {
  it.each([
    [
      "If successful, this method returns a `200 OK` response code and a [boat](../resources/boat.md) object in the response body.",
      ["200 boat"],
    ],
    [
      "If successful, this method returns `200 OK` response code and a collection of [boat](../resources/boat.md) objects.",
      ["200 boat[]"],
    ],
    ["Returns `200 OK` and a [boat](../resources/boat.md) collection in the response body.", ["200 boat[]"]],
    [
      "If successful, this method returns a `204 No Content` response code. It does not return anything in the response body.",
      ["204"],
    ],
    ["Returns a `201 Created` response code and a **sailBoat** object.", ["201 sailBoat"]],
    ["Returns `200 OK` and a [boat](../resources/boat.md) if it floats, or `404 Not Found`.", ["200 boat", "404"]],
    ["This method returns a collection of [boat](../resources/boat.md) objects.", ["200 boat[]"]],
    ["Returns `200 OK` response code and a String collection object in the response body.", ["200 Edm.String[]"]],
    ["Returns a `200 OK` response code and a Boolean in the response body.", ["200 Edm.Boolean"]],
    ["Returns `204 No Content`.\n\nThe most common errors are the 403 and 404 errors.", ["204", "403", "404"]],
  ])("%s", (text, want) => {
    expect(
      read(`## Response\n\n${text}`).responses.map(
        ({ status, type, collection }) =>
          `${status}${type === undefined ? "" : ` ${type.value.text}${collection ? "[]" : ""}`}`,
      ),
    ).toEqual(want);
  });
});

describe("shapes", () => {
  it.each([
    ["List boats", "GET /boats", "list"],
    ["Add boat", "POST /fleets/{id}/boats/$ref", "create"],
    ["Assign boat", "POST /fleets/{id}/boats/$ref", "create"],
    ["Create a link", "POST /boats/{id}/createLink", "action"],
    ["Get boat", "GET /boats/{id}", "get"],
    ["Create boat", "POST /boats", "create"],
    ["Update boat", "PATCH /boats/{id}", "update"],
    ["Delete boat", "DELETE /boats/{id}", "delete"],
    ["boat: delta", "GET /boats/delta", "delta"],
    ["boat: sink", "POST /boats/{id}/sink", "action"],
    ["post: mark", "POST /posts/{id}/mark", "action"],
    ["boat: countSails", "GET /boats/{id}/countSails(kind='jib')", "function"],
    ["Upload the log", "PUT /boats/{id}/content", "upload"],
  ])("%s", (title, line, want) => {
    expect(read(`## HTTP request\n\n${http(line)}`, title).shape.value).toBe(want);
  });
});

describe("parameters", () => {
  it.each([
    ["Function parameters", "function"],
    ["Query parameters", "query"],
    ["Optional query parameters", "query"],
    ["Path parameters", "path"],
  ])("%s", (heading, place) => {
    expect(
      read(`## ${heading}\n\n${table("|Parameter|Type|Description|", "|kind|String|The kind. Required.|")}`).parameters,
    ).toMatchObject([{ name: "kind", in: place, facts: { required: { value: true } } }]);
  });
});

describe("parameters outside of parameter tables", () => {
  const named = (markdown: string): readonly string[] =>
    read(markdown).parameters.map(({ name, in: place, facts: { required } }) =>
      [place, name, ...(required === undefined ? [] : [required.value ? "required" : "optional"])].join(" "),
    );
  it.each([
    ["GET /boats/{boat-id}/rigs/{id | name}?$filter={x}", ["path boat-id", "path id | name"]],
    ["GET /boats/{id}/rigs/{id}", ["path id"]],
    ["GET ~/boats/{id}", ["path id"]],
    ["GET /boats", []],
  ])("placeholders of %s", (line, want) => {
    expect(named(`## HTTP request\n\n${http(line)}`)).toEqual(want);
  });
  it.each([
    ["GET /boats/find(rig='gaff',length={length})", ["path length", "function rig"]],
    ["GET /boats/near(area=@area)?filter=(a=1)", ["function area"]],
    ["GET /boats('a')/rigs(name='{name}')", ["path name"]],
  ])("arguments of %s", (line, want) => {
    expect(named(`## HTTP request\n\n${http(line)}`)).toEqual(want);
  });
  it("a placeholder that a table lists is one parameter", () => {
    const rows = table("|Parameter|Type|Description|", "|boat-id|String|Required. The boat.|");
    expect(named(`## HTTP request\n\n${http("GET /boats/{boat-id}")}\n\n### Path parameters\n\n${rows}`)).toEqual([
      "path boat-id required",
    ]);
  });
  it.each([
    ["|Authorization|Bearer {token}. Required.|", []],
    ["|Content-type|application/json|", []],
    ["|If-Match|The tag. Optional.|", ["header If-Match optional"]],
    ["|Prefer: rig.zone|The zone.|", ["header Prefer: rig.zone"]],
    ["|`_if-match_`|The tag.|", ["header if-match"]],
    ["|see below|The zone.|", []],
  ])("header %s", (row, want) => {
    expect(named(`## Request headers\n\n${table("|Name|Description|", row)}`)).toEqual(want);
  });
  it.each([
    ["Supports `$select`, `$top` and $orderBy.", ["query $select", "query $top", "query $orderBy"]],
    ["Supports `$select`. It does not support `$top`.", ["query $select"]],
    ["- `$skip`\n- [$top](/odata#top)", ["query $skip", "query $top"]],
    ["Supports query parameters.", []],
  ])("options: %s", (text, want) => {
    expect(named(`## Optional query parameters\n\n${text}`)).toEqual(want);
  });
});

describe("several tables of one body", () => {
  const columns = "|Property|Type|Description|";
  const bodyOf = (first: string, second: string): unknown => {
    const page = `# Update boat\n\n## Request body\n\nOf a **skiff**:\n\n${table(columns, first)}\n\nOf a tug:\n\n${table(columns, second)}`;
    const { value, diagnostics } = readFacts(page, "api/boat-update.md");
    const { rows = [], lists } = value.operation?.requestBody ?? {};
    const named = rows.map(({ name, facts }) => (facts.required?.value === true ? `${name}!` : name));
    return { named, lists, codes: diagnostics.map(({ code }) => code) };
  };
  it("that repeat a name are lists of their own, and require what all of them do", () => {
    expect(
      bodyOf("|hull|String|Required.|\n|oars|Int32|Required.|", "|hull|String|Required.|\n|horn|String||"),
    ).toEqual({
      named: ["hull!", "oars", "horn"],
      lists: [
        { title: "Of a skiff:", properties: ["hull", "oars"] },
        { title: "Of a tug:", properties: ["hull", "horn"] },
      ],
      codes: [],
    });
  });
  it("that repeat none are one list", () => {
    expect(bodyOf("|hull|String|Required.|", "|horn|String||")).toEqual({ named: ["hull!", "horn"], codes: [] });
  });
});

describe("a sentence over the body's table calls its rows required", () => {
  const generated = "The following table shows the properties that are required when you create the boat.";
  const requiredOf = (sentence: string, rows: string, body = ""): readonly string[] => {
    const example = body === "" ? "" : `## Example\n\n### Request\n\n\`\`\`http\nPOST /boats\n\n${body}\n\`\`\`\n`;
    const page = `# Create boat\n\n## HTTP request\n\n\`\`\`http\nPOST /boats\n\`\`\`\n\n## Request body\n\n${sentence}\n\n|Property|Type|Description|\n|--|--|--|\n${rows}\n\n${example}`;
    const found = readFacts(page, "api/boat-post.md").value.operation?.requestBody?.rows ?? [];
    return found.flatMap(({ name, facts }) => (facts.required?.value === true ? [name] : []));
  };
  const rows = "|mast|String|A mast.|\n|keel|String|A keel.|";
  it.each([
    ["in an author's words", "All the properties in this table are required.", rows, "", ["mast", "keel"]],
    [
      "whatever the example leaves out",
      "The table lists the properties that are required.",
      rows,
      '{"mast": "m"}',
      ["mast", "keel"],
    ],
    [
      "but not what the example leaves out where there are exceptions",
      "The table lists the properties that are required. With a sail, not all the properties listed are required.",
      rows,
      '{"mast": "m"}',
      ["mast"],
    ],
    ["but not the key", "The following properties are required.", `|id|String|Key.|\n${rows}`, "", ["mast", "keel"]],
    [
      "but not what says that it is optional",
      "The following properties are required.",
      `${rows}\n|sail|String|Optional.|`,
      "",
      ["mast", "keel"],
    ],
    ["in a generator's words", generated, rows, '{"mast": "m", "keel": "k"}', ["mast", "keel"]],
    ["in a generator's words, one is not sent", generated, rows, '{"keel": "k"}', ["keel"]],
    ["in a generator's words, over the key", generated, `|id|String|Key.|\n${rows}`, "", []],
    ["in a generator's words, over what is read-only", generated, `|hull|String|Read-only.|\n${rows}`, "", []],
    ["no sentence", "The properties of a boat.", rows, "", []],
  ])("%s", (_, sentence, table, body, want) => {
    expect(requiredOf(sentence, table, body)).toEqual(want);
  });
});

describe("the shape, by the last segment and what the page says", () => {
  const shapeOf = (title: string, line: string, response: string): string | undefined =>
    readFacts(
      `# ${title}\n\n## HTTP request\n\n\`\`\`http\n${line}\n\`\`\`\n\n## Response\n\n${response}\n`,
      "api/boat-x.md",
    ).value.operation?.shape.value;
  it.each([
    ["Add row", "POST /masts/{id}/rows/add", "Returns `201 Created`.", "action"],
    ["Create sail", "POST /masts/{id}/addSail", "Returns `201 Created`.", "action"],
    ["Reply to a note", "POST /notes/{id}/reply", "Returns `202 Accepted`.", "action"],
    ["Grant a berth", "POST /boats/{id}/berths", "Returns `201 Created`.", "create"],
    ["Send a flare", "POST /boats/{id}/flares", "If successful, this action returns `201 Created`.", "action"],
    ["Move a boat", "POST /boats/{id}/move", "Returns `201 Created`.", "action"],
    ["Get winds", "GET /sea/winds", "If successful, this function returns a `200 OK`.", "function"],
    ["Enumerate winds", "GET /sea/winds", "Returns `200 OK` and a collection of [wind](../resources/wind.md).", "list"],
    ["Get its wind", "GET /sea/wind", "Returns `200 OK` and a collection of [wind](../resources/wind.md).", "get"],
    ["Get wind", "GET /sea/winds/{id}", "Returns `200 OK` and a [wind](../resources/wind.md).", "get"],
  ])("%s: %s", (title, line, response, want) => {
    expect(shapeOf(title, line, response)).toBe(want);
  });
});

describe("request lines elsewhere", () => {
  const linesOf = (markdown: string): readonly string[] =>
    readFacts(`# Get boat\n\n${markdown}`, "api/boat-get.md").value.operation?.requests.map(({ path }) => path) ?? [];
  const block = (line: string): string => `\`\`\`http\n${line}\n\`\`\`\n\n`;
  it.each([
    [
      "without a heading",
      `## Permissions\n\nSome.\n\n${block("GET /boats/{id}")}## Response\n\nNone.\n`,
      ["/boats/{id}"],
    ],
    [
      "under headings of their own, not an example's",
      `## By name\n\n${block("GET /boats/{name}")}## Example\n\n### Request\n\n${block("GET /boats/1")}`,
      ["/boats/{name}"],
    ],
    [
      "annotated as a request, under the heading",
      `## HTTP request\n\n<!-- { "blockType": "request" } -->\n${block("GET /boats/{id}")}`,
      ["/boats/{id}"],
    ],
    ["not of examples", `## Example\n\n### Request\n\n${block("GET /boats/1")}`, []],
  ])("%s", (_, markdown, want) => {
    expect(linesOf(markdown)).toEqual(want);
  });
});

describe("responses, in what else they say", () => {
  const read = (response: string): readonly string[] =>
    (readFacts(`# Get boat\n\n## Response\n\n${response}\n`, "api/boat-get.md").value.operation?.responses ?? []).map(
      ({ status, type, others = [] }) =>
        [status, ...[...(type ? [type.value] : []), ...others].map(({ text }) => text)].join(" "),
    );
  const boat = "[boat](../resources/boat.md)";
  const ship = "[ship](../resources/ship.md)";
  it.each([
    ["a union of two", `Returns \`200 OK\` and a ${boat} or ${ship} object in the body.`, ["200 boat ship"]],
    [
      "a header's link is no body",
      `Returns \`202 Accepted\` and a \`Location\` header with a link to the ${boat}.`,
      ["202"],
    ],
    [
      "a 200 holds what its header leads to",
      `Returns \`200 OK\` and a \`Location\` header that leads to a ${boat}.`,
      ["200 boat"],
    ],
    [
      "nor in a sentence of its own",
      `Returns \`202 Accepted\`. The \`Location\` header leads to the ${boat}.`,
      ["202"],
    ],
    ["a link to read is none", `Returns \`201 Created\` and a value in the body. See ${boat}.`, ["201"]],
    ["the body beside a header", `Returns \`200 OK\` and an \`ETag\` header. The body holds a ${boat}.`, ["200 boat"]],
    ["a status under a heading below", `### Response code\n\nReturns \`201 Created\`.`, ["201"]],
    [
      "an error under a heading of errors",
      `Returns \`200 OK\`.\n\n### Error codes\n\nIt returns HTTP 409 if it sank.`,
      ["200", "409"],
    ],
    [
      "the answer of a status that names a type",
      `Returns \`200 OK\` and bytes.\n\n### Response for its data\n\nReturns \`200 OK\` and a ${boat}.`,
      ["200 boat"],
    ],
  ])("%s", (_, response, want) => {
    expect(read(response)).toEqual(want);
  });
});
