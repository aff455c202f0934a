import type { HttpMethod } from "../../generator/model/operation.js";
import type { Declaration } from "../declaration.js";
import { writeDocumentation } from "../documentation.js";
import { quoteComment, quoteString } from "../quote.js";
import { writePropertyNames } from "../type-text.js";

export interface PathView {
  readonly path: string;
  readonly placeholders: readonly string[];
  readonly calls: readonly CallView[];
}

export interface CallView {
  readonly method: HttpMethod;
  readonly title: string;
  /** Types as text; absent where there is nothing of the kind. */
  readonly query?: string;
  readonly headers: readonly string[];
  /** Absent where no page says what is sent; `never` where nothing is. */
  readonly body?: string;
  /** By status, what `Answer` is told: the type of what is in it, and the kind of that where it is not JSON. */
  readonly responses: ReadonlyMap<number, string | undefined>;
}

/** The types of the runtime that a call is made of. */
export type CallPart =
  | "Answer"
  | "Call"
  | "CallWithAnyBody"
  | "CallWithBody"
  | "EmptyAnswer"
  | "NoParameters"
  | "PathParameters"
  | "PlainParameters";

export interface PathScope {
  usePart(name: CallPart): string;
  /** The name of the type that errors have. */
  useError(): string;
}

/** What a path can be called by in openapi-typescript's form, in its order. */
const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/** `export interface paths { "/users/{id}": { get: Call<…>; … } }` */
export function renderPaths(views: readonly PathView[], scope: PathScope): Declaration {
  return {
    kind: "interface",
    structure: {
      name: "paths",
      isExported: true,
      docs: writeDocumentation(["What can be called, for openapi-fetch and what is made for it."]),
      properties: views.map((view) => ({ name: quoteString(view.path), type: writePath(view, scope) })),
    },
  };
}

function writePath({ placeholders, calls }: PathView, scope: PathScope): string {
  const members = methods.map((method) => {
    const call = calls.find((each) => each.method === method);
    const name = method.toLowerCase();
    return call === undefined
      ? `${name}?: never;`
      : `/** ${quoteComment(call.title)} */\n${name}: ${writeCall(call, placeholders, scope)};`;
  });
  return `{\nparameters: ${scope.usePart("NoParameters")};\n${members.join("\n")}\n}`;
}

function writeCall(call: CallView, placeholders: readonly string[], scope: PathScope): string {
  const { query = "never", headers, body } = call;
  const header = writePropertyNames(headers);
  const parameters =
    placeholders.length === 0
      ? `${scope.usePart("PlainParameters")}<${query}, ${header}>`
      : `${scope.usePart("PathParameters")}<${writePropertyNames(placeholders)}, ${query}, ${header}>`;
  const responses = writeResponses(call, scope);
  if (body === "never") return `${scope.usePart("Call")}<${parameters}, ${responses}>`;
  if (body === undefined) return `${scope.usePart("CallWithAnyBody")}<${parameters}, ${responses}>`;
  return `${scope.usePart("CallWithBody")}<${parameters}, ${body}, ${responses}>`;
}

function writeResponses({ responses }: CallView, scope: PathScope): string {
  const lines = [...responses].map(([status, type]) =>
    type === undefined
      ? `${status}: ${scope.usePart("EmptyAnswer")}`
      : `${status}: ${scope.usePart("Answer")}<${type}>`,
  );
  return `{ ${[...lines, `default: ${scope.usePart("Answer")}<${scope.useError()}>`].join("; ")} }`;
}
