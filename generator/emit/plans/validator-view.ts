/**
 * What the renderers of validators are given: everything about types, names and modules has been worked out, so that a
 * renderer only decides how the code looks.
 */

/** Something with a check of its own: a type, an enum, a union. `User` has `checkUser`, `isUser`, `validateUser` … */
export interface CheckTarget {
  /** PascalCase, unique among everything that validators export. */
  readonly name: string;
  /** What it is in TypeScript, where its check stands: `User`. */
  readonly type: string;
  /** The file that declares the type: `types/user.ts`; absent where its check's module does. */
  readonly declaredIn?: string;
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
  /** What is checked first, where this only has another word on some of its properties, or some more. */
  readonly base?: CheckTarget;
  readonly properties: readonly PropertyCheck[];
  /** Where it has relatives: the short names it may go by, and the constant that holds those of the whole family. */
  readonly typeNames?: { readonly own: readonly string[]; readonly family: string };
  /** Values may carry properties that no page names. */
  readonly open: boolean;
  /** It comes or is sent as such, and not only in others: in its place there may be an error, or a page of a list. */
  readonly standsAlone: boolean;
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

/** The targets that a check calls. */
export function listTargets(check: ValueCheck): readonly CheckTarget[] {
  switch (check.kind) {
    case "target":
      return [check.target];
    case "list":
      return listTargets(check.element);
    case "either":
      return check.options.flatMap(listTargets);
    default:
      return [];
  }
}
