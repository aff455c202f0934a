import { expect, it } from "vitest";
import { isGraphError } from "../../templates/runtime/graph-error.js";

const error = { code: "Request_ResourceNotFound", message: "There is no such user." };

it.each([
  ["an error", { error }, true],
  [
    "one with what the service adds",
    { error: { ...error, innerError: { "request-id": "1", date: "2026-11-25" } } },
    true,
  ],
  ["one with details", { error: { ...error, target: "mail", details: [error] } }, true],
  ["a user", { id: "1", displayName: "Adele" }, false],
  ["a collection", { value: [] }, false],
  ["an error without a code", { error: { message: "x" } }, false],
  ["a code that is a number", { error: { code: 404, message: "x" } }, false],
  ["a text", "error", false],
  ["null", null, false],
  ["an array", [{ error }], false],
  ["inherited properties", Object.create({ error }), false],
  [
    "an object that cannot be read",
    {
      get error() {
        throw new Error("no");
      },
    },
    false,
  ],
])("%s: %#", (_, value: unknown, expected) => {
  expect(isGraphError(value)).toBe(expected);
});
