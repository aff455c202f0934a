import type { NonEmpty } from "../non-empty.js";
import type { HttpMethod, OperationShape, ParameterPlace, PermissionScheme } from "../operation.js";
import type { QualifiedName, TypeReference } from "../types.js";
import type { FactJson, PlaceJson } from "./fact-json.js";
import type { PropertyJson } from "./model-json.js";

/** What an API page documents. */
export interface OperationJson {
  readonly kind: "operation";
  /** The page's file name without extension: `user-post-users`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly shape: FactJson<OperationShape>;
  /** The documented request lines, in page order; empty where they are placeholders. */
  readonly requests: readonly RequestTemplateJson[];
  readonly permissions: readonly PermissionJson[];
  readonly parameters: readonly ParameterJson[];
  /** Absent where the page says to supply none, or says nothing. */
  readonly requestBody?: RequestBodyJson;
  readonly responses: readonly ResponseShapeJson[];
  readonly origins: readonly [PlaceJson, ...PlaceJson[]];
}

export interface RequestTemplateJson {
  readonly method: HttpMethod;
  /** The path with its placeholders, as documented, without host and version: `/users/{id | userPrincipalName}`. */
  readonly path: string;
  readonly origin: PlaceJson;
}

/** What a kind of caller needs, as one cell of a permissions table has it. */
export type PermissionJson = GrantedPermissionJson | UngrantedPermissionJson;

export interface GrantedPermissionJson {
  readonly scheme: PermissionScheme;
  readonly state: "scopes";
  /** From least to most privileged, any of them is enough; of each all scopes are needed. */
  readonly alternatives: NonEmpty<NonEmpty<string>>;
  /**
   * How many of the alternatives, the first ones, stand in the column of the least privileged, where there is one.
   *
   * @asType integer
   */
  readonly leastPrivileged?: number;
  /** What it is needed for, where a row, column, heading or label within the cell says so: `device`. */
  readonly resource?: string;
  readonly origin: PlaceJson;
}

export interface UngrantedPermissionJson {
  readonly scheme: PermissionScheme;
  /** The caller needs none, or cannot call it. */
  readonly state: "notNeeded" | "notSupported";
  readonly alternatives: readonly [];
  readonly resource?: string;
  readonly origin: PlaceJson;
}

export interface ParameterJson {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly type?: FactJson<TypeReference>;
  readonly required?: FactJson<boolean>;
  readonly description: string;
  readonly origin: PlaceJson;
}

export interface RequestBodyJson {
  /** The type whose JSON representation is to be sent; absent for an action's parameters. */
  readonly type?: FactJson<QualifiedName>;
  /** The rows of the page's body table, resolved; their `required` facts are this operation's own. */
  readonly properties: readonly PropertyJson[];
  /** Where the page has several tables for kinds of bodies, or of callers: what each of them lists. */
  readonly lists?: readonly BodyListJson[];
  readonly origin: PlaceJson;
}

/** One of several tables of what may be sent. */
export interface BodyListJson {
  /** What stands over it, as text: `Properties of a letter:`. */
  readonly title: string;
  /** Names of properties. */
  readonly properties: readonly string[];
}

export interface ResponseShapeJson {
  /** @asType integer */
  readonly status: number;
  /** Absent where nothing is returned, or the page does not say what. */
  readonly type?: FactJson<TypeReference>;
  readonly origin: PlaceJson;
}
