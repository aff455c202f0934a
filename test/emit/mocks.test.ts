import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { emitModel } from "../../generator/emit/emit-model.js";
import { readPeerFile, readRuntimeFiles } from "../../generator/source/package-files.js";
import { writeRunnable } from "../support/run-output.js";
import { readSmallDocs } from "../support/small-docs.js";

/** A project whose whole service is the generated handlers: it calls Graph with `fetch`, and `msw` answers. */
const resource = `# lamp resource type\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Id.|\n|state|lampState|Possible values are: \`on\`, \`off\`.|\n\n## JSON representation\n\n<!-- {"blockType": "resource", "@odata.type": "microsoft.graph.lamp"} -->\n\`\`\`json\n{"id": "String", "state": "String"}\n\`\`\`\n`;
function operation(title: string, lines: string, response: string, annotation: object = {}): string {
  const [first = ""] = lines.split("\n");
  const call = first.replace(" /", " https://graph.microsoft.com/v1.0/").replaceAll(/\{[^}]*\}/g, "1");
  return `# ${title}\n\n## HTTP request\n\n<!-- {"blockType": "ignored"} -->\n\`\`\`http\n${lines}\n\`\`\`\n\n## Example\n\n### Request\n\n<!-- {"blockType": "request"} -->\n\`\`\`http\n${call}\n\`\`\`\n\n### Response\n\n<!-- ${JSON.stringify({ blockType: "response", ...annotation })} -->\n\`\`\`http\n${response}\n\`\`\`\n`;
}
const typed = { "@odata.type": "microsoft.graph.lamp" };
const docs = readSmallDocs({
  "resources/lamp.md": resource,
  "api/lamp-get.md": operation(
    "Get lamp",
    "GET /lamps/{id | name}\nGET /me/lamp",
    'HTTP/1.1 200 OK\nContent-type: application/json\n\n{"id": "1", "state": "On"}',
    typed,
  ),
  "api/lamp-list.md": operation("List lamps", "GET /lamps", 'HTTP/1.1 200 OK\n\n{"value": [{"id": "1", "state": "on"}]}', {
    ...typed,
    isCollection: true,
  }),
  "api/lamp-newest.md": operation("Get newest lamp", "GET /lamps/newest", 'HTTP/1.1 200 OK\n\n{"id": "9"}', typed),
  "api/lamp-delete.md": operation("Delete lamp", "DELETE /lamps/{id}", "HTTP/1.1 204 No Content"),
  "api/lamp-report.md": operation(
    "Get report",
    "GET /reports/lamps(period='{period}')",
    "HTTP/1.1 302 Found\nContent-Type: text/plain\nLocation: https://example.com/report",
  ),
  "api/lamp-count.md": operation("Count lamps", "GET /lamps/$count", "HTTP/1.1 200 OK\nContent-Type: text/plain\n\n42"),
});
const files = emitModel(docs.model, docs.fixtures, { runtime: readRuntimeFiles(), peers: { msw: readPeerFile("msw") } }).value;

interface Generated {
  readonly handlers: readonly object[];
  readonly lampGet: (answer?: object) => object;
}
interface Server {
  use(...handlers: readonly object[]): void;
  resetHandlers(...handlers: readonly object[]): void;
  listen(options: object): void;
  close(): void;
}

/** Imported by a name the compiler does not follow: the types of `msw` need those of browsers, which this project goes without. */
async function setUpServer(): Promise<Server> {
  const name = ["msw", "node"].join("/");
  const { setupServer } = (await import(name)) as { setupServer: () => Server };
  return setupServer();
}

describe("handlers for Mock Service Worker", () => {
  const folder = writeRunnable(files);
  let server: Server;
  let generated: Generated;

  beforeAll(async () => {
    server = await setUpServer();
    generated = (await import(pathToFileURL(join(folder, "v1.0/msw/index.js")).href)) as Generated;
    server.use(...generated.handlers);
    server.listen({ onUnhandledRequest: "error" });
  });
  afterEach(() => {
    server.resetHandlers(...generated.handlers);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const call = async (path: string, method = "GET"): Promise<Response> =>
    fetch(`https://graph.microsoft.com/v1.0${path}`, { method, redirect: "manual" });

  test("answer with what conforms, under every documented address", async () => {
    for (const path of ["/lamps/5", "/me/lamp", "/LAMPS/5?$select=id"]) {
      const response = await call(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch("application/json");
      expect(await response.json()).toEqual({ id: "1", state: "on" });
    }
  });
  test("tell lists from objects, and special addresses from placeholders", async () => {
    expect(await (await call("/lamps")).json()).toEqual({ value: [{ id: "1", state: "on" }] });
    expect(await (await call("/lamps/newest")).json()).toEqual({ id: "9" });
  });
  test("answer without a body, with a header, with text", async () => {
    const deleted = await call("/lamps/5", "DELETE");
    expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
    const report = await call("/reports/lamps(period='D7')");
    expect([report.status, report.headers.get("location")]).toEqual([302, "https://example.com/report"]);
    expect(await (await call("/lamps/$count")).text()).toBe("42");
  });
  test("let a test say what else comes back", async () => {
    server.use(generated.lampGet({ status: 404, json: { error: { code: "itemNotFound" } } }));
    const response = await call("/lamps/5");
    expect([response.status, await response.json()]).toEqual([404, { error: { code: "itemNotFound" } }]);
  });
});

test("the mocks file of Dev Proxy has the same, special addresses first", () => {
  const text = files.find((file) => file.path === "v1.0/mocks/dev-proxy.json")?.text ?? "";
  const { mocks } = JSON.parse(text) as {
    mocks: { request: { url: string; method: string }; response: { statusCode: number; body?: unknown } }[];
  };
  const urls = mocks.map(({ request }) => `${request.method} ${request.url.replace("https://graph.microsoft.com/v1.0", "")}`);
  expect(urls.indexOf("GET /lamps/newest")).toBeLessThan(urls.indexOf("GET /lamps/*"));
  expect(mocks.find(({ request }) => request.url.endsWith("/me/lamp"))?.response).toMatchObject({
    statusCode: 200,
    body: { id: "1", state: "on" },
  });
  expect(mocks.find(({ request }) => request.method === "DELETE")?.response).toEqual({ statusCode: 204 });
});

test("nothing that needs a package of its own is emitted unasked", () => {
  const plain = emitModel(docs.model, docs.fixtures, { runtime: readRuntimeFiles() }).value;
  expect(plain.filter(({ text }) => /from "(?:msw|fast-check)"/.test(text)).map(({ path }) => path)).toEqual([]);
});
