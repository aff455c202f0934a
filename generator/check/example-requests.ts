/** The requests of examples, for the rules that hold them against the operation their page documents. */
import type { ExampleRequest } from "../model/example.js";
import type { Operation } from "../model/operation.js";
import type { Model } from "../model/types.js";

export interface ShownRequest {
  readonly request: ExampleRequest;
  /** What the page documents; absent where it documents no operation. */
  readonly operation: Operation | undefined;
  readonly page: string;
}

export function listRequests({ examples, operations }: Model): readonly ShownRequest[] {
  return examples.flatMap(({ request, operation, page }) =>
    request === undefined || request.method === ""
      ? []
      : [{ request, operation: operation === undefined ? undefined : operations.get(operation), page }],
  );
}

/**
 * The names in a path, in lower case, without its host, version, keys, arguments and query: `/users/{id}/messages` and
 * `https://graph.microsoft.com/v1.0/users('megan')/messages?$top=5` are both `users`, `messages`.
 */
export function namesInPath(url: string): readonly string[] {
  const path = url
    .replace(/^https?:\/\/[^/]*\/(?:v1\.0|beta)?/i, "")
    .replace(/\?.*$/s, "")
    .replace(/\{[^}]*\}|\([^)]*\)?/g, "");
  return path
    .split(/[/:]/)
    .map((segment) => segment.trim().toLowerCase())
    .filter((segment) => /^[$a-z][a-z._]*$/.test(segment));
}
