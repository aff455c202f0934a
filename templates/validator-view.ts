/**
 * What the templates of validators are given: everything about types, names and modules has been worked out, so that a
 * template only decides how the code looks.
 */

/** Something with a check of its own: a type, an enum, a union. `User` has `checkUser`, `isUser`, `validateUser` … */
export interface CheckTarget {
  /** PascalCase, unique among everything that validators export. */
  readonly name: string;
  /** What it is in TypeScript: `Graph.User`. */
  readonly type: string;
  /**
   * What its values are, where the name does not say, in words that are safe in a comment: `one page of a list of
   * \`User\``.
   */
  readonly about?: string;
  /**
   * A number shared by targets that can hold each other, and so themselves; absent on those that cannot. Their checks
   * carry a trail.
   */
  readonly circle?: number;
}

/** How one value is checked. */
export type ValueCheck =
  | { readonly kind: "any" }
  /** By a check of the runtime: `edmString`. */
  | { readonly kind: "runtime"; readonly check: RuntimeCheck }
  | { readonly kind: "target"; readonly target: CheckTarget }
  | { readonly kind: "list"; readonly element: ValueCheck }
  | { readonly kind: "either"; readonly options: readonly ValueCheck[] };

export type RuntimeCheck =
  | "edmBinary"
  | "edmBoolean"
  | "edmByte"
  | "edmDate"
  | "edmDateTimeOffset"
  | "edmDecimal"
  | "edmDouble"
  | "edmDuration"
  | "edmGuid"
  | "edmInt16"
  | "edmInt32"
  | "edmInt64"
  | "edmReference"
  | "edmSByte"
  | "edmString"
  | "edmTimeOfDay";

export interface PropertyCheck {
  readonly name: string;
  readonly check: ValueCheck;
  /** `present`: it must be there; `absent`: it must not, because it is read-only; else null passes or does not. */
  readonly presence: "nullable" | "notNull" | "present" | "absent";
}

export interface ObjectView {
  readonly target: CheckTarget;
  readonly properties: readonly PropertyCheck[];
  /** Where it has relatives: the short names it may go by, and the constant that holds those of the whole family. */
  readonly typeNames?: { readonly own: readonly string[]; readonly family: string };
  /** Values may carry properties that no page names. */
  readonly open: boolean;
  /** The page that documents it: `user`; absent where issues are to carry no links. */
  readonly page?: string;
}

export interface EnumCheckView {
  readonly target: CheckTarget;
  readonly members: readonly string[];
  /** Values combine, separated by commas. */
  readonly flags: boolean;
  /** Any string passes. */
  readonly open: boolean;
}

/** A base type with everything derived from it. */
export interface UnionView {
  readonly target: CheckTarget;
  readonly base: CheckTarget;
  /** By the name that `@odata.type` gives, without namespace where that is enough. */
  readonly members: readonly { readonly typeName: string; readonly target: CheckTarget }[];
}

/** The module a template writes into; it imports what it is asked for. */
export interface ValidatorScope {
  /** A function or constant of the runtime. */
  useRuntime(name: RuntimeName): string;
  /** A type of the runtime. */
  useRuntimeType(name: RuntimeTypeName): string;
  /** The check of a target, `checkUser`, that of a collection of it, `eachUser`, or its schema, `User`. */
  use(role: "check" | "each" | "schema", target: CheckTarget): string;
  /** `export ` where another module uses it: what stays in its module is faster to load and to call. */
  exportIfShared(role: "check" | "each", target: CheckTarget): string;
  /** Something that several modules share: the names of a family of types, the addresses of pages. */
  useShared(name: string): string;
}

/** Where the runtime keeps what generated validators use. None of these names can be one that is generated. */
export const runtimeModules = {
  add: "failure",
  combines: "enum",
  createGuard: "conclude",
  createParser: "conclude",
  createSchema: "schema",
  createValidator: "conclude",
  descend: "trail",
  edmBinary: "edm",
  edmBoolean: "edm",
  edmByte: "edm",
  edmDate: "edm",
  edmDateTimeOffset: "edm",
  edmDecimal: "edm",
  edmDouble: "edm",
  edmDuration: "edm",
  edmEither: "list",
  edmGuid: "edm",
  edmInt16: "edm",
  edmInt32: "edm",
  edmInt64: "edm",
  edmList: "list",
  edmPage: "collection",
  edmReadOnly: "body",
  edmReference: "list",
  edmRequired: "body",
  edmSByte: "edm",
  edmString: "edm",
  edmStrings: "list",
  edmTimeOfDay: "edm",
  edmTypeName: "type-name",
  edmUntyped: "fields",
  eitherOf: "fields",
  failEnum: "enum",
  failFlags: "enum",
  failList: "list",
  failObject: "object",
  isSettled: "failure",
  listOf: "fields",
  matchesDateTimeOffset: "formats",
  matchesGuid: "formats",
  prefersWalk: "watch",
  readOwn: "object",
  shortName: "type-name",
  walk: "watch",
  watch: "watch",
} as const;
export type RuntimeName = keyof typeof runtimeModules;

export const runtimeTypeModules = {
  Binary: "primitives",
  Body: "body",
  Collection: "collection",
  DateOnly: "primitives",
  DateTimeOffset: "primitives",
  Decimal: "primitives",
  Double: "primitives",
  Duration: "primitives",
  Failures: "failure",
  Fields: "fields",
  Flags: "primitives",
  Guard: "conclude",
  Guid: "primitives",
  Int64: "primitives",
  Mode: "failure",
  OmitNamed: "primitives",
  Parser: "conclude",
  Schema: "schema",
  TimeOfDay: "primitives",
  Trail: "failure",
  Unchecked: "object",
  Validator: "conclude",
} as const;
export type RuntimeTypeName = keyof typeof runtimeTypeModules;
