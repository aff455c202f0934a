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

export interface PermissionJson {
  readonly scheme: PermissionScheme;
  /** From least to most privileged; empty where the cell says "Not supported". */
  readonly scopes: readonly string[];
  /** The resource a matrix row is about: `device`. */
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
  readonly origin: PlaceJson;
}

export interface ResponseShapeJson {
  /** @asType integer */
  readonly status: number;
  /** Absent where nothing is returned, or the page does not say what. */
  readonly type?: FactJson<TypeReference>;
  readonly origin: PlaceJson;
}
