/** The bodies of requests that are of no type: their page's own table says what is sent. */
import type { Example, ExampleRequest, JsonBody } from "../model/example.js";
import type { Operation, RequestBody } from "../model/operation.js";
import type { Model } from "../model/types.js";
import { isJsonArray, isJsonObject, type JsonObject } from "../source/json.js";
import type { Fixture } from "./fixture.js";
import { holdProperty } from "./hold.js";
import type { Judgement } from "./judgement.js";
import { indexTypes } from "./type-index.js";
import { writePointer } from "../../templates/runtime/issue.js";

export interface ParameterBody {
  readonly example: Example;
  readonly operation: Operation;
  readonly value: JsonObject;
  readonly body: JsonBody;
  readonly documented: RequestBody;
}

/** In the order of the examples. */
export function listParameterBodies({ examples, operations }: Model): readonly ParameterBody[] {
  return examples.flatMap((example): readonly ParameterBody[] => {
    const { request } = example;
    const operation = example.operation === undefined ? undefined : operations.get(example.operation);
    const { requestBody: documented, requests = [] } = operation ?? {};
    const body = request?.body;
    if (request === undefined || operation === undefined || documented === undefined) return [];
    if (body?.kind !== "json" || body.type !== undefined || documented.type !== undefined) return [];
    if (documented.properties.length === 0 || !isJsonObject(body.value) || goesElsewhere(request)) return [];
    if (!requests.some(({ method }) => method === request.method) || isEnveloped(body.value, documented)) return [];
    return [{ example, operation, value: body.value, body, documented }];
  });
}

/** What the service or another answers to is not sent to the operation's address: a notification, an upload. */
export function goesElsewhere({ url }: ExampleRequest): boolean {
  return /^https?:\/\/(?!graph\.)/i.test(url);
}

/** What the table lists is inside one property of the body, which the page speaks of elsewhere. */
function isEnveloped(value: JsonObject, { properties }: RequestBody): boolean {
  const names = new Set(properties.map(({ name }) => name));
  return Object.values(value).some((inner) => {
    const [first] = isJsonArray(inner) ? inner : [inner];
    return first !== undefined && isJsonObject(first) && Object.keys(first).some((name) => names.has(name));
  });
}

/** Each of these bodies held against the rows of its table: for what is told of pages, not for tests of code. */
export function holdParameters(model: Model): readonly Fixture[] {
  const index = indexTypes(model);
  return listParameterBodies(model).map(({ example, value, body, documented }) => {
    const { exact } = body;
    const judgement: Judgement = { index, mode: "read", exact, holdProperty, issues: [], changes: [] };
    const rows = new Map(documented.properties.map((row) => [row.name, row]));
    const entries = Object.entries(value).flatMap(([name, inner]) => {
      const row = rows.get(name);
      if (row === undefined) return [[name, inner] as const];
      const place = { path: writePointer([name]), documented: row.origins, visible: false, shallow: false };
      const held = holdProperty(inner, row, place, judgement);
      return held === undefined ? [] : [[name, held] as const];
    });
    const { issues, changes, mode } = judgement;
    const conforming = Object.fromEntries(entries);
    return { example, part: "request", mode, type: { kind: "untyped" }, verbatim: value, issues, conforming, changes };
  });
}
