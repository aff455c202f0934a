import { describe, expect, it } from "vitest";
import { fileName, toPathPart } from "../../generator/emit/file-name.js";
import { toKebabCase } from "../../generator/emit/identifiers.js";
import { nameAll } from "../../generator/emit/names.js";

describe("a part of a path", () => {
  it.each([
    ["user", "user"],
    ["index", "index-type"],
    ["nul", "nul-type"],
    ["lpt9", "lpt9-type"],
    ["lpt10", "lpt10"],
    ["", "type"],
  ])("%s is %s", (name, want) => {
    expect(toPathPart(name, "type")).toBe(want);
  });
  it("is cut where it is too long, and two long names stay two", () => {
    const [one, other] = ["b", "c"].map((end) => toPathPart("a".repeat(300) + end, "type"));
    expect(one).toMatch(/^a{117}-[a-z0-9]{10}$/);
    expect(other).not.toBe(one);
  });
  it("is not cut where it just fits", () => {
    expect(toPathPart("a".repeat(128), "type")).toBe("a".repeat(128));
  });
});

describe("a page's file", () => {
  it.each([
    ["api/User Post.md", "user-post"],
    ["api/AUX.md", "aux-page"],
    ["api/index.md", "index-page"],
    ["api/…….md", "page"],
  ])("of %s is %s", (page, want) => {
    expect(fileName(page)).toBe(want);
  });
});

describe("a type's module", () => {
  const moduleOf = (name: string): string | undefined => nameAll([name], "microsoft.graph").get(name)?.module;
  it("has no folder that Windows keeps for a device", () => {
    expect(moduleOf("microsoft.graph.con.aux.thing")).toBe("con-type/aux-type/thing");
  });
  it("is one part where its namespace has very many", () => {
    expect(moduleOf(`microsoft.graph.${"part.".repeat(400)}thing`)).toMatch(/^(?:part-)+\w+-[a-z0-9]{10}$/);
  });
});

it("splits words at acronyms in one go, however many capitals there are", () => {
  expect(toKebabCase("iOSVPPApp")).toBe("i-osvpp-app");
  expect(toKebabCase(`${"A".repeat(100_000)}bc`)).toBe(`${"a".repeat(99_999)}-abc`);
});
