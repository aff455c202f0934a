export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE" | "HEAD" | "OPTIONS";
export type PermissionScheme = "delegatedWork" | "delegatedPersonal" | "application";

/** What a kind of caller needs. */
export type Permission =
  | {
      readonly scheme: PermissionScheme;
      readonly state: "scopes";
      /** What it is needed for, where that is not the whole operation: `device`. */
      readonly resource?: string;
      /** From least to most privileged, any of them is enough; of each all scopes are needed. */
      readonly alternatives: readonly (readonly string[])[];
      /** How many of the alternatives, the first ones, the documentation calls the least privileged, where it does. */
      readonly leastPrivileged?: number;
    }
  | {
      readonly scheme: PermissionScheme;
      /** The caller needs none, or cannot call it. */
      readonly state: "notNeeded" | "notSupported";
      readonly resource?: string;
    };

/**
 * Something that Microsoft Graph can be asked to do, as its page documents it: plain data, and the types of what goes
 * in and comes back.
 */
export interface Operation<Verb extends Method = Method, Parameters = object, Body = unknown, Response = unknown> {
  /** The name of the page that documents it: `user-post-users`. */
  readonly id: string;
  readonly title: string;
  /** Where it is documented, for versions that are published. */
  readonly documentation?: string;
  /** The addresses below the API version, the page's first first: `GET /users/{id}`. */
  readonly requests: readonly [RequestLine<Verb>, ...RequestLine<Verb>[]];
  /** What may stand for each placeholder: `id: ["id", "userPrincipalName"]`. */
  readonly parameters: Readonly<Record<ParameterName<Parameters>, readonly string[]>>;
  /** The type that it belongs to: `microsoft.graph.user`. */
  readonly boundTo?: string;
  /** The query options that its page names: `$select`. */
  readonly queryOptions: readonly string[];
  /** The headers that its page names, beside those of every request. */
  readonly headers: readonly string[];
  /** The status of an answer that succeeds. */
  readonly status?: number;
  readonly permissions: readonly Permission[];
  /** Loads the validator of what is sent. */
  readonly validateBody?: () => Promise<Validate<Body>>;
  /** Loads the validator of what comes back. */
  readonly validateResponse?: () => Promise<Validate<Response>>;
}

/** Gives the value as `T`, or every issue that speaks against it; never throws. */
export type Validate<T> = (
  value: unknown,
) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly object[] };

export type RequestLine<Verb extends Method = Method> = `${Verb} /${string}`;
/** Of several addresses: the parameters of each. */
export type ParameterName<Parameters> = Parameters extends unknown ? keyof Parameters & string : never;
/** What an operation puts into its address. */
export type ParametersOf<Of> = Of extends Operation<Method, infer Parameters, never> ? Parameters : never;
/** What an operation is sent; `never` where it takes no body. */
export type BodyOf<Of> = Of extends { readonly validateBody?: () => Promise<Validate<infer Body>> } ? Body : never;
/** What an operation answers with. */
export type ResponseOf<Of> = Of extends { readonly validateResponse?: () => Promise<Validate<infer Value>> }
  ? Value
  : unknown;
