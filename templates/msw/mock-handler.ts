import type { Declaration } from "../declaration.js";
import { writeDocumentation } from "../documentation.js";
import { quoteComment, quoteString } from "../quote.js";
import { writeJson } from "../json-literal.js";
import type { JsonValue } from "../../generator/source/json.js";

/** One operation as a request handler for Mock Service Worker. */
export interface MockHandlerView {
  /** What the type `MockedOperation` is called in the file. */
  readonly type: string;
  /** `userGet` */
  readonly name: string;
  readonly title: string;
  readonly exchanges: readonly MockExchangeView[];
}
export interface MockExchangeView {
  /** `GET /v1.0/users/{id | userPrincipalName}` */
  readonly requests: readonly string[];
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body:
    /** The name of a fixture: reading a part of it there would be a side effect to bundlers. */
    | { readonly kind: "fixture"; readonly name: string }
    | { readonly kind: "json"; readonly value: JsonValue }
    | { readonly kind: "text"; readonly text: string }
    | undefined;
}

/** A handler's factory: `export const userGet: MockedOperation = mockOperation({ requests: ["GET …"], … })`. */
export function renderMockHandler(view: MockHandlerView): Declaration {
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: writeDocumentation([quoteComment(view.title).replaceAll("\n", " ")]),
      declarations: [
        {
          name: view.name,
          type: view.type,
          initializer: `/* @__PURE__ */ mockOperation(${view.exchanges.map(writeExchange).join(", ")})`,
        },
      ],
    },
  };
}

function writeExchange({ requests, status, headers, body }: MockExchangeView): string {
  const entries = [
    `requests: [${requests.map(quoteString).join(", ")}],`,
    `status: ${status},`,
    `headers: ${writeJson(Object.fromEntries(headers.map(({ name, value }) => [name, value])))},`,
    ...writeBody(body),
  ];
  return `{\n${entries.join("\n")}\n}`;
}

function writeBody(body: MockExchangeView["body"]): readonly string[] {
  switch (body?.kind) {
    case "fixture":
      return [`fixture: ${body.name},`];
    case "json":
      return [`json: ${writeJson(body.value)},`];
    case "text":
      return [`body: ${quoteString(body.text)},`];
    case undefined:
      return [];
  }
}

/** What the file calls the parts it needs, and the API version, quoted. */
interface HandlerListScope {
  readonly version: string;
  readonly createMatcher: string;
  /** What `HttpHandler` of `msw` is called. */
  readonly type: string;
}

/** What answers for all operations: which one at an address, in the order in which they are tried. */
export function renderHandlerList(
  routes: readonly { readonly request: string; readonly handler: string }[],
  { version, createMatcher, type }: HandlerListScope,
): Declaration {
  const entries = routes.map(({ request, handler }) => `[${quoteString(request)}, ${handler}],`);
  const list = `[\n${entries.join("\n")}\n]`;
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: [
        "What answers at every documented address, the special ones before those with placeholders that would take " +
          "their requests.",
      ],
      declarations: [
        {
          name: "handlers",
          type: `${type}[]`,
          initializer: `/* @__PURE__ */ createHandlers(${version}, ${list}, ${createMatcher})`,
        },
      ],
    },
  };
}
