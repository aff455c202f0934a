import { describe, expect, it } from "vitest";
import { readPathTemplate, type PathSegment } from "../../generator/emit/plans/path-template.js";
import { listRoutes } from "../../generator/emit/plans/route.js";
import { createOperation } from "./sample-model.js";

function read(path: string): ReturnType<typeof readPathTemplate> {
  const [route] = listRoutes(createOperation("page", "Page", path));
  if (route === undefined) throw new Error(`${path} is no route.`);
  return readPathTemplate(route);
}

function show(segment: PathSegment): string {
  return segment.kind;
}

describe("the template of a path", () => {
  it.each([
    ["/users/{id | userPrincipalName}", "/users/{id}", ["literal", "parameter"]],
    ["/groups/{id}/threads/{id}", "/groups/{groupId}/threads/{threadId}", undefined],
    ["/users/{user-id}", "/users/{userId}", undefined],
    ["/teams/(team-id)", "/teams/{teamId}", undefined],
    ["/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/assignments", "/classes/{id}/assignments", undefined],
    ["/reports/getCounts(period='{period_value}')", "/reports/getCounts(period='{period}')", ["literal", "call"]],
    ["/range/columnsAfter(count=n)", "/range/columnsAfter(count={count})", undefined],
    ["/cell(row={row},column={column})", "/cell(row={row},column={column})", ["call"]],
    ["/zones(standard=graph.zone'{format}')", "/zones(standard=graph.zone'{standard}')", ["call"]],
    ["/users/delta()", "/users/delta()", ["literal", "call"]],
    ["/range({address})", "/range({address})", ["mixed"]],
    ["/roles/roleTemplateId={id}", "/roles/roleTemplateId={id}", ["literal", "mixed"]],
    ["/drive/root:/{item-path}:/content", "/drive/root:/{itemPath}:/content", undefined],
    ["/drive/root/.../range", "/drive/root/.../range", ["literal", "literal", "any", "literal"]],
    ["/a/{}/{}/{__proto__}", "/a/{aValue}/{value}/{value__proto__}", undefined],
  ])("%s: %s", (path, want, kinds) => {
    const template = read(path);
    expect(template.path).toBe(want);
    if (kinds !== undefined) expect(template.segments.map(show)).toEqual(kinds);
  });

  it("gives each parameter a name of its own, what it may be, and how much it takes", () => {
    const { parameters } = read("/users/{id | userPrincipalName}/drive/root:/{item-path}:/x(a='{id}')");
    expect(parameters).toEqual([
      { name: "id", alternatives: ["id", "userPrincipalName"], place: "key" },
      { name: "itemPath", alternatives: ["item-path"], place: "path" },
      { name: "a", alternatives: ["a"], place: "argument" },
    ]);
  });
});
