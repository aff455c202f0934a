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
 * An answer that the documentation shows, and the requests that get it: `GET /v1.0/users/{id}`, of other services `GET
 * https://…`.
 */
export interface Exchange extends Answer {
  readonly requests: readonly string[];
  /** The JSON, where it is known of what type it is. */
  readonly fixture?: { readonly conforming: unknown };
}

/**
 * What a test says that comes back: the parts that differ from the documentation, or how they follow from the request.
 */
export type Reply = Partial<Answer> | ((request: Request) => Partial<Answer> | Promise<Partial<Answer>>);

/**
 * A request handler for an operation. It answers as the documentation's examples do, or with what is given in their
 * place: `server.use(userGet({ json: user({ displayName: "Adele" }) }))`, `server.use(userGet({ status: 404, json: {
 * error } }))`.
 */
export interface MockedOperation {
  (reply?: Reply): HttpHandler;
  /** What the documentation shows. */
  readonly exchanges: readonly Exchange[];
}

const serviceRoot = "https://graph.microsoft.com";
/** A response with one of these cannot have a body. */
const statusesWithoutBody: readonly number[] = [204, 205, 304];

export function mockOperation(...exchanges: readonly Exchange[]): MockedOperation {
  return Object.assign((reply: Reply = {}) => createHandler(exchanges, reply), { exchanges });
}

/** Finds what a request is for among routes below an API version, as `matchOperation` does. */
type CreateMatcher = (
  version: string,
  routes: Readonly<Record<string, Exchange>>,
) => (method: string, url: string) => { readonly operation: Exchange } | undefined;

/**
 * One handler for all addresses of Microsoft Graph, and one for each that an answer sends its reader to. Of requests
 * that several routes fit, the earlier route's operation has them.
 */
export function createHandlers(
  version: string,
  routes: readonly (readonly [request: string, operation: MockedOperation])[],
  createMatcher: CreateMatcher,
): HttpHandler[] {
  const own: Record<string, Exchange> = {};
  const foreign: HttpHandler[] = [];
  for (const [request, { exchanges }] of routes) {
    const exchange = exchanges.find(({ requests }) => requests.includes(request));
    if (exchange === undefined) continue;
    const route = request.replace(` /${version}/`, " /");
    if (route === request) foreign.push(createHandler([{ ...exchange, requests: [request] }], {}));
    else own[route] ??= exchange;
  }
  const match = createMatcher(version, own);
  const find = ({ method, url }: Request): Exchange | undefined =>
    /^https:/i.test(url) ? match(method, url)?.operation : undefined;
  const graph = new HttpHandler(
    /^/,
    ({ request }) => find(request) !== undefined,
    ({ request }) => {
      const found = find(request);
      return found && respond(answerAsDocumented(found, request));
    },
  );
  return [graph, ...foreign];
}

/**
 * A handler has one pattern of methods and one of addresses; which of them belong together is looked at for each
 * request.
 */
function createHandler(exchanges: readonly Exchange[], reply: Reply): HttpHandler {
  const answers = exchanges.flatMap((exchange) =>
    exchange.requests.map((request) => {
      const address = writePattern(request.replace(/^\S* /, ""));
      return { method: request.replace(/ .*$/s, ""), address, pattern: new RegExp(address, "i"), exchange };
    }),
  );
  const methods = new RegExp(`^(?:${[...new Set(answers.map(({ method }) => method))].join("|")})$`);
  const addresses = new RegExp(answers.map(({ address }) => address).join("|"), "i");
  return new HttpHandler(methods, addresses, async ({ request }) => {
    const url = request.url.replace(/[?#].*$/s, "");
    const found = answers.find(({ method, pattern }) => method === request.method && pattern.test(url));
    if (found === undefined) return undefined;
    const documented = answerAsDocumented(found.exchange, request);
    return respond(replaceAnswer(documented, typeof reply === "function" ? await reply(request) : reply));
  });
}

/** What asks for a further page. */
const continuation = /[?&(](?:\$|%24)?(?:skip|skiptoken|deltatoken|token)=/i;
const nextLink = "@odata.nextLink";

/** A request for a further page gets the last one: the documented link would lead to itself for ever. */
function answerAsDocumented({ status, headers, fixture, json, body }: Exchange, { url }: Request): Answer {
  const documented = json ?? fixture?.conforming;
  if (documented === undefined) return { status, headers, body: body ?? null };
  return { status, headers, json: continuation.test(url) ? withoutNextLink(documented) : documented };
}

function withoutNextLink(json: unknown): unknown {
  if (typeof json !== "object" || json === null || !(nextLink in json)) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== nextLink));
}

/** Another body does not keep the documented one, nor what is said of its type. */
function replaceAnswer({ status, headers, json, body }: Answer, answer: Partial<Answer>): Answer {
  if (answer.json === undefined && answer.body === undefined)
    return { status, headers, json, ...(body !== undefined && { body }), ...answer };
  const others = Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== "content-type"));
  return { status, headers: others, ...answer };
}

function respond({ status, headers, json, body }: Answer): Response {
  if (statusesWithoutBody.includes(status)) return new HttpResponse(null, { status, headers });
  if (json !== undefined)
    return HttpResponse.json(json as Parameters<typeof HttpResponse.json>[0], { status, headers });
  return new HttpResponse(body ?? null, { status, headers });
}

/**
 * A path as a pattern of whole addresses without query. A placeholder takes one segment, one behind a colon a path of
 * several, and `...` any number of them. `delta()` may be called without its brackets, and blanks may set arguments apart.
 */
function writePattern(path: string): string {
  const parts = path.split(/(\{[^{}]*\})/).map((part, index, all) => {
    if (index % 2 === 0) return escapeText(part).replaceAll(",", ",(?:%20)*");
    return all[index - 1]?.endsWith(":/") === true ? "[^:]+" : "[^/]+";
  });
  const pattern = parts
    .join("")
    .replaceAll("/\\.\\.\\./", "/(?:[^:]+/)?")
    .replace(/\\\(\\\)$/, "(?:\\(\\))?");
  return `^${path.startsWith("/") ? escapeText(serviceRoot) : ""}${pattern}/?$`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
