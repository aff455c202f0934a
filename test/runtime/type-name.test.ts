import { describe, expect, it } from "vitest";
import { COLLECT } from "../../templates/runtime/failure.js";
import { edmTypeName, typeNameOf } from "../../templates/runtime/type-name.js";
import { messages } from "./messages.js";

describe("the names of types", () => {
  it.each<[unknown, string | undefined]>([
    [{ "@odata.type": "#microsoft.graph.user" }, "user"],
    [{ "@odata.type": "microsoft.graph.user" }, "user"],
    [{ "@odata.type": "#Other.Name.Space.user" }, "user"],
    [{ "@odata.type": "#user" }, "user"],
    [{ "@odata.type": "user" }, "user"],
    [{ "@odata.type": 1 }, undefined],
    [{}, undefined],
    [null, undefined],
    ["x", undefined],
  ])("%j says %j", (value, want) => {
    expect(typeNameOf(value)).toBe(want);
  });

  it.each<[unknown, boolean]>([
    [undefined, true],
    [12, true],
    ["#microsoft.graph.file", true],
    ["#microsoft.graph.picture", true],
    ["#microsoft.graph.item", false],
    ["#microsoft.graph.base", false],
    ["#microsoft.graph.brandNew", true],
  ])("a file may say it is %j: %s", (type, want) => {
    expect(edmTypeName(type, COLLECT, "file picture", "base file item picture") === null).toBe(want);
  });

  it("says which name would fit", () => {
    expect(messages(edmTypeName("#x.item", COLLECT, "file picture", "file item picture"))).toEqual([
      'expected the name of file or picture, got "#x.item"',
    ]);
  });
});
