import { stated } from "../support/facts.js";
import { describe, expect, test } from "vitest";
import {
  compareRoutes,
  countCommonEnd,
  findRoute,
  listRoutes,
  readForeignRoute,
  writeRequestLine,
  writeRouteKey,
  writeWildcardUrl,
  type Route,
} from "../../generator/emit/plans/route.js";
import type { HttpMethod, Operation } from "../../generator/model/operation.js";

const span = { path: "api/lamp-get.md", start: 0, end: 0, line: 1, column: 1 };
const route = (path: string, method: HttpMethod = "GET"): Route => ({ method, path, isNarrowed: false });

function routesOf(...lines: readonly string[]): readonly Route[] {
  const operation: Operation = {
    kind: "operation",
    id: "lamp-get",
    title: "Get lamp",
    description: "",
    shape: stated("get"),
    requests: lines.map((path) => ({ method: "GET", path, span })),
    permissions: [],
    parameters: [],
    responses: [],
    origins: [span],
  };
  return listRoutes(operation);
}

describe("listRoutes", () => {
  test.each([
    ["/users/{id | userPrincipalName}", "/users/{id | userPrincipalName}"],
    ["me/lamp/", "/me/lamp"],
    ["/a/<address>/b", "/a/{address}/b"],
    ["/lamps/{id}?$expand=bulbs($filter=id eq '{id}')", "/lamps/{id}"],
    ["/lamps/{what?}/on", "/lamps/{what?}/on"],
    ["/lamps/move(to={n}, by={n})", "/lamps/move(to={n},by={n})"],
    ["/users/{user-id} | user-principal-name/chats", "/users/{user-id|user-principal-name}/chats"],
    ["/drive/root:/{folder/name}:/content", "/drive/root:/{folder|name}:/content"],
    ["/folders/{id}/.../lamps", "/folders/{id}/.../lamps"],
    ["/größe/\ud800/\u2028{\u2028}", "/gr%C3%B6%C3%9Fe/%EF%BF%BD/{ }"],
    ["/a{b/{c}", "/ab/{c}"],
  ])("%j is tidied", (path, want) => {
    expect(routesOf(path).map((each) => each.path)).toEqual([want]);
  });
  test("gives each address once, and knows which is shown with a query only", () => {
    const routes = routesOf("/lamps/{id}?$top=1", "/Lamps/{name}", "/me/lamp?$select=id", "/lamps/{id}");
    expect(routes.map(({ path, isNarrowed }) => [path, isNarrowed])).toEqual([
      ["/lamps/{id}", false],
      ["/me/lamp", true],
    ]);
    expect(writeRouteKey(route("/Lamps/{name}"))).toBe(writeRouteKey(route("/lamps/{id}")));
  });
});

test("compareRoutes puts first what documents an address best", () => {
  const sorted = [
    "/a/b/{id}/c",
    "/a/{id}/b/c",
    "/users/delta",
    "/users/x(y={id})",
    "/users/x{id}",
    "/users/{id}",
    "/users/...",
    "/me",
  ];
  expect(
    [...sorted]
      .reverse()
      .map((path) => route(path))
      .sort(compareRoutes)
      .map(({ path }) => path),
  ).toEqual(sorted);
});

test.each([
  ["https://graph.microsoft.com/v1.0/users/7/mail/delta?$top=1", "/users/{id}/mail/delta"],
  ["https://graph.microsoft.com/beta/users/{user id}/mail/8", "/users/{id}/mail/{id}"],
  ["https://graph.microsoft.com/v1.0/USERS/7/", "/users/{id}"],
  ["https://graph.microsoft.com/v1.0/drive/root:/a/b.txt:/content", "/drive/root:/{path}:/content"],
  ["https://graph.microsoft.com/v1.0/me", undefined],
  ["", undefined],
])("findRoute(%j)", (url, want) => {
  const routes = ["/users/{id}", "/users/{id}/mail/{id}", "/users/{id}/mail/delta", "/drive/root:/{path}:/content"].map(
    (path) => route(path),
  );
  expect(findRoute(routes, "GET", url)?.path).toBe(want);
  expect(findRoute(routes, "POST", url)).toBeUndefined();
});

test.each([
  ["/users/{id}/mail/{id}/$value", "/me/mail/{mail}/$VALUE", 3],
  ["/users/{id}", "/users/{id}/mail", 0],
  ["/me", "/me", 2],
])("countCommonEnd(%j, %j)", (a, b, want) => {
  expect(countCommonEnd(route(a), route(b))).toBe(want);
});

test.each([
  ["/users/{id}/messages/{id}", "https://graph.microsoft.com/v1.0/users/*/messages/*"],
  ["/me", "https://graph.microsoft.com/v1.0/me"],
  ["/folders/{id}/.../lamps", "https://graph.microsoft.com/v1.0/folders/*/*/lamps"],
])("writeWildcardUrl(%j)", (path, want) => {
  expect(writeWildcardUrl("v1.0", route(path))).toBe(want);
});

test.each([
  [
    "https://files.example.com:8080/a b/{c}?key=1",
    "https://files.example.com:8080/ab/{c}",
    "GET https://files.example.com:8080/ab/{c}",
  ],
  ["https://files.example.com", undefined, undefined],
  ["/teams('1')", undefined, undefined],
  ["javascript://x/", undefined, undefined],
])("readForeignRoute(%j)", (location, path, line) => {
  const found = readForeignRoute(location);
  expect([found?.path, found && writeRequestLine("v1.0", found)]).toEqual([path, line]);
});

test("a page with a hundred thousand braces costs a moment", () => {
  const start = performance.now();
  routesOf(`/${"{".repeat(100_000)}`, `/${"<".repeat(100_000)}`, `/${"{}".repeat(50_000)}?`, `/${"a|".repeat(50_000)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
