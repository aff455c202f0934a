import { describe, expect, it } from "vitest";
import { readDocsSet } from "../../generator/pipeline.js";
import { stated } from "../support/facts.js";
import { selectModel } from "../../generator/select/select-model.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import type { Operation, Permission } from "../../generator/model/operation.js";
import { describeSecurity } from "../../templates/openapi/security.js";
import type { Model } from "../../generator/model/types.js";
import { lampFixtures, lampModel } from "./lamp-service.js";
import { at, findFaults, readDocument } from "./openapi.js";
import {
  createOperation,
  directory,
  entity,
  model,
  property,
  span,
  structured,
  text,
  collection,
} from "./sample-model.js";

const [small] = findDocsSets(["test/small-docs/pages"], diskFileSystem).sets;
if (small === undefined) throw new Error("There are no pages.");
const smallDocs = readDocsSet(small, { rules: {}, overrides: [] }).value;
const only = selectModel(smallDocs.model, smallDocs.fixtures, { only: ["GET /**"] });

function listOperations(operations: readonly Operation[]): Pick<Model, "operations"> {
  return { operations: new Map(operations.map((each) => [each.id, each])) };
}

const hostileNames = ["__proto__", "a b", "$ref", "#/$defs/Thing", "x}{y", "'\"\\", "\u2028", "constructor"];
/* A property of the name `$ref` is no reference, but one of the validators takes it for one. */
const hostile = modelOf(hostileNames);
function modelOf(names: readonly string[]): Model {
  return model(
    [entity("thing", { properties: names.map((name) => property(name, structured("thing"))) })],
    [],
    listOperations(
      names.map((name, index) => createOperation(`${name}-get`, name, `/things/${name}/{${name}}/p${index}`)),
    ),
  );
}

describe("the OpenAPI document", () => {
  it.each([
    ["lamps", lampModel, lampFixtures],
    ["a directory", directory, []],
    ["a small documentation set", smallDocs.model, smallDocs.fixtures],
    ["a part of it", only.model, only.fixtures],
    ["hostile names", modelOf(hostileNames.filter((name) => name !== "$ref")), []],
  ])("of %s is valid", async (_, of, fixtures) => {
    const document = readDocument(of, fixtures);
    expect(Object.keys(at(document, "components", "schemas") ?? {}).length).toBeGreaterThan(0);
    expect(await findFaults(document)).toEqual([]);
  });
  it("would be found invalid", async () => {
    const document = readDocument(lampModel);
    expect(await findFaults({ ...document, paths: { "/lamps/{id}": { get: {} } } })).not.toEqual([]);
    expect(await findFaults({ ...document, info: {} })).not.toEqual([]);
  });
  it("keeps hostile names as they are", () => {
    const properties = at(readDocument(hostile), "components", "schemas", "Thing", "properties") ?? {};
    expect(Object.keys(properties).sort()).toEqual([...hostileNames].sort());
  });
  it("tells what stands in a path", () => {
    const get = at(readDocument(lampModel, lampFixtures), "paths", "/lamps/{id}", "get");
    expect(at(get, "operationId")).toBe("getLamp");
    expect(at(get, "externalDocs", "url")).toMatch(/lamp-get\?view=graph-rest-1\.0$/);
    expect(at(get, "parameters")).toMatchObject([
      { name: "id", in: "path", required: true, description: "One of id, name." },
    ]);
  });
  it("shows what pages answer with, and a page of a list", () => {
    const operation = createOperation("thing-list", "List things", "/things");
    const type = stated(collection(structured("thing")));
    const responses = [{ status: 200, type, span: span("api/thing-list.md") }];
    const types = [entity("thing", { properties: [property("name", text)] })];
    const document = readDocument(model(types, [], listOperations([{ ...operation, responses }])));
    const post = at(document, "paths", "/things", "post");
    expect(at(post, "responses", "200", "content", "application/json", "schema", "properties", "value")).toEqual({
      type: "array",
      items: { $ref: "#/components/schemas/Thing" },
    });
    expect(JSON.stringify(readDocument(smallDocs.model, smallDocs.fixtures))).toContain('"example":{');
  });
  it("has arguments of functions, and each address of an operation under a name of its own", () => {
    const paths = at(readDocument(lampModel, lampFixtures), "paths");
    expect(at(paths, "/reports/lamps(period='{period}')", "get", "parameters")).toMatchObject([{ name: "period" }]);
    expect(at(paths, "/me/lamp", "get", "operationId")).toBe("getLamp2");
  });
});

describe("paths", () => {
  const things = (...paths: readonly (readonly [id: string, path: string])[]): readonly [string, unknown][] => {
    const operations = paths.map(([id, path]) => createOperation(id, `Get ${id}`, path));
    const types = [entity("thing", { properties: [property("name", text)] })];
    return Object.entries(at(readDocument(model(types, [], listOperations(operations))), "paths") ?? {});
  };
  it.each([
    [["/things/{id}", "/things/{thing-id}"], ["/things/{id}"]],
    [["/things/{id}", "/Things/{id}"], ["/things/{id}"]],
    [["/things/{id}/parts/{id}"], ["/things/{thingId}/parts/{partId}"]],
    [["/drive/.../children"], ["/drive/{path}/children"]],
    [["/drive/root:/{path}:/a"], ["/drive/root:/{path}:/a"]],
    [["/count(a={a},b='{b}')"], ["/count(a={a},b='{b}')"]],
  ])("%j are %j", (given, want) => {
    const found = things(...given.map((path, index) => [`thing-get${"x".repeat(index)}`, path] as const));
    expect(found.map(([path]) => path)).toEqual(want);
  });
  it("tell which other pages document them", () => {
    const [first] = things(["thing-get", "/things/{id}"], ["thing-getother", "/things/{key}"]);
    expect(JSON.stringify(first)).toContain("Documented for this address too: Get thing-getother (thing-getother).");
  });
});

describe("what a caller needs", () => {
  const at1 = span("api/a.md");
  const granted = (scheme: Permission["scheme"], ...scopes: readonly string[]): Permission => ({
    scheme,
    state: "scopes",
    alternatives: [[scopes[0] ?? "", ...scopes.slice(1)]],
    span: at1,
  });
  const without = (state: "notNeeded" | "notSupported"): Permission => ({
    scheme: "application",
    state,
    alternatives: [],
    span: at1,
  });
  it.each<[readonly Permission[], unknown]>([
    [[], undefined],
    [[without("notSupported")], undefined],
    [[without("notNeeded")], [{ application: [] }]],
    [
      [granted("delegatedWork", "A", "B"), granted("application", "C")],
      [{ delegated: ["A", "B"] }, { application: ["C"] }],
    ],
    [[granted("delegatedWork", "A"), granted("delegatedPersonal", "A")], [{ delegated: ["A"] }]],
  ])("%j is %j", (given, want) => {
    expect(describeSecurity(given)).toEqual(want);
  });
});
