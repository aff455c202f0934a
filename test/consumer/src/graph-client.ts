import { validateEventCreate } from "./graph/v1.0/bodies/index.js";
import type { Event, Message, User } from "./graph/v1.0/index.js";
import type { Collection } from "./graph/v1.0/runtime/collection.js";
import type { Result } from "./graph/v1.0/runtime/conclude.js";
import {
  formatIssues,
  parseEvent,
  parseMessage,
  parseUser,
  parseUserCollection,
} from "./graph/v1.0/validators/index.js";

const service = "https://graph.microsoft.com/v1.0";

/** The service refused a request. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What is to be sent contradicts the documentation; nothing was sent. */
export class InvalidRequestError extends Error {}

/** As much of Microsoft Graph as this project needs; every answer is held against the documentation. */
export class GraphClient {
  constructor(private readonly token: string) {}

  async getUser(id: string): Promise<User> {
    return parseUser(await this.callForJson("GET", `/users/${encodeURIComponent(id)}`));
  }

  /** All users, page by page. */
  async *listUsers(): AsyncGenerator<User> {
    let next: string | undefined = "/users?$top=100";
    while (next !== undefined) {
      const page: Collection<User> = parseUserCollection(await this.callForJson("GET", next));
      yield* page.value;
      next = page["@odata.nextLink"];
    }
  }

  async deleteUser(id: string): Promise<void> {
    await this.call("DELETE", `/users/${encodeURIComponent(id)}`);
  }

  async getMessage(id: string): Promise<Message> {
    return parseMessage(await this.callForJson("GET", `/me/messages/${encodeURIComponent(id)}`));
  }

  /** The message as it was sent. */
  async getMimeOfMessage(id: string): Promise<string> {
    return (await this.call("GET", `/me/messages/${encodeURIComponent(id)}/$value`)).text();
  }

  async createEvent(event: Event): Promise<Event> {
    assertValid(validateEventCreate(event));
    return parseEvent(await this.callForJson("POST", "/me/events", event));
  }

  /** The lines of the report, the headings first. */
  async readTeamsActivity(period: "D7" | "D30"): Promise<readonly (readonly string[])[]> {
    const report = await this.call("GET", `/reports/getTeamsUserActivityUserDetail(period='${period}')`);
    return (await report.text()).split("\n").map((line) => line.split(","));
  }

  private async callForJson(method: string, address: string, body?: object): Promise<unknown> {
    return (await this.call(method, address, body)).json();
  }

  private async call(method: string, address: string, body?: object): Promise<Response> {
    const response = await fetch(new URL(address.startsWith("/") ? service + address : address), {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await readError(response);
    return response;
  }
}

function assertValid(result: Result<unknown>): void {
  if (!result.ok) throw new InvalidRequestError(formatIssues(result.issues));
}

async function readError(response: Response): Promise<GraphError> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  const { code, message } = (error ?? {}) as { readonly code?: string; readonly message?: string };
  return new GraphError(response.status, code ?? "unknown", message ?? response.statusText);
}
