import { describe, expect, test } from "vitest";
import { buildUser } from "../src/graph/v1.0/builders/index.js";
import {
  userGet1Response,
  userList1Response,
  userPostEvents1Request,
  userPostEvents1Response,
} from "../src/graph/v1.0/fixtures/index.js";
import { userGet, userList, userPostEvents } from "../src/graph/v1.0/msw/index.js";
import { ValidationError } from "../src/graph/v1.0/runtime/conclude.js";
import { GraphClient, GraphError, InvalidRequestError } from "../src/graph-client.js";
import { service } from "./service.js";

const client = new GraphClient("token");

describe("users", () => {
  test("one is read as the documentation shows it", async () => {
    expect(await client.getUser("adele@contoso.com")).toEqual(userGet1Response.conforming);
  });
  test("a missing one is an error that says so", async () => {
    service.use(
      userGet({ status: 404, json: { error: { code: "Request_ResourceNotFound", message: "No such user." } } }),
    );
    await expect(client.getUser("nobody")).rejects.toMatchObject({ status: 404, code: "Request_ResourceNotFound" });
    await expect(client.getUser("nobody")).rejects.toBeInstanceOf(GraphError);
  });
  test("one that is not as documented is refused", async () => {
    service.use(userGet({ json: buildUser({ accountEnabled: "yes" as unknown as boolean }) }));
    await expect(client.getUser("adele@contoso.com")).rejects.toBeInstanceOf(ValidationError);
  });
  test("all are read, over several pages", async () => {
    const [first, last] = [buildUser({ displayName: "The first" }), buildUser({ displayName: "The last" }, 7)];
    const next = "https://graph.microsoft.com/v1.0/users?$skiptoken=2";
    service.use(
      userList(({ url }) => ({ json: url === next ? { value: [last] } : { value: [first], "@odata.nextLink": next } })),
    );
    const found: unknown[] = [];
    for await (const each of client.listUsers()) found.push(each);
    expect(found).toEqual([first, last]);
  });
  test("the documented page is the only one", async () => {
    const found: unknown[] = [];
    for await (const each of client.listUsers()) found.push(each);
    expect(found).toEqual(userList1Response.conforming.value);
  });
  test("one is deleted, and nothing comes back", async () => {
    expect(await client.deleteUser("adele@contoso.com")).toBeUndefined();
  });
});

describe("messages", () => {
  test("come as JSON, and as they were sent", async () => {
    expect(await client.getMessage("1")).toHaveProperty("subject");
    expect(await client.getMimeOfMessage("1")).toMatch(/^From: /);
  });
});

describe("events", () => {
  const documented = userPostEvents1Request.conforming;

  test("the documented request gets the documented response", async () => {
    expect(await client.createEvent(documented)).toEqual(userPostEvents1Response.conforming);
  });
  test("are sent as they are, with the token", async () => {
    const sent: unknown[] = [];
    service.use(
      userPostEvents(async (request) => {
        sent.push(request.headers.get("authorization"), await request.json());
        return {};
      }),
    );
    await client.createEvent(documented);
    expect(sent).toEqual(["Bearer token", documented]);
  });
  test("that contradict the documentation are not sent", async () => {
    const sent: Request[] = [];
    service.use(
      userPostEvents((request) => {
        sent.push(request);
        return {};
      }),
    );
    const event = { ...documented, importance: "urgent" as "high" };
    await expect(client.createEvent(event)).rejects.toThrow(/^\/importance: expected /);
    await expect(client.createEvent(event)).rejects.toBeInstanceOf(InvalidRequestError);
    expect(sent).toEqual([]);
  });
});

test("a report is read where the service redirects to", async () => {
  const [headings, ...lines] = await client.readTeamsActivity("D7");
  expect(headings).toContain("Report Period");
  expect(lines.length).toBeGreaterThan(0);
});
