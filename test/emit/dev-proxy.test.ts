import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { findDevProxyMock, readDevProxyMocks } from "../support/dev-proxy.js";
import { emitFiles } from "../support/emit.js";
import { lampFixtures, lampModel } from "./lamp-service.js";

/* The mocks file of Microsoft Dev Proxy, read as its mock response plugin reads it. */
const emitted = emitFiles(["dev-proxy"], lampModel, lampFixtures);
const bodies = emitted.filter(({ path }) => path.startsWith("mocks/bodies/"));
const file = emitted.find(({ path }) => path === "mocks/dev-proxy.json");
const text = file?.text ?? "";
const { mocks } = readDevProxyMocks(text);

const object = (required: readonly string[], properties: object): object => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});
/** What its schema of version 2.2 says and that of version 4.0 too, as far as it concerns what is written here. */
const schema = object(["$schema", "mocks"], {
  $schema: {
    type: "string",
    pattern: "/dev-proxy/main/schemas/v[\\d.]+/mockresponseplugin\\.mocksfile\\.schema\\.json$",
  },
  mocks: {
    type: "array",
    items: object(["request", "response"], {
      request: object(["url", "method"], {
        url: { type: "string" },
        method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE"] },
      }),
      response: object(["statusCode"], {
        // Texts are written as JSON; all but the names of files are bodies that a service would not send so.
        body: { type: ["object", "array", "string"], pattern: "^@bodies/[a-z0-9-]+\\.txt$" },
        statusCode: { type: "integer" },
        headers: {
          type: "array",
          items: object(["name", "value"], { name: { type: "string" }, value: { type: "string" } }),
        },
      }),
    }),
  },
});

test("has the form that its schema asks for", () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
  expect(mocks.length).toBeGreaterThan(0);
});

test.each([
  ["GET", "/lamps/5", { id: "1", state: "on" }],
  ["GET", "/me/lamp", { id: "1", state: "on" }],
  ["GET", "/me/lamp?$select=id", { id: "1", state: "on" }],
  ["GET", "/lamps", { value: [{ id: "1", state: "on" }] }],
  ["GET", "/lamps?$top=1", { value: [{ id: "1", state: "on" }] }],
  ["GET", "/lamps/newest", { id: "9" }],
  ["GET", "/lamps/5/bulbs/7", { id: "bulb" }],
  ["GET", "/lamps/5/zones/6/bulbs/7", { id: "zone bulb" }],
  ["GET", "/lamps/$count", "@bodies/lamp-count.txt"],
  ["PATCH", "/lamps/5", { id: "1" }],
])("answers %s %s as documented", (method, path, body) => {
  expect(findDevProxyMock(mocks, method, `https://graph.microsoft.com/v1.0${path}`)?.response.body).toEqual(body);
});

test("has a file for each body that is no JSON", () => {
  expect(bodies.map(({ path, text: content }) => [path, content])).toEqual([
    ["mocks/bodies/lamp-count.txt", "42"],
    ["mocks/bodies/lamp-manual.txt", "Turn it on."],
    ["mocks/bodies/lamp-odd.txt", "odd"],
    ["mocks/bodies/lamp-usage.txt", "lamp,hours\n1,7"],
  ]);
});

test("has statuses, headers, and no body where the page shows none", () => {
  const find = (method: string, path: string): unknown =>
    findDevProxyMock(mocks, method, `https://graph.microsoft.com/v1.0${path}`)?.response;
  expect(find("DELETE", "/lamps/5")).toEqual({ statusCode: 204 });
  expect(find("GET", "/reports/lamps(period='D7')")).toEqual({
    statusCode: 302,
    headers: [{ name: "Location", value: "https://example.com/report" }],
  });
  expect(find("PATCH", "/lamps")).toBeUndefined();
});
