import { describe, expect, it } from "vitest";
import { edmPage } from "../../templates/runtime/collection.js";
import { edmInt32 } from "../../templates/runtime/edm.js";
import { COLLECT, GUARD } from "../../templates/runtime/failure.js";
import { messages } from "./messages.js";

describe("pages of lists", () => {
  it.each<[unknown, readonly string[]]>([
    [{ value: [] }, []],
    [{ "@odata.context": "c", "@odata.count": 1, "@odata.nextLink": "n", "@odata.deltaLink": "d", value: [1] }, []],
    [{ "@odata.context": null, "@odata.count": null, value: [] }, []],
    [{ value: ["x", null] }, ['/value/0: expected an integer, got "x"', "/value/1: expected an integer, got null"]],
    [{}, ["/value: expected an array, got nothing"]],
    [{ value: null }, ["/value: expected an array, got null"]],
    [
      { "@odata.deltaLink": 1, "@odata.count": "many", value: [] },
      ["/@odata.deltaLink: expected a string, got 1", '/@odata.count: expected a 64-bit integer, got "many"'],
    ],
    [[], ["expected an object, got an array"]],
  ])("%j", (value, want) => {
    expect(messages(edmPage(value, COLLECT, edmInt32))).toEqual(want);
    expect(edmPage(value, GUARD, edmInt32) === null).toBe(want.length === 0);
  });
});
