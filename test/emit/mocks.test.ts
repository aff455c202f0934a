import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { emit, plainOutputs } from "../support/emit.js";
import { writeRunnable } from "../support/run-output.js";
import { lampFiles, lampFixtures, lampModel } from "./lamp-service.js";

/* A project whose whole service is the generated handlers: it calls Graph with `fetch`, and `msw` answers. */

interface Generated {
  readonly handlers: readonly object[];
  readonly lampDelta: (answer?: object) => object;
  readonly lampGet: (answer?: object) => object;
  readonly lampManual: (answer?: object) => object;
  readonly lampPhoto: (answer?: object) => object;
  readonly lampReplace: (answer?: object) => object;
}
interface Server {
  use(...handlers: readonly object[]): void;
  resetHandlers(...handlers: readonly object[]): void;
  listen(options: object): void;
  close(): void;
}

/**
 * Imported by a name the compiler does not follow: the types of `msw` need those of browsers, which this project goes
 * without.
 */
async function setUpServer(): Promise<Server> {
  const name = ["msw", "node"].join("/");
  const { setupServer } = (await import(name)) as { setupServer: () => Server };
  return setupServer();
}

describe("handlers for Mock Service Worker", () => {
  const folder = writeRunnable(lampFiles);
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
    expect(await (await call("/lamps/5/zones/6/bulbs/7")).json()).toEqual({ id: "zone bulb" });
  });
  test("answer at each address as the example that calls it, or one like it", async () => {
    for (const lamp of ["/lamps/5", "/me/lamp"]) {
      expect(await (await call(`${lamp}/manual`)).json()).toEqual({ pages: 3 });
      const text = await call(`${lamp}/manual/$value`);
      expect([text.headers.get("content-type"), await text.text()]).toEqual(["text/markdown", "Turn it on."]);
    }
    server.use(generated.lampManual({ headers: {} }));
    expect(await (await call("/me/lamp/manual/$value")).text()).toBe("Turn it on.");
  });
  test("answer also where an answer sends its reader", async () => {
    const response = await fetch("https://graph.microsoft.com/v1.0/reports/usage");
    expect([response.status, await response.text()]).toEqual([200, "lamp,hours\n1,7"]);
  });
  test("do not answer what is not documented", async () => {
    const errors = vi.spyOn(console, "error").mockReturnValue();
    await expect(call("/lamps/5/undocumented")).rejects.toThrow();
    await expect(call("/lamps", "DELETE")).rejects.toThrow();
    expect(errors).toHaveBeenCalledTimes(2);
    errors.mockRestore();
  });
  test("answer under each method of a page that documents several", async () => {
    for (const method of ["PUT", "PATCH"]) expect(await (await call("/lamps/5", method)).json()).toEqual({ id: "1" });
    server.use(generated.lampReplace({ status: 409 }));
    for (const method of ["PUT", "PATCH"]) expect((await call("/lamps/5", method)).status).toBe(409);
    expect((await call("/lamps/5", "DELETE")).status).toBe(204);
  });
  test("answer without a body, with a header, with text", async () => {
    const deleted = await call("/lamps/5", "DELETE");
    expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
    const report = await call("/reports/lamps(period='D7')");
    expect([report.status, report.headers.get("location")]).toEqual([302, "https://example.com/report"]);
    expect(await (await call("/lamps/$count")).text()).toBe("42");
    const photo = await call("/lamps/5/photo/$value");
    expect([photo.headers.get("content-type"), await photo.text()]).toEqual(["image/png", ""]);
    // No response can have the status of a page's interim answer.
    expect((await call("/lamps/5/switch", "POST")).status).toBe(200);
  });
  test("keep the documented headers, but for those of one transmission and those that are none", async () => {
    const response = await call("/lamps/5");
    const length = String((await response.text()).length);
    expect([response.headers.get("etag"), response.headers.get("content-length")]).toEqual(['"7"', length]);
    const odd = await call("/lamps/5/odd");
    expect([odd.headers.get("x-ok"), odd.headers.get("x-bad"), await odd.text()]).toEqual(["1", null, "odd"]);
  });
  test("are one for all of Microsoft Graph, in national clouds too, and none for what only looks like it", async () => {
    expect(generated.handlers).toHaveLength(2);
    const response = await fetch("https://graph.microsoft.us/v1.0/lamps/newest");
    expect(await response.json()).toEqual({ id: "9" });
    const errors = vi.spyOn(console, "error").mockReturnValue();
    await expect(fetch("https://graph.microsoft.com/beta/lamps/newest")).rejects.toThrow();
    await expect(fetch("http://graph.microsoft.com/v1.0/lamps/newest")).rejects.toThrow();
    errors.mockRestore();
  });
  test.each(["handlers", "lampDelta"] as const)("end the pages that a link leads to: %s", async (way) => {
    if (way === "lampDelta") server.use(generated.lampDelta());
    const first = (await (await call("/lamps/delta")).json()) as Record<string, string>;
    const next = first["@odata.nextLink"] ?? "";
    expect(next).toMatch(/skiptoken=2$/);
    for (const url of [next, next.replace("$", "%24"), next.replace("$skiptoken", "$deltatoken")])
      expect(await (await fetch(url)).json()).toEqual({ value: [{ id: "1" }] });
  });
  test("let a test say what else comes back", async () => {
    server.use(generated.lampGet({ status: 404, json: { error: { code: "itemNotFound" } } }));
    const response = await call("/lamps/5");
    expect([response.status, await response.json()]).toEqual([404, { error: { code: "itemNotFound" } }]);
  });
  test("leave nothing of the documented body where a test gives another", async () => {
    server.use(generated.lampGet({ body: "gone" }), generated.lampPhoto({ body: new Uint8Array([1, 2]) }));
    const text = await call("/lamps/5");
    expect([text.headers.get("content-type"), await text.text()]).toEqual(["text/plain;charset=UTF-8", "gone"]);
    expect([...new Uint8Array(await (await call("/lamps/5/photo/$value")).arrayBuffer())]).toEqual([1, 2]);
  });
});

test("nothing that needs a package of its own is emitted unasked", () => {
  const plain = emit(plainOutputs, lampModel, lampFixtures).value;
  expect(plain.filter(({ text }) => /from "(?:msw|fast-check)"/.test(text)).map(({ path }) => path)).toEqual([]);
});
