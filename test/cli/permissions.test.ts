import { describe, expect, it } from "vitest";
import { runPermissions, type PermissionFlags } from "../../generator/commands/permissions.js";
import { createTemporaryFolder, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const page = (title: string, request: string, work: string, application: string): string =>
  [
    `# ${title}`,
    "",
    "Namespace: microsoft.graph",
    "",
    `${title}.`,
    "",
    "## Permissions",
    "|Permission type|Permissions (from least to most privileged)|",
    "|:---|:---|",
    `|Delegated (work or school account)|${work}|`,
    `|Application|${application}|`,
    "",
    "## HTTP request",
    '<!-- { "blockType": "ignored" } -->',
    "```http",
    request,
    "```",
    "",
  ].join("\n");

const readId = "11111111-1111-1111-1111-111111111111";
const pages = {
  "docs/v1.0/api/lamp-get.md": page("Get lamp", "GET /lamps/{id}", "Lamp.Read, Lamp.Write", "Lamp.Read.All"),
  "docs/v1.0/api/lamp-post-lamps.md": page("Create lamp", "POST /lamps", "Lamp.Write", "Not supported."),
  "docs/v1.0/api/lamp-list.md": page("List lamps", "GET /lamps", "Lamp.Read and Room.Read", "Lamp.Read.All"),
  "docs/beta/api/lamp-delete.md": page("Delete lamp", "DELETE /lamps/{id}", "Lamp.Write", "Lamp.Write.All"),
  "src/a.ts": 'client.api(`/lamps/${id}`).get();\nclient.api("/rooms").get();\n',
  "src/b.ts": "client.api(next).get();\nclient.api(`/lamps/${id}`).version('beta').delete();\n",
  "src/none.ts": "export {};\n",
  "ids.json": JSON.stringify({ "Lamp.Read.All": readId }),
  "bad.json": '{ "Lamp.Read": 1 }',
};

async function ask(subjects: readonly string[], flags: Partial<PermissionFlags> = {}) {
  const folder = createTemporaryFolder();
  writeFiles(folder, pages);
  const terminal = createRecordingTerminal(folder);
  const given = { input: ["docs"], cache: false, caller: "delegatedWork", ...flags } as const;
  const exitCode = await runPermissions(subjects, given, terminal);
  return { exitCode, out: terminal.out(), errors: terminal.errors() };
}

describe("permissions", () => {
  it("tells what each needs, and the least for all", async () => {
    const { exitCode, out, errors } = await ask(["createLamp", "lamp-get", "GET /v1.0/lamps/1?$select=id", "/lamps"]);
    expect(errors).toBe("");
    expect(exitCode).toBe(0);
    expect(out.split("\n").map((line) => line.replace(/ {2,}/g, "  "))).toEqual([
      "operation  needs  for",
      "createLamp  Lamp.Write  createLamp",
      "getLamp  Lamp.Read  lamp-get, GET /v1.0/lamps/1?$select=id",
      "listLamps  Lamp.Read and Room.Read  GET /lamps",
      "",
      "The least for delegatedWork: Lamp.Read, Lamp.Write, Room.Read",
      "",
    ]);
  });
  it("says what would be less for one alone", async () => {
    expect((await ask(["createLamp", "getLamp"])).out).toContain("getLamp     Lamp.Write (alone Lamp.Read)");
  });
  it("finds calls in source files, of each API version, and says which it does not know", async () => {
    const { exitCode, out, errors } = await ask(["src", "src/a.ts"]);
    expect(out).toMatch(/getLamp +Lamp\.Write \(alone Lamp\.Read\) +src\/a\.ts:1:1\n/);
    expect(out).toMatch(/deleteLamp +Lamp\.Write +src\/b\.ts:2:1\n/);
    expect(errors).toBe(
      "warning: src/b.ts:1:1: its address cannot be told from the code; name the operation beside the file\n" +
        "error: src/a.ts:2:1: no page documents GET /rooms\n",
    );
    expect(exitCode).toBe(1);
  });
  it("is not red for what only running the code tells, and says where there is no call", async () => {
    expect(await ask(["src/b.ts"])).toMatchObject({ exitCode: 0 });
    expect(await ask(["src/n*.ts"])).toMatchObject({
      exitCode: 0,
      out: "No call of a documented operation was found.\n",
    });
  });
  it("says of which operation a caller is not supported, or not documented", async () => {
    const { exitCode, out, errors } = await ask(["createLamp", "getLamp"], { caller: "application" });
    expect(exitCode).toBe(1);
    expect(out).toContain("The least for application: Lamp.Read.All\n");
    expect(errors).toBe("error: createLamp: its page, lamp-post-lamps, does not support application (createLamp)\n");
    const personal = await ask(["getLamp"], { caller: "delegatedPersonal" });
    expect(personal.errors).toContain("getLamp: its page, lamp-get, does not say what delegatedPersonal needs");
  });
  it("reports as JSON", async () => {
    const { out } = await ask(["getLamp"], { format: "json" });
    const shared = { apiVersion: "v1.0", id: "lamp-get", name: "getLamp", askedBy: ["getLamp"] };
    expect(JSON.parse(out)).toEqual({
      caller: "delegatedWork",
      operations: [{ ...shared, state: "permitted", needs: ["Lamp.Read"], leastPrivileged: ["Lamp.Read"] }],
      scopes: ["Lamp.Read"],
      isExact: true,
      unknownCalls: [],
    });
  });
  it("writes an application's manifest", async () => {
    const { out } = await ask(["getLamp"], { caller: "application", format: "manifest", ids: "ids.json" });
    const resourceAppId = "00000003-0000-0000-c000-000000000000";
    expect(JSON.parse(out)).toEqual({
      requiredResourceAccess: [{ resourceAppId, resourceAccess: [{ id: readId, type: "Role" }] }],
    });
  });
  it.each<[string, readonly string[], Partial<PermissionFlags>, string]>([
    ["a misspelt name", ["createLmap"], {}, "No operation is called `createLmap`; did you mean `createLamp`?"],
    ["a misspelt page", ["lamp-gets"], {}, "No operation is called `lamp-gets`; did you mean `lamp-get`?"],
    ["a misspelt path", ["GET /lampz"], {}, "No page documents `GET /lampz`; did you mean `GET /lamps`?"],
    [
      "a misspelt address",
      ["https://graph.microsoft.com/v1.0/lamp/"],
      {},
      "No page documents `GET https://graph.microsoft.com/v1.0/lamp/`; did you mean `GET /lamps`?",
    ],
    ["another service", ["GET https://example.com/a"], {}, "`https://example.com/a` is no address of Microsoft Graph."],
    ["a pattern without files", ["lib/*.ts"], {}, "No source file matches `lib/*.ts`."],
    ["a file that is not there", ["lib/a.ts"], {}, "No source file matches `lib/a.ts`."],
    [
      "no ids",
      ["getLamp"],
      { format: "manifest" },
      "--format manifest needs --ids FILE: a manifest names scopes by their ids",
    ],
    [
      "an id that is missing",
      ["getLamp"],
      { format: "manifest", ids: "ids.json" },
      "The file of --ids has no id for Lamp.Read.",
    ],
    ["an id that is none", ["getLamp"], { ids: "bad.json" }, 'bad.json: the id of "Lamp.Read" is to be a GUID.'],
    [
      "ids that are no JSON",
      ["getLamp"],
      { ids: "src/a.ts" },
      'src/a.ts is to be a JSON object with the id of each scope: { "User.Read": "…" }.',
    ],
    ["ids that are not there", ["getLamp"], { ids: "no.json" }, "Cannot read no.json: it cannot be opened."],
  ])("of %s says so in one line", async (_, subjects, flags, message) => {
    expect(await ask(subjects, flags)).toEqual({ exitCode: 2, out: "", errors: `error: ${message}\n` });
  });
});
