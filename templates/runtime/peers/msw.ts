import { http, HttpResponse, type HttpHandler } from "msw";

/** What the documentation says an operation answers with. */
export interface DocumentedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; absent where the answer has another body, or none. */
  readonly json?: unknown;
  readonly text?: string;
}

/**
 * A request handler for an operation. It answers as the documentation's example does, or with what is given in its place:
 * `server.use(getUser({ json: user({ displayName: "Adele" }) }))`.
 */
export type MockedOperation = (answer?: Partial<DocumentedAnswer>) => HttpHandler;

type Method = "get" | "post" | "put" | "patch" | "delete" | "head" | "options";

/** Makes the handler's factory. `paths` match whole addresses without their query, in any letter case. */
export function mockOperation(method: Method, paths: readonly RegExp[], documented: DocumentedAnswer): MockedOperation {
  return (answer = {}) => {
    const { status, headers, json, text } = { ...documented, ...answer };
    const respond = (): Response => {
      const hasBody = status !== 204 && status !== 304;
      if (hasBody && json !== undefined) return HttpResponse.json(json as Parameters<typeof HttpResponse.json>[0], { status, headers });
      return new HttpResponse(hasBody ? (text ?? null) : null, { status, headers });
    };
    return http[method](joinPatterns(paths), respond);
  };
}

/** A handler takes one pattern; an operation may be documented with several addresses. */
function joinPatterns(paths: readonly RegExp[]): RegExp {
  const [only] = paths;
  if (only !== undefined && paths.length === 1) return only;
  return new RegExp(paths.map((path) => `(?:${path.source})`).join("|"), "i");
}
