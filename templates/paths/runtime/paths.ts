/*
 * The parts of `paths`, in the form that openapi-typescript gives them. All of it is for the compiler only.
 */

/** A request of which the body is documented as nothing. */
export interface Call<Parameters, Responses> {
  parameters: Parameters;
  requestBody?: never;
  responses: Responses;
}

export interface CallWithBody<Parameters, Body, Responses> {
  parameters: Parameters;
  requestBody: { content: { "application/json": Body } };
  responses: Responses;
}

/** A request of which no page says what it takes. */
export interface CallWithAnyBody<Parameters, Responses> {
  parameters: Parameters;
  requestBody?: { content: { "application/json": unknown } };
  responses: Responses;
}

/** What all requests of a path have in common beside what each says itself. */
export interface NoParameters {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}

/** What a request of a path without placeholders may have. */
export interface PlainParameters<Query, Header extends string> {
  query?: Query;
  header?: Headers<Header>;
  path?: never;
  cookie?: never;
}

export interface PathParameters<Placeholder extends string, Query, Header extends string> {
  query?: Query;
  header?: Headers<Header>;
  path: Record<Placeholder, string>;
  cookie?: never;
}

/** The headers that the page names, and any others. */
export type Headers<Name extends string> = Partial<Record<Name, string>> & Record<string, string>;

/** The properties of a type, without annotations. */
type Property<T> = Exclude<keyof T & string, `@${string}`>;
/** A property of a property: `start/dateTime`; one of a derived type: `microsoft.graph.user/mail`. */
type Below<Name extends string> = `${Name}/${string}` | `${string}.${string}/${string}`;

/** The query options of a request for one value. */
export interface EntityQuery<T, Relationship extends string> {
  $select?: readonly (Property<T> | Below<Property<T>>)[];
  /** Options of what comes along stand behind it: `manager($select=id)`. */
  $expand?: readonly (Relationship | `${Relationship}(${string})` | Below<Relationship>)[];
}

/** The query options of a request for a list. */
export interface ListQuery<T, Relationship extends string> extends EntityQuery<T, Relationship> {
  $orderby?: readonly (Property<T> | `${Property<T>} ${"asc" | "desc"}` | Below<Property<T>>)[];
  $filter?: string;
  $search?: string;
  $top?: number;
  $skip?: number;
  $skiptoken?: string;
  $count?: boolean;
}

/** The query options of a request for what has changed. */
export interface DeltaQuery<T, Relationship extends string> extends ListQuery<T, Relationship> {
  $deltatoken?: string;
}

/** The query options of a request for the number of values. */
export interface CountQuery {
  $filter?: string;
  $search?: string;
}

/** Query options that a page names, and that no type says more of. */
export type NamedQuery<Name extends string> = Partial<Record<Name, string | number | boolean>>;

export interface Answer<T, Media extends string = "application/json"> {
  headers: Record<string, unknown>;
  content: Record<Media, T>;
}

export interface EmptyAnswer {
  headers: Record<string, unknown>;
  content?: never;
}
