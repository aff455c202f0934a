import type { Declaration } from "./declaration.js";
import { writeDocumentation } from "./documentation.js";
import { quoteComment, quoteString } from "./quote.js";
import { writeJson } from "./json-literal.js";
import type { JsonValue } from "../generator/source/json.js";

/** One operation as a request handler for Mock Service Worker. */
export interface MockHandlerView {
  /** `userGet` */
  readonly name: string;
  readonly title: string;
  /** In lower case, as the library's functions are called. */
  readonly method: string;
  /** Sources of regular expressions. */
  readonly expressions: readonly string[];
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body:
    | { readonly kind: "reference"; readonly expression: string }
    | { readonly kind: "json"; readonly value: JsonValue }
    | { readonly kind: "text"; readonly text: string }
    | undefined;
}

/** A handler's factory: `export const userGet = mockOperation("get", [...], {...})`. */
export function renderMockHandler(view: MockHandlerView): Declaration {
  const paths = view.expressions.map((source) => `/${source}/i`).join(", ");
  const headers = writeJson(Object.fromEntries(view.headers.map(({ name, value }) => [name, value])));
  const answer = [`status: ${view.status}`, `headers: ${headers}`, ...writeBody(view.body)].join(", ");
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: writeDocumentation([quoteComment(view.title).replaceAll("\n", " ")]),
      declarations: [
        { name: view.name, initializer: `/* @__PURE__ */ mockOperation(${quoteString(view.method)}, [${paths}], { ${answer} })` },
      ],
    },
  };
}

function writeBody(body: MockHandlerView["body"]): readonly string[] {
  switch (body?.kind) {
    case "reference":
      return [`json: ${body.expression}`];
    case "json":
      return [`json: ${writeJson(body.value)}`];
    case "text":
      return [`text: ${quoteString(body.text)}`];
    case undefined:
      return [];
  }
}
