import { expect, it } from "vitest";
import { edmEnvelope } from "../../templates/runtime/envelope.js";
import { COLLECT, GUARD } from "../../templates/runtime/failure.js";
import { messages } from "./messages.js";

const error = { code: "Request_ResourceNotFound", message: "There is no such user." };

it.each<[string, object, readonly string[]]>([
  ["nothing", {}, []],
  ["an error", { error }, ['expected a single object, got the error "Request_ResourceNotFound"']],
  ["an error without a code", { error: {} }, ["expected a single object, got an error"]],
  ["a text called error", { error: "x" }, []],
  ["a list called error", { error: [] }, []],
  ["an error beside something", { error, status: 404 }, []],
  ["a page of a list", { value: [1, 2] }, ["expected a single object, got a list of 2"]],
  [
    "one as the service sends it",
    { "@odata.context": "x", "@odata.nextLink": "x", "@microsoft.graph.tips": "x", value: [] },
    ["expected a single object, got a list of 0"],
  ],
  ["a value that is no list", { value: {} }, []],
  ["a list beside something", { value: [], id: "1" }, []],
  ["an object that says what it is", { "@odata.type": "#microsoft.graph.user", value: [] }, []],
  ["one that says where it is", { "@odata.id": "users/1", error }, []],
  ["an annotation of a property", { "value@odata.type": "#Collection(String)", value: [] }, []],
])("%s", (_, value, want) => {
  expect(messages(edmEnvelope(value, COLLECT))).toEqual(want);
  expect(edmEnvelope(value, GUARD) === null).toBe(want.length === 0);
});

it("has a code of its own", () => {
  expect(edmEnvelope({ error }, COLLECT)).toMatchObject([
    { code: "envelope", path: "", pointer: [], expected: "a single object" },
  ]);
});
