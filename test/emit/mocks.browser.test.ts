import { readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumMissing, openPage, type BrowserPage } from "../support/chromium.js";
import { writeRunnable } from "../support/run-output.js";
import { lampFiles } from "./lamp-service.js";

/* A page in a real browser that calls Graph with `fetch`: the service worker of `msw` answers, with the generated handlers. */
const pageScript = `
import { setupWorker } from "msw/browser";
import { handlers, lampGet } from "./v1.0/msw/index.js";

const worker = setupWorker(...handlers);
globalThis.started = worker.start({ onUnhandledRequest: "error", quiet: true });
globalThis.loseLamps = () => worker.use(lampGet({ status: 404, json: { error: { code: "itemNotFound" } } }));
`;

async function bundle(folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: pageScript, resolveDir: folder },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Serves the page, its script and the service worker on this machine alone, which browsers trust without a certificate.
 */
async function serve(script: string): Promise<{ readonly server: Server; readonly address: string }> {
  const worker = readFileSync(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"), "utf8");
  const files = new Map([
    [
      "/",
      { type: "text/html", text: '<!doctype html><title>Lamps</title><script type="module" src="/page.js"></script>' },
    ],
    ["/page.js", { type: "text/javascript", text: script }],
    ["/mockServiceWorker.js", { type: "text/javascript", text: worker }],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file ? 200 : 404, { "Content-Type": file?.type ?? "text/plain" }).end(file?.text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return { server, address: `http://127.0.0.1:${address.port}/` };
}

const title = `handlers in a browser${chromiumMissing === undefined ? "" : ` (skipped: ${chromiumMissing})`}`;
if (chromiumMissing !== undefined) process.stderr.write(`The mocks are not tested in a browser: ${chromiumMissing}.\n`);

describe.skipIf(chromiumMissing !== undefined)(title, () => {
  /** Requests as the browser saw them, and whether the service worker answered. */
  const seen: string[] = [];
  const closing: (() => unknown)[] = [];
  let page: BrowserPage;

  beforeAll(async () => {
    const folder = writeRunnable(lampFiles);
    closing.push(() => {
      rmSync(folder, { recursive: true });
    });
    const { server, address } = await serve(await bundle(folder));
    closing.push(() => server.close());
    const browser = await openPage();
    closing.push(() => browser.close());
    ({ page } = browser);
    page.on("response", (response) => {
      const answeredBy = response.fromServiceWorker() ? "service worker" : "network";
      seen.push(`${response.request().method()} ${response.url()}: ${answeredBy}`);
    });
    await page.goto(address);
    await page.evaluate("globalThis.started");
  }, 60_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  /** What the page's own `fetch` gets. */
  const call = async (
    path: string,
    method = "GET",
  ): Promise<{ readonly status: number; readonly text: string; readonly headers: object }> => {
    const url = `https://graph.microsoft.com/v1.0${path}`;
    const got = await page.evaluate(`(async () => {
      const response = await fetch(${JSON.stringify(url)}, { method: ${JSON.stringify(method)} });
      return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
    })()`);
    expect(seen.at(-1)).toBe(`${method} ${url}: service worker`);
    return got as Awaited<ReturnType<typeof call>>;
  };

  test("the page is under the service worker", async () => {
    expect(await page.evaluate("navigator.serviceWorker.controller.scriptURL")).toMatch(/\/mockServiceWorker\.js$/);
  });
  test.each([
    ["GET", "/lamps/5", { id: "1", state: "on" }],
    ["GET", "/me/lamp?$select=id", { id: "1", state: "on" }],
    ["GET", "/lamps", { value: [{ id: "1", state: "on" }] }],
    ["GET", "/lamps/newest", { id: "9" }],
    ["GET", "/lamps/$count", 42],
    ["PATCH", "/lamps/5", { id: "1" }],
  ])("%s %s gets the documented answer from it", async (method, path, body) => {
    const { status, text } = await call(path, method);
    expect([status, JSON.parse(text)]).toEqual([200, body]);
  });
  test("an answer without a body, and one with documented headers", async () => {
    const deleted = await call("/lamps/5", "DELETE");
    expect([deleted.status, deleted.text]).toEqual([204, ""]);
    expect((await call("/lamps/5")).headers).toMatchObject({ "content-type": "application/json", etag: '"7"' });
  });
  test("what the documentation does not know is an error of the worker, not a call to the service", async () => {
    expect((await call("/lamps/5/undocumented")).status).toBe(500);
  });
  test("the page can say what else comes back", async () => {
    await page.evaluate("globalThis.loseLamps()");
    const { status, text } = await call("/lamps/5");
    expect([status, JSON.parse(text)]).toEqual([404, { error: { code: "itemNotFound" } }]);
  });
});
