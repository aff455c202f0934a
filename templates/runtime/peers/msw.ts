import { HttpHandler, HttpResponse } from "msw";

/** What an operation answers with: JSON, another body, or none. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** What is not JSON: text, bytes. */
  readonly body?: BodyInit | null;
}

/**
 * A request handler for an operation. It answers as the documentation's example does, or with what is given in its place:
 * `server.use(userGet({ json: user({ displayName: "Adele" }) }))`, `server.use(userGet({ status: 404, json: { error } }))`.
 */
export interface MockedOperation {
  (answer?: Partial<Answer>): HttpHandler;
  /** What the documentation shows. */
  readonly documented: Answer;
}

const serviceRoot = "https://graph.microsoft.com";
/** A response with one of these cannot have a body. */
const statusesWithoutBody: readonly number[] = [204, 205, 304];

/** Makes an operation's handler. `requests` are its documented addresses: `GET /v1.0/users/{id}`. */
export function mockOperation(requests: readonly string[], documented: Answer): MockedOperation {
  return Object.assign((answer: Partial<Answer> = {}) => createHandler(requests, replaceAnswer(documented, answer)), { documented });
}

/** A handler for each address, in the order in which they are tried. */
export function createHandlers(routes: readonly (readonly [request: string, operation: MockedOperation])[]): HttpHandler[] {
  return routes.map(([request, operation]) => createHandler([request], operation.documented));
}

/** Another body does not keep the documented one, nor what is said of its type. */
function replaceAnswer(documented: Answer, answer: Partial<Answer>): Answer {
  if (answer.json === undefined && answer.body === undefined) return { ...documented, ...answer };
  const { status } = documented;
  const headers = Object.fromEntries(Object.entries(documented.headers).filter(([name]) => name.toLowerCase() !== "content-type"));
  return { status, headers, ...answer };
}

/** A handler takes one pattern of methods and one of addresses. */
function createHandler(requests: readonly string[], answer: Answer): HttpHandler {
  const methods = new Set(requests.map((request) => request.replace(/ .*$/s, "")));
  const addresses = requests.map((request) => writePattern(request.replace(/^\S* /, "")));
  const respondAlike = (): Response => respond(answer);
  return new HttpHandler(new RegExp(`^(?:${[...methods].join("|")})$`), new RegExp(addresses.join("|"), "i"), respondAlike);
}

function respond({ status, headers, json, body }: Answer): Response {
  if (statusesWithoutBody.includes(status)) return new HttpResponse(null, { status, headers });
  if (json !== undefined) return HttpResponse.json(json as Parameters<typeof HttpResponse.json>[0], { status, headers });
  return new HttpResponse(body ?? null, { status, headers });
}

/**
 * A path as a pattern of whole addresses without query. A placeholder takes one segment, one behind a colon a path of
 * several, and `...` any number of them. `delta()` may be called without its brackets.
 */
function writePattern(path: string): string {
  const parts = path.split(/(\{[^{}]*\})/).map((part, index, all) => {
    if (index % 2 === 0) return escapeText(part);
    return all[index - 1]?.endsWith(":/") === true ? "[^:]+" : "[^/]+";
  });
  const pattern = parts
    .join("")
    .replaceAll("/\\.\\.\\./", "/(?:[^:]+/)?")
    .replace(/\\\(\\\)$/, "(?:\\(\\))?");
  return `^${escapeText(serviceRoot)}${pattern}/?$`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
