import type { Fixture } from "../../conform/fixture.js";
import type { Body, Example, ExampleResponse, Header } from "../../model/example.js";
import { keepDigits } from "../../conform/keep-digits.js";
import type { Operation } from "../../model/operation.js";
import { elementOf, listBases } from "../../model/queries.js";
import type { Model, TypeReference } from "../../model/types.js";
import type { JsonValue } from "../../source/json.js";
import { compareText } from "../compare-text.js";
import type { FixtureModule } from "./fixture-plan.js";
import {
  compareRoutes,
  countCommonEnd,
  findRoute,
  listRoutes,
  readForeignRoute,
  writeRouteKey,
  type Route,
} from "./route.js";
import { groupBy, groupEntries } from "../../source/group.js";

/** What stands for an operation where there is no service. */
export interface MockPlan {
  readonly operation: Operation;
  /** The answers it has, each at addresses of its own. */
  readonly exchanges: readonly MockExchange[];
}
export interface MockExchange {
  readonly routes: readonly Route[];
  readonly status: number;
  /** What the example shows, without what depends on the connection. */
  readonly headers: readonly Header[];
  readonly body: MockBody | undefined;
  /** What the body is of, where it is known. */
  readonly type: TypeReference | undefined;
}
export type MockBody =
  /** A fixture, by the module and the name it has there. */
  | { readonly kind: "fixture"; readonly path: string; readonly name: string; readonly value: JsonValue }
  | { readonly kind: "json"; readonly value: JsonValue }
  | { readonly kind: "text"; readonly text: string };

/**
 * The answers of each operation that has an address: its examples that succeed, else its status alone; sorted by id.
 */
export function planMocks(
  model: Model,
  fixtures: readonly Fixture[],
  modules: readonly FixtureModule[],
): readonly MockPlan[] {
  const named = new Map(
    modules.flatMap((module) =>
      module.fixtures.map(({ name, fixture }) => [fixture, { path: module.path, name }] as const),
    ),
  );
  const responses = new Map(
    fixtures.filter(({ part }) => part === "response").map((fixture) => [fixture.example, fixture]),
  );
  const byOperation = groupBy(model.examples, ({ operation }) => operation);
  return [...model.operations.values()].flatMap((operation): MockPlan[] => {
    const routes = listRoutes(operation);
    if (routes.length === 0) return [];
    const shown = byOperation.get(operation.id) ?? [];
    const examples = shown.filter(
      ({ request, response }) => isSuccess(response?.status) && routes.some(({ method }) => method === request?.method),
    );
    const shape = operation.responses.find((each) => isSuccess(each.status));
    const planExchange = (answered: readonly Route[], example: Example | undefined): MockExchange => {
      const fixture = example && responses.get(example);
      const place = fixture && named.get(fixture);
      const body =
        fixture && place
          ? ({ kind: "fixture", ...place, value: fixture.conforming } as const)
          : planBody(example?.response?.body);
      return {
        routes: answered,
        status: example?.response?.status ?? shape?.status ?? 200,
        headers: planHeaders(example?.response, body),
        body,
        type: fixture?.type ?? shape?.type?.value,
      };
    };
    const exchanges = [...assignExamples(routes, examples)].flatMap(([example, answered]) => [
      planExchange(answered, example),
      ...findRedirected(example, shown).map(({ route, target }) => planExchange([route], target)),
    ]);
    return [{ operation, exchanges }];
  });
}

/** What is to be had where an answer sends its reader: the answer that the page shows next, under the same heading. */
function findRedirected(
  example: Example | undefined,
  shown: readonly Example[],
): readonly { readonly route: Route; readonly target: Example }[] {
  const { status = 0, headers = [] } = example?.response ?? {};
  const location = headers.find(({ name }) => name.toLowerCase() === "location")?.value;
  const target = example && shown[shown.indexOf(example) + 1];
  if (
    status < 300 ||
    location === undefined ||
    !target ||
    target.request !== undefined ||
    target.title !== example.title
  )
    return [];
  const route = readForeignRoute(location);
  return route !== undefined && isSuccess(target.response?.status) ? [{ route, target }] : [];
}

/**
 * Which example answers at which address: the first that calls it; else the first that calls the address most like it,
 * so that `/users/{id}/messages/{id}/$value` is answered as `/me/messages/{id}/$value` is.
 */
function assignExamples(
  routes: readonly Route[],
  examples: readonly Example[],
): ReadonlyMap<Example | undefined, readonly Route[]> {
  // What only stands for a body comes last: a page may show a real one too.
  const isBlank = ({ response }: Example): boolean =>
    response?.body?.kind === "placeholder" || response?.body?.kind === "invalidJson";
  const calls = [...examples.filter((example) => !isBlank(example)), ...examples.filter(isBlank)].map((example) => {
    const { method = "", url = "" } = example.request ?? {};
    return { example, method, route: findRoute(routes, method, url) };
  });
  const assigned = routes.map((route) => {
    const alike = calls.filter(({ method }) => method === route.method);
    const likeness = new Map(
      (alike.length > 0 ? alike : calls).map((call) => [
        call.example,
        call.route ? countCommonEnd(call.route, route) : 0,
      ]),
    );
    const most = Math.max(...likeness.values());
    const example =
      alike.find((call) => call.route === route)?.example ?? [...likeness].find(([, count]) => count === most)?.[0];
    return [example, route] as const;
  });
  return groupEntries(assigned);
}

/** An address and what answers there. */
export interface MockRoute {
  readonly route: Route;
  readonly operation: Operation;
  readonly exchange: MockExchange;
}

/** Every documented address once, in the order in which they are to be tried. */
export function planMockRoutes(model: Model, plans: readonly MockPlan[]): readonly MockRoute[] {
  const chosen = new Map<string, MockRoute>();
  const routes = plans.flatMap(({ operation, exchanges }) =>
    exchanges.flatMap((exchange) => exchange.routes.map((route): MockRoute => ({ route, operation, exchange }))),
  );
  for (const claim of routes) {
    const key = writeRouteKey(claim.route);
    const rival = chosen.get(key);
    if (rival === undefined || compareClaims(model, claim, rival) < 0) chosen.set(key, claim);
  }
  return [...chosen.values()].sort((a, b) => compareRoutes(a.route, b.route));
}

/**
 * Whose an address is that several pages show: of the one that shows it without a query; then of the one whose answer
 * has the most general type; then of the one with the shorter name, which the others qualify by an area or a use.
 */
function compareClaims(model: Model, a: MockRoute, b: MockRoute): number {
  return (
    Number(a.route.isNarrowed) - Number(b.route.isNarrowed) ||
    countBases(model, a.exchange.type) - countBases(model, b.exchange.type) ||
    a.operation.id.length - b.operation.id.length ||
    compareText(a.operation.id, b.operation.id)
  );
}

function countBases(model: Model, type: TypeReference | undefined): number {
  const element = type && elementOf(type);
  return element?.kind === "structured" ? listBases(model.types, element.name).length : 0;
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 400;
}

function planBody(body: Body | undefined): MockBody | undefined {
  if (body?.kind === "json") return { kind: "json", value: keepDigits(body) };
  return body?.kind === "text" ? { kind: "text", text: body.source.text } : undefined;
}

/** They tell of one transmission, and a mock's is another. */
const headersOfConnection: ReadonlySet<string> = new Set(
  "connection content-encoding content-length date keep-alive trailer transfer-encoding upgrade".split(" "),
);

function planHeaders(response: ExampleResponse | undefined, body: MockBody | undefined): readonly Header[] {
  const unique = new Map(response?.headers.map((header) => [header.name.toLowerCase(), header]));
  const kept = [...unique]
    .filter(([name]) => name !== "content-type" && !headersOfConnection.has(name))
    .map(([, header]) => header);
  const type = planContentType(unique.get("content-type")?.value, response?.body, body);
  return [...kept, ...(type === undefined ? [] : [{ name: "Content-Type", value: type }])].filter(isSendable);
}

/** Whether it is a header at all: pages are text, and anything may stand there. */
function isSendable({ name, value }: Header): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\x20-\x7e]+$/.test(value);
}

/** What the page says, unless the body it shows is something else; none where there is no body. */
function planContentType(
  declared: string | undefined,
  documented: Body | undefined,
  body: MockBody | undefined,
): string | undefined {
  if (documented === undefined) return undefined;
  if (body === undefined) return declared;
  if (body.kind === "text") return declared ?? (documented.kind === "text" ? documented.mediaType : undefined);
  return declared !== undefined && /\bjson\b/i.test(declared) ? declared : "application/json";
}
