import type { Fixture } from "../conform/fixture.js";
import type { Body, Example, Header } from "../model/example.js";
import type { HttpMethod, Operation, RequestTemplate } from "../model/operation.js";
import type { Model } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import { compareText } from "./file-scope.js";
import { planFixtures } from "./fixture-plan.js";

/** What stands for an operation where there is no service. */
export interface MockPlan {
  readonly operation: Operation;
  readonly method: HttpMethod;
  /** The documented paths of that method, without query. */
  readonly paths: readonly string[];
  readonly status: number;
  /** What the example shows, without what depends on the connection. */
  readonly headers: readonly Header[];
  readonly body: MockBody | undefined;
}
export type MockBody =
  /** A fixture, by the module and the name it has there. */
  | { readonly kind: "fixture"; readonly path: string; readonly name: string; readonly value: JsonValue }
  | { readonly kind: "json"; readonly value: JsonValue }
  | { readonly kind: "text"; readonly text: string };

/** One answer for each operation that has a path: its first example that succeeds, else its status alone; specific paths first. */
export function planMocks(model: Model, fixtures: readonly Fixture[]): readonly MockPlan[] {
  const named = new Map(
    planFixtures(fixtures).flatMap((module) => module.fixtures.map(({ name, fixture }) => [fixture, { path: module.path, name }] as const)),
  );
  const responses = new Map(fixtures.filter(({ part }) => part === "response").map((fixture) => [fixture.example, fixture]));
  const byOperation = new Map<string, Example[]>();
  for (const example of model.examples) {
    if (example.operation !== undefined) byOperation.set(example.operation, [...(byOperation.get(example.operation) ?? []), example]);
  }
  const plans = [...model.operations.values()].flatMap((operation): MockPlan[] => {
    const [first] = operation.requests;
    if (first === undefined) return [];
    const example = (byOperation.get(operation.id) ?? []).find(
      (each) => each.response && each.response.status < 400 && each.request?.method === first.method,
    );
    const fixture = example && responses.get(example);
    const place = fixture && named.get(fixture);
    const body = fixture && place ? ({ kind: "fixture", ...place, value: fixture.conforming } as const) : planBody(example?.response?.body);
    return [
      {
        operation,
        method: first.method,
        paths: listPaths(operation.requests, first.method),
        status: example?.response?.status ?? operation.responses[0]?.status ?? 200,
        headers: planHeaders(example?.response?.headers ?? [], body),
        body,
      },
    ];
  });
  return plans.sort((a, b) => compareText(specificity(a), specificity(b)) || compareText(a.operation.id, b.operation.id));
}

function listPaths(requests: readonly RequestTemplate[], method: HttpMethod): readonly string[] {
  const paths = requests
    .filter((request) => request.method === method)
    .map((request) => request.path.replace(/\?.*$/s, "").replace(/\/+$/, ""));
  return [...new Set(paths.map((path) => (path.startsWith("/") ? path : `/${path}`)))];
}

function planBody(body: Body | undefined): MockBody | undefined {
  if (body?.kind === "json") return { kind: "json", value: body.value };
  return body?.kind === "text" ? { kind: "text", text: body.source.text } : undefined;
}

const keptHeaders: ReadonlySet<string> = new Set(["location", "retry-after", "etag", "preference-applied", "operation-location"]);

function planHeaders(headers: readonly Header[], body: MockBody | undefined): readonly Header[] {
  const kept = headers.filter(({ name, value }) => keptHeaders.has(name.toLowerCase()) && /^[\x20-\x7e]+$/.test(value));
  const declared = headers.find(({ name, value }) => name.toLowerCase() === "content-type" && /^[\x20-\x7e]+$/.test(value));
  const type = body === undefined ? undefined : body.kind === "text" ? (declared?.value ?? "text/plain") : "application/json";
  const unique = new Map(kept.map((header) => [header.name.toLowerCase(), header]));
  return [...unique.values(), ...(type === undefined ? [] : [{ name: "Content-Type", value: type }])];
}

/** Sorts `/users/delta` before `/users/{id}`, which would take its requests. */
function specificity({ paths }: MockPlan): string {
  return (paths[0] ?? "")
    .split("/")
    .map((segment) => (/[{<]/.test(segment) ? `1${segment}` : `0${segment}`))
    .join("/");
}
