import { hasFields, readOwn } from "./object.js";

/** The body with which Microsoft Graph answers a request that failed. */
export interface GraphError {
  readonly error: GraphErrorDetail & {
    /** What the service knows beyond that; the innermost is the most specific. */
    readonly innerError?: GraphInnerError;
  };
}

export interface GraphErrorDetail {
  /** For programs: `Request_ResourceNotFound`. */
  readonly code: string;
  /** For developers; not to be shown to users. */
  readonly message: string;
  /** What the error is about: the name of a property, for example. */
  readonly target?: string | null;
  readonly details?: readonly GraphErrorDetail[] | null;
}

export interface GraphInnerError {
  readonly code?: string;
  readonly "request-id"?: string;
  readonly "client-request-id"?: string;
  readonly date?: string;
  readonly innerError?: GraphInnerError;
  readonly [name: string]: unknown;
}

/** Whether a value is an error's envelope, `{ error: { code, message } }`; never throws. */
export function isGraphError(value: unknown): value is GraphError {
  try {
    const error = readField(value, "error");
    return (
      typeof readField(error, "code") === "string" &&
      typeof readField(error, "message") === "string"
    );
  } catch {
    // A getter or a Proxy threw.
    return false;
  }
}

function readField(value: unknown, name: string): unknown {
  return hasFields(value) ? readOwn(value, name) : undefined;
}
