import type { Span } from "../source/span.js";
import type { Fact } from "./fact.js";
import type { NonEmpty } from "./non-empty.js";
import type { Property, QualifiedName, TypeReference } from "./types.js";

/** What an API page documents. */
export interface Operation {
  readonly kind: "operation";
  /** The page's file name without extension: `user-post-users`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly shape: Fact<OperationShape>;
  /** The documented request lines, in page order; empty where they are placeholders. */
  readonly requests: readonly RequestTemplate[];
  readonly permissions: readonly Permission[];
  /** What its tables list, the placeholders of its paths, and the query options that its text names. */
  readonly parameters: readonly Parameter[];
  /** Absent where the page says to supply none, or says nothing. */
  readonly requestBody?: RequestBody;
  readonly responses: readonly ResponseShape[];
  readonly origins: NonEmpty<Span>;
}

export type OperationShape =
  "get" | "list" | "create" | "update" | "delete" | "action" | "function" | "delta" | "upload" | "other";

export interface RequestTemplate {
  readonly method: HttpMethod;
  /** The path with its placeholders, as documented, without host and version: `/users/{id | userPrincipalName}`. */
  readonly path: string;
  readonly span: Span;
}
export type HttpMethod = "GET" | "POST" | "PATCH" | "PUT" | "DELETE" | "HEAD" | "OPTIONS";

export type PermissionScheme = "delegatedWork" | "delegatedPersonal" | "application";

/** What a kind of caller needs, as one cell of a permissions table has it. */
export type Permission = GrantedPermission | UngrantedPermission;

interface PermissionRow {
  /** `Delegated (work or school account)`, as the row's label has it. */
  readonly scheme: PermissionScheme;
  /** What it is needed for, where a row, column, heading or label within the cell says so: `device`. */
  readonly resource?: string;
  readonly span: Span;
}
export interface GrantedPermission extends PermissionRow {
  readonly state: "scopes";
  /** From least to most privileged, any of them is enough; of each all scopes are needed. */
  readonly alternatives: NonEmpty<NonEmpty<string>>;
  /** How many of the alternatives, the first ones, stand in the column of the least privileged, where there is one. */
  readonly leastPrivileged?: number;
}
export interface UngrantedPermission extends PermissionRow {
  /** The caller needs none, or cannot call it. */
  readonly state: "notNeeded" | "notSupported";
  readonly alternatives: readonly [];
}

export type ParameterPlace = "function" | "query" | "path" | "header";

export interface Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly type?: Fact<TypeReference>;
  readonly required?: Fact<boolean>;
  readonly description: string;
  readonly span: Span;
}

export interface RequestBody {
  /** The type whose JSON representation is to be sent; absent for an action's parameters. */
  readonly type?: Fact<QualifiedName>;
  /** The rows of the page's body table, resolved; their `required` facts are this operation's own. */
  readonly properties: readonly Property[];
  /** Where the page has several tables for kinds of bodies, or of callers: what each of them lists. */
  readonly lists?: readonly BodyList[];
  readonly span: Span;
}

/** One of several tables of what may be sent. */
export interface BodyList {
  /** What stands over it, as text: `Properties of a letter:`. */
  readonly title: string;
  /** Names of properties. */
  readonly properties: readonly string[];
}

export interface ResponseShape {
  readonly status: number;
  /** Absent where nothing is returned, or the page does not say what. */
  readonly type?: Fact<TypeReference>;
  readonly span: Span;
}
