import type { Span } from "../source/span.js";
import type { Fact } from "./fact.js";
import type { NonEmpty } from "./non-empty.js";
import type { Example } from "./example.js";
import type { Operation } from "./operation.js";
import type { PrimitiveName } from "./primitives.js";

export type { PrimitiveName };

/** `microsoft.graph.security.alert`: unique in a model, where short names are not. */
export type QualifiedName = string;

/** One API version of a documentation set, linked across its pages. Everything is sorted and plain data. */
export interface Model {
  /** The folder the pages came from: `v1.0`, `beta`; `v1.0` where the set has no such folder. */
  readonly apiVersion: string;
  /** The namespace of names that say none: the documentation set's default, `microsoft.graph` where it says none. */
  readonly namespace: string;
  /** By qualified name, sorted by it. */
  readonly types: ReadonlyMap<QualifiedName, StructuredType>;
  readonly enums: ReadonlyMap<QualifiedName, EnumType>;
  /** By id, sorted by it. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** In the order of their pages and places. */
  readonly examples: readonly Example[];
  /** The model that this is a part of, where only some of it was asked for. */
  readonly selectedFrom?: Model;
}

export type StructuredType = EntityType | ComplexType;

/** A type with a key (of its own or inherited). */
export interface EntityType extends StructuredTypeBase {
  readonly kind: "entityType";
}
export interface ComplexType extends StructuredTypeBase {
  readonly kind: "complexType";
}

interface StructuredTypeBase extends Named {
  /** The page's intro, in markdown: links lead to pages of the set (`resources/user.md`) or to addresses. */
  readonly description: string;
  readonly base?: Fact<QualifiedName>;
  /** The types whose base this is, sorted. */
  readonly derived: readonly QualifiedName[];
  readonly key?: Fact<string>;
  readonly abstract?: Fact<boolean>;
  /** An open type may carry properties that no page names. */
  readonly open?: Fact<boolean>;
  readonly deprecated?: Fact<Deprecation>;
  /** The type's own structural properties, in page order. Rows that repeat an inherited property are not here. */
  readonly properties: readonly Property[];
  readonly navigationProperties: readonly NavigationProperty[];
  /** Rows named `@odata.x` or `@microsoft.graph.x`. */
  readonly instanceAnnotations: readonly Property[];
}

interface Named {
  readonly qualifiedName: QualifiedName;
  /** `microsoft.graph.security` */
  readonly namespace: string;
  /** `alert` */
  readonly name: string;
  /** The pages and places that define it, the main one first. */
  readonly origins: NonEmpty<Span>;
}

export type Property = PropertyBase & { readonly kind: "property" };
export type NavigationProperty = PropertyBase & { readonly kind: "navigationProperty" };

interface PropertyBase {
  /** As it is on the wire. */
  readonly name: string;
  readonly type: Fact<TypeReference>;
  /** The description cell, in markdown. */
  readonly description: string;
  readonly facts: PropertyFacts;
  /** Who speaks of it, the most trusted first; without `table` it is undocumented. */
  readonly witnesses: readonly Witness[];
  readonly origins: NonEmpty<Span>;
}

export type Witness = "table" | "representation" | "operation" | "example" | "override";

/** What the pages say of a property beyond its type. A key is absent where no page speaks of it. */
export interface PropertyFacts {
  readonly nullable?: Fact<boolean>;
  readonly readOnly?: Fact<boolean>;
  readonly required?: Fact<boolean>;
  readonly requiredOnCreate?: Fact<boolean>;
  readonly key?: Fact<boolean>;
  readonly immutable?: Fact<boolean>;
  readonly defaultValue?: Fact<string | number | boolean>;
  readonly deprecated?: Fact<Deprecation>;
  /** When it is returned: by default, only on `$select`, or only on `$expand`. */
  readonly returned?: Fact<"default" | "select" | "expand">;
  /** The operators `$filter` supports; empty where the page names none. */
  readonly filter?: Fact<readonly string[]>;
  readonly orderBy?: Fact<boolean>;
  readonly search?: Fact<boolean>;
  readonly expand?: Fact<boolean>;
  readonly minLength?: Fact<number>;
  readonly maxLength?: Fact<number>;
  readonly maxItems?: Fact<number>;
  readonly minimum?: Fact<number>;
  readonly maximum?: Fact<number>;
  /** A hint, not a check: `ISO 8601`, `RFC 5322`, `base64`. */
  readonly format?: Fact<string>;
  /** The type a row says it inherits the property from. */
  readonly inheritedFrom?: Fact<QualifiedName>;
}

export interface Deprecation {
  /** Why, and what to use instead, as the page puts it; may be empty. */
  readonly message: string;
  /** `YYYY-MM-DD` or as written. */
  readonly date?: string;
  readonly replacement?: string;
}

export type TypeReference = ElementType | CollectionType;
export interface CollectionType {
  readonly kind: "collection";
  readonly element: ElementType;
}
export type ElementType =
  | { readonly kind: "primitive"; readonly name: PrimitiveName }
  /** A String for which the page lists values; others may occur: `"a" | "b" | (string & {})`. */
  | { readonly kind: "knownString"; readonly values: readonly string[] }
  | { readonly kind: "enum"; readonly name: QualifiedName }
  | { readonly kind: "structured"; readonly name: QualifiedName }
  /** `A or B` */
  | { readonly kind: "union"; readonly options: readonly [ElementType, ElementType, ...ElementType[]] }
  /** Any JSON value: `Json`, `Edm.Untyped`. */
  | { readonly kind: "untyped" }
  /** No page defines it; `text` is what the cell says. */
  | { readonly kind: "unresolved"; readonly text: string };

export interface EnumType extends Named {
  readonly kind: "enumType";
  readonly description: string;
  /** In the order of the table, then of the lists that add to it. Never empty. */
  readonly members: NonEmpty<EnumMember>;
  /** It has `unknownFutureValue`, or members behind the `Prefer: include-unknown-enum-members` header. */
  readonly evolvable?: Fact<boolean>;
  /** Values combine, as a comma list on the wire. */
  readonly flags?: Fact<boolean>;
  readonly source: EnumSource;
}

/**
 * `declared` by a table or page of its own; `listed` in the description of a property whose cell names it; `derived`
 * where no page names it, so that its name was made from the property.
 */
export type EnumSource = "declared" | "listed" | "derived";

export interface EnumMember {
  /** As it is on the wire. */
  readonly name: string;
  readonly value?: number;
  readonly description: string;
  /** Returned only with the `Prefer: include-unknown-enum-members` header. */
  readonly evolvable: boolean;
  readonly deprecated?: Fact<Deprecation>;
  readonly origins: NonEmpty<Span>;
}
