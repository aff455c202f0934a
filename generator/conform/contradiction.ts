import type { IssueCode } from "../../templates/runtime/issue.js";
import type { ElementType, QualifiedName, TypeReference } from "../model/types.js";

/** The values that are written down one by one: an enum's members, or those that a String's description lists. */
export type ListedValues = Extract<ElementType, { readonly kind: "enum" | "knownString" }>;

/** What the pages ask for; the other end of a relationship is an object, also where no page says of what type. */
export type ExpectedType = TypeReference | { readonly kind: "object" };

interface ExpectsListedValue {
  readonly expected: ListedValues;
}
interface ExpectsType {
  readonly expected: ExpectedType;
}
interface NamesType {
  readonly type: QualifiedName;
}
interface NamesProperty {
  readonly property: string;
}

/** What is known of a contradiction, by its cause: why an author wrote it so, which decides what to tell them. */
interface FactsByCause {
  /** `"String"`, `"importance-value"` in the place of an enum's member. */
  readonly "enum-placeholder": ExpectsListedValue;
  /** A member but for upper and lower case. */
  readonly "enum-case": ExpectsListedValue;
  /** `""` */
  readonly "enum-empty": ExpectsListedValue;
  readonly "enum-member": ExpectsListedValue;
  /** `"Boolean"`, `"microsoft.graph.user"` in the place of a value of the type. */
  readonly "type-placeholder": ExpectsType;
  /** The same where the type asks for a string of some form: `"String (timestamp)"`, `"datetime-value"`. */
  readonly "format-placeholder": ExpectsType;
  readonly "type-mismatch": ExpectsType;
  /** A number that the type has no room for. */
  readonly range: ExpectsType;
  /** A string of another form than its type asks for. */
  readonly format: ExpectsType;
  /** An array in the place of one value, or the other way round. */
  readonly "array-scalar": ExpectsType;
  readonly null: ExpectsType;
  /** `type` is what the value is taken for, `meant` what was probably to be written: `odata.type`, `dispalyName`. */
  readonly "unknown-property": NamesType & { readonly meant?: string };
  /** `property` is how the name is spelt. */
  readonly "property-case": NamesProperty;
  /** `{ "value": { ... } }` around one object. */
  readonly wrapped: object;
  /** `type` is the one that was meant. */
  readonly "type-name-case": NamesType;
  /** The name of a documented type in another namespace than its own: `type` is the one that was meant. */
  readonly "type-name-namespace": NamesType;
  readonly "type-name-unknown": object;
  /**
   * `type` is what stands there by the documentation; `names` are all that the generated validator lets pass, where it
   * minds.
   */
  readonly "type-name-misfit": NamesType & { readonly names?: readonly string[] };
  /** Nothing says which derived type it is, though only that has the properties it shows: `type`, for one. */
  readonly "type-name-missing": NamesType;
  readonly "missing-required": NamesProperty;
  readonly "read-only": NamesProperty;
}

export type Cause = keyof FactsByCause;

/** What does not fit, with what is known of it. */
export type Contradiction = {
  readonly [Each in Cause]: { readonly cause: Each } & FactsByCause[Each];
}[Cause];

/** The code with which the generated validators say the same. */
export const issueCodes: Readonly<Record<Cause, IssueCode>> = {
  "enum-placeholder": "enum",
  "enum-case": "enum",
  "enum-empty": "enum",
  "enum-member": "enum",
  "type-placeholder": "type",
  "format-placeholder": "format",
  "type-mismatch": "type",
  range: "range",
  format: "format",
  "array-scalar": "type",
  null: "type",
  "unknown-property": "unknownProperty",
  "property-case": "unknownProperty",
  wrapped: "unknownProperty",
  "type-name-case": "typeName",
  "type-name-namespace": "typeName",
  "type-name-unknown": "typeName",
  "type-name-misfit": "typeName",
  "type-name-missing": "typeName",
  "missing-required": "required",
  "read-only": "readOnly",
};
