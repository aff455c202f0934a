import { describe, expect, it } from "vitest";
import { emitFiles } from "../support/emit.js";
import { createMatcher } from "../../templates/operations/runtime/match-operation.js";
import { leastPrivileged, permissionsFor } from "../../templates/operations/runtime/permissions.js";
import type { Permission } from "../../templates/operations/runtime/operation.js";
import { lampFixtures, lampModel } from "./lamp-service.js";

describe("the constants of operations", () => {
  const files = new Map(emitFiles(["operations"], lampModel, lampFixtures).map(({ path, text }) => [path, text]));
  it("have their names, types and addresses", () => {
    const text = files.get("operations/lamp.ts") ?? "";
    expect(text).toContain("export const getLamp: Operation<");
    expect(text).toContain('id: "lamp-get"');
    expect(text).not.toContain("__PURE__");
  });
  it("are what an address leads to", () => {
    expect(files.get("operations/match.ts")).toMatch(/"GET \/lamps\/\{id\}": getLamp,/);
  });
});

describe("the operation of a request", () => {
  const requests = [
    "GET /users",
    "GET /users/delta",
    "GET /users/{id}",
    "GET /users/{id}/messages/{messageId}/$value",
    "POST /users/{id}/assignLicense",
    "GET /reports/getCounts(period='{period}')",
    "GET /cell(row={row},column={column})",
    "GET /drive/root:/{itemPath}:/content",
    "GET /drive/root:/{itemPath}",
    "GET /roles/roleTemplateId={id}",
    "GET /drive/.../range",
    "GET /users/{id}/__proto__",
  ];
  const match = createMatcher("v1.0", Object.fromEntries(requests.map((request) => [request, request])));
  it.each<[string, string, string | undefined, Record<string, string>]>([
    ["GET", "https://graph.microsoft.com/v1.0/users", "GET /users", {}],
    ["GET", "/users/?$top=1", "GET /users", {}],
    ["GET", "users/delta()", "GET /users/delta", {}],
    ["GET", "https://graph.microsoft.us/v1.0/USERS/a%20b", "GET /users/{id}", { id: "a b" }],
    ["GET", "/v1.0/users('a''b')", "GET /users/{id}", { id: "a'b" }],
    ["GET", "/users(userPrincipalName='ann')", "GET /users/{id}", { id: "ann" }],
    ["GET", "/me", "GET /users/{id}", { id: "me" }],
    ["POST", "/me/assignLicense", "POST /users/{id}/assignLicense", { id: "me" }],
    ["POST", "/users/1/microsoft.graph.assignLicense", "POST /users/{id}/assignLicense", { id: "1" }],
    ["GET", "/users/1/microsoft.graph.user/messages/2/$value", requests[3], { id: "1", messageId: "2" }],
    ["GET", "/reports/getCounts(period='D7')", requests[5], { period: "D7" }],
    ["GET", "/reports/getCounts(period=@p)?@p='D30'", requests[5], { period: "D30" }],
    ["GET", "/cell(column=2,row=1)", requests[6], { row: "1", column: "2" }],
    ["GET", "/drive/root:/a/b.txt:/content", requests[7], { itemPath: "a/b.txt" }],
    ["GET", "/drive/root:/a/b.txt", requests[8], { itemPath: "a/b.txt" }],
    ["GET", "/roles/roleTemplateId=7", requests[9], { id: "7" }],
    ["GET", "/drive/items/1/range", requests[10], {}],
    ["GET", "/users/%E0%A4%A/__proto__", requests[11], { id: "%E0%A4%A" }],
    ["GET", "https://graph.microsoft.com/beta/users", undefined, {}],
    ["GET", "/beta/users", undefined, {}],
    ["GET", "https://example.com/v1.0/users", undefined, {}],
    ["DELETE", "/users", undefined, {}],
    ["GET", "/constructor", undefined, {}],
    ["GET", "", undefined, {}],
  ])("%s %s: %s", (method, url, want, parameters) => {
    const found = match(method, url);
    expect(found?.operation).toBe(want);
    if (found !== undefined) expect(found.parameters).toEqual(parameters);
  });
});

describe("the permissions of operations", () => {
  const needs = (id: string, ...alternatives: string[][]): { id: string; permissions: Permission[] } => ({
    id,
    permissions: [{ scheme: "application", state: "scopes", alternatives }],
  });
  it("are first of all the least privileged", () => {
    expect(leastPrivileged(needs("a", ["Read"], ["Write"]), "application")).toEqual(["Read"]);
    expect(leastPrivileged(needs("a", ["Read"]), "delegatedWork")).toBeUndefined();
    expect(
      leastPrivileged({ permissions: [{ scheme: "application", state: "notNeeded" }], id: "a" }, "application"),
    ).toEqual([]);
  });
  it.each<[string, string[][][], string[]]>([
    [
      "one that both take",
      [
        [["A"], ["C"]],
        [["B"], ["C"]],
      ],
      ["C"],
    ],
    ["the less privileged of as many", [[["A"], ["B"]]], ["A"]],
    [
      "two that one needs together, where another has one of them",
      [
        [
          ["A", "B"],
          ["C", "D"],
        ],
        [["D"]],
      ],
      ["C", "D"],
    ],
    [
      "fewer than the nearest choice would give",
      [
        [["A"], ["X"]],
        [["B"], ["X"]],
        [["A"], ["B"], ["C"]],
      ],
      ["A", "B"],
    ],
    ["none", [], []],
  ])("for several: %s", (_, wanted, scopes) => {
    const operations = wanted.map((alternatives, index) => needs(String(index), ...alternatives));
    const found = permissionsFor(operations, "application");
    expect(found).toMatchObject({ scopes, isExact: true, unsupported: [] });
    expect([...found.needs.keys()]).toEqual(operations.map(({ id }) => id));
  });
  it("say what no such caller can call", () => {
    expect(permissionsFor([needs("a", ["A"])], "delegatedPersonal")).toMatchObject({ scopes: [], unsupported: ["a"] });
  });
  it("are found for sixty operations, as small as trying everything finds them", () => {
    const scopes = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const wanted = Array.from({ length: 60 }, (_, index) =>
      needs(String(index), ...[index % 12, (index * 5 + 1) % 12, (index * 7 + 3) % 12].map((at) => [scopes[at] ?? ""])),
    );
    const covers = (mask: number): boolean =>
      wanted.every(({ permissions }) =>
        permissions.some(
          (each) =>
            each.state === "scopes" && each.alternatives.some(([name = ""]) => mask & (1 << scopes.indexOf(name))),
        ),
      );
    const sizes = Array.from({ length: 1 << 12 }, (_, mask) => mask)
      .filter(covers)
      .map((mask) => mask.toString(2).replaceAll("0", "").length);
    const found = permissionsFor(wanted, "application");
    expect(found.isExact).toBe(true);
    expect(found.scopes.length).toBe(Math.min(...sizes));
  });
});
