/*
 * The interfaces of Standard Schema and Standard JSON Schema, version 1 (https://standardschema.dev), by which
 * libraries take validators of any kind.
 */

/** What `~standard` holds of a type that validates and describes `T`. */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: string;
  /** For the compiler only. */
  readonly types?: { readonly input: T; readonly output: T } | undefined;
  readonly validate: (value: unknown) => StandardResult<T>;
  readonly jsonSchema: {
    readonly input: (options: StandardJSONSchemaOptions) => Record<string, unknown>;
    readonly output: (options: StandardJSONSchemaOptions) => Record<string, unknown>;
  };
}

export type StandardResult<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly PropertyKey[] | undefined;
}

export interface StandardJSONSchemaOptions {
  readonly target: "draft-2020-12" | "draft-07" | "openapi-3.0" | (string & {});
  readonly libraryOptions?: Record<string, unknown> | undefined;
}
