import type { Deprecation, EnumSource, QualifiedName, TypeReference, Witness } from "../types.js";
import type { FactJson, PlaceJson } from "./fact-json.js";
import type { ExampleJson } from "./example-json.js";
import type { OperationJson } from "./operation-json.js";

/** Rises with every change that could break a reader of `model.json`. */
export const modelFormatVersion = 2;

/** One API version of a Microsoft Graph documentation set: its types, enums, operations and examples. */
export interface ModelJson {
  /** Where the schema lies beside the file: `./model.schema.json`. */
  readonly $schema: string;
  /** Rises with every change that could break a reader. */
  readonly formatVersion: 2;
  /** The folder the pages came from: `v1.0`, `beta`. */
  readonly apiVersion: string;
  /** The namespace that names without one belong to. */
  readonly namespace: string;
  /** Sorted by qualified name. */
  readonly types: readonly StructuredTypeJson[];
  /** Sorted by qualified name. */
  readonly enums: readonly EnumTypeJson[];
  /** Sorted by id. */
  readonly operations: readonly OperationJson[];
  /** In the order of their pages and places. */
  readonly examples: readonly ExampleJson[];
}

/** An entity type, which has a key of its own or an inherited one, or a complex type. */
export interface StructuredTypeJson {
  readonly kind: "entityType" | "complexType";
  /** `microsoft.graph.security.alert` */
  readonly qualifiedName: QualifiedName;
  /** `microsoft.graph.security` */
  readonly namespace: string;
  /** `alert` */
  readonly name: string;
  /** The page's intro, in markdown: links lead to pages of the set (`resources/user.md`) or to addresses. */
  readonly description: string;
  readonly base?: FactJson<QualifiedName>;
  /** The types whose base this is, sorted. */
  readonly derived: readonly QualifiedName[];
  readonly key?: FactJson<string>;
  readonly abstract?: FactJson<boolean>;
  /** An open type may carry properties that no page names. */
  readonly open?: FactJson<boolean>;
  readonly deprecated?: FactJson<Deprecation>;
  /** The type's own structural properties, in page order. Rows that repeat an inherited property are not here. */
  readonly properties: readonly PropertyJson[];
  readonly navigationProperties: readonly NavigationPropertyJson[];
  /** Rows named `@odata.x` or `@microsoft.graph.x`. */
  readonly instanceAnnotations: readonly PropertyJson[];
  /** The pages and places that define it, the main one first. */
  readonly origins: readonly [PlaceJson, ...PlaceJson[]];
}

export interface PropertyJson extends AnyPropertyJson {
  readonly kind: "property";
}
export interface NavigationPropertyJson extends AnyPropertyJson {
  readonly kind: "navigationProperty";
}
export interface AnyPropertyJson {
  /** As it is on the wire. */
  readonly name: string;
  readonly type: FactJson<TypeReference>;
  /** The description cell, in markdown. */
  readonly description: string;
  readonly facts: PropertyFactsJson;
  /** Who speaks of it, the most trusted first; without `table` it is undocumented. */
  readonly witnesses: readonly Witness[];
  readonly origins: readonly [PlaceJson, ...PlaceJson[]];
}

/** What the pages say of a property beyond its type. A key is absent where no page speaks of it. */
export interface PropertyFactsJson {
  readonly nullable?: FactJson<boolean>;
  readonly readOnly?: FactJson<boolean>;
  readonly required?: FactJson<boolean>;
  readonly requiredOnCreate?: FactJson<boolean>;
  readonly key?: FactJson<boolean>;
  readonly immutable?: FactJson<boolean>;
  readonly defaultValue?: FactJson<string | number | boolean>;
  readonly deprecated?: FactJson<Deprecation>;
  /** When it is returned: by default, only on `$select`, or only on `$expand`. */
  readonly returned?: FactJson<"default" | "select" | "expand">;
  /** The operators `$filter` supports; empty where the page names none. */
  readonly filter?: FactJson<readonly string[]>;
  readonly orderBy?: FactJson<boolean>;
  readonly search?: FactJson<boolean>;
  readonly expand?: FactJson<boolean>;
  readonly minLength?: FactJson<number>;
  readonly maxLength?: FactJson<number>;
  readonly maxItems?: FactJson<number>;
  readonly minimum?: FactJson<number>;
  readonly maximum?: FactJson<number>;
  /** A hint, not a check: `ISO 8601`, `RFC 5322`, `base64`. */
  readonly format?: FactJson<string>;
  /** The type a row says it inherits the property from. */
  readonly inheritedFrom?: FactJson<QualifiedName>;
}

export interface EnumTypeJson {
  readonly kind: "enumType";
  readonly qualifiedName: QualifiedName;
  readonly namespace: string;
  readonly name: string;
  readonly description: string;
  /** In the order of the table, then of the lists that add to it. */
  readonly members: readonly [EnumMemberJson, ...EnumMemberJson[]];
  /** It has `unknownFutureValue`, or members behind the `Prefer: include-unknown-enum-members` header. */
  readonly evolvable?: FactJson<boolean>;
  /** Values combine, as a comma list on the wire. */
  readonly flags?: FactJson<boolean>;
  /**
   * A table or page of its own, the description of a property whose cell names it, or a property's list without a name.
   */
  readonly source: EnumSource;
  readonly origins: readonly [PlaceJson, ...PlaceJson[]];
}

export interface EnumMemberJson {
  /** As it is on the wire. */
  readonly name: string;
  readonly value?: number;
  readonly description: string;
  /** Returned only with the `Prefer: include-unknown-enum-members` header. */
  readonly evolvable: boolean;
  readonly deprecated?: FactJson<Deprecation>;
  readonly origins: readonly [PlaceJson, ...PlaceJson[]];
}
