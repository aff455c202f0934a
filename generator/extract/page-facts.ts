import type { JsonObject } from "../source/json.js";
import type { Span } from "../source/span.js";
import type { TextBlock } from "../source/text-block.js";
import type { Annotation, FrontMatter, Heading, Link } from "../markdown/page.js";
import type { Fact } from "../model/fact.js";
import type { Body, Header } from "../model/example.js";
import type { Deprecation, PropertyFacts } from "../model/types.js";
import type { BodyList, OperationShape, Parameter, Permission, RequestTemplate } from "../model/operation.js";
import type { RuleId } from "../phrases/fact-rules.js";
import type { TypeExpression } from "./type-expression.js";

/**
 * What one page says, before anything is known of other pages: names are as written, links are paths. Plain data, so
 * that it can be cached by the hash of the page and its includes, and made in a worker.
 */
export interface PageFacts {
  /** `resources/user.md` */
  readonly path: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly frontMatter: FrontMatter;
  readonly types: readonly TypeFacts[];
  readonly enums: readonly EnumFacts[];
  readonly operation?: OperationFacts;
  readonly examples: readonly ExampleFacts[];
  readonly links: readonly Link[];
  /** The ids of its headings, to which links may lead. */
  readonly anchors: readonly string[];
  /** The headings below which there is nothing, not even a comment. */
  readonly emptySections: readonly Heading[];
  /** What its methods tables say of operations. */
  readonly methods: readonly MethodRow[];
  readonly ledger: readonly LedgerEntry[];
}

/** A row of a methods table: it repeats what the operation's own page says, which is believed. */
export interface MethodRow {
  /** `List users` */
  readonly title: string;
  /** Of the operation's page, as written. */
  readonly url: string;
  /** The text of the cell that says what is returned. */
  readonly returns: string;
  readonly returnsSpan: Span;
}

export type PageKind = "resource" | "enum" | "operation" | "concept";

export interface TypeFacts {
  /** From the annotation, else the heading, else the file name. May be qualified; the namespace may be missing. */
  readonly name: Fact<string>;
  readonly namespace?: Fact<string>;
  readonly description: string;
  /** Candidates for the base type, the most trusted first. */
  readonly bases: readonly Fact<NameReference>[];
  /** Types the page says are derived from this one: "Base type of [x]", a table of derived types. */
  readonly derived: readonly Fact<NameReference>[];
  readonly key?: Fact<string>;
  readonly abstract?: Fact<boolean>;
  readonly open?: Fact<boolean>;
  readonly deprecated?: Fact<Deprecation>;
  readonly properties: readonly PropertyRow[];
  readonly relationships: readonly PropertyRow[];
  readonly instanceAnnotations: readonly PropertyRow[];
  readonly representation?: Representation;
  readonly span: Span;
}

/** A type named in prose or in an annotation: its text, and the page it links to. */
export interface NameReference {
  readonly text: string;
  /** The link's target as written, without resolution. */
  readonly url?: string;
}

export interface PropertyRow {
  readonly name: string;
  readonly type: TypeExpression;
  readonly description: string;
  readonly facts: PropertyRowFacts;
  /** The values its description lists, where it does. */
  readonly values?: ValueList;
  /** The description says that values combine: "a combination of", "a comma-separated list of". */
  readonly combines?: Fact<boolean>;
  readonly span: Span;
  readonly typeSpan: Span;
}
/** PropertyFacts as a page gives them: types are still references. */
export type PropertyRowFacts = Omit<PropertyFacts, "inheritedFrom"> & { readonly inheritedFrom?: Fact<NameReference> };

/** "Possible values are: `a`, `b`." */
export interface ValueList {
  readonly values: readonly ListedValue[];
  /** The phrase that introduced it, or the rule that did without one. */
  readonly rule: RuleId;
  /** Where it is weak, the words may as well be names of properties, or examples: the list alone decides nothing. */
  readonly strength: "strong" | "weak";
  /** "for example": others may occur, so it makes no enum. */
  readonly open: boolean;
  /** `null` stands among them: the property may be null. */
  readonly withNull?: boolean;
  readonly span: Span;
}
export interface ListedValue {
  readonly name: string;
  readonly description: string;
  /** Only with the `Prefer: include-unknown-enum-members` header. */
  readonly evolvable: boolean;
  readonly span: Span;
  /** Between the ends of its span stands nothing but the name: it can be corrected there. */
  readonly isPlain: boolean;
}

export interface EnumFacts {
  readonly name: Fact<string>;
  readonly namespace?: Fact<string>;
  readonly description: string;
  readonly members: readonly EnumMemberFacts[];
  readonly flags?: Fact<boolean>;
  /** The heading's anchor, to which type cells link. */
  readonly slug: string;
  readonly span: Span;
}
export interface EnumMemberFacts {
  readonly name: string;
  readonly value?: number;
  readonly description: string;
  readonly evolvable: boolean;
  readonly deprecated?: Fact<Deprecation>;
  readonly span: Span;
}

/** The JSON representation of a resource page: a witness, never the judge. */
export interface Representation {
  readonly annotation: Annotation | undefined;
  /** Absent where it cannot be read. */
  readonly value?: JsonObject;
  readonly source: TextBlock;
}

export interface OperationFacts {
  readonly description: string;
  readonly shape: Fact<OperationShape>;
  readonly requests: readonly RequestTemplate[];
  readonly permissions: readonly Permission[];
  readonly parameters: readonly ParameterRow[];
  readonly requestBody?: RequestBodyFacts;
  readonly responses: readonly ResponseFacts[];
  readonly span: Span;
}
export interface ParameterRow extends Omit<PropertyRow, "type"> {
  readonly in: Parameter["in"];
  /** Absent where the table gives none. */
  readonly type?: TypeExpression;
}
export interface RequestBodyFacts {
  /** "supply a JSON representation of [T]" */
  readonly type?: Fact<NameReference>;
  readonly rows: readonly PropertyRow[];
  readonly lists?: readonly BodyList[];
  readonly span: Span;
}
export interface ResponseFacts {
  readonly status: number;
  /** The page says what is returned and not with which status. */
  readonly statusIsAssumed?: true;
  readonly type?: Fact<NameReference>;
  /** The types that it may be of instead: "a [user] or [group]". */
  readonly others?: readonly NameReference[];
  readonly collection: boolean;
  readonly span: Span;
}

export interface ExampleFacts {
  readonly title: string;
  readonly request?: MessageFacts & { readonly method: string; readonly url: string };
  readonly response?: MessageFacts & { readonly status: number };
}
export interface MessageFacts {
  readonly annotation: Annotation | undefined;
  readonly headers: readonly Header[];
  readonly body?: Body;
  readonly span: Span;
}

/**
 * What a row or block is. Most kinds become facts or are reported; three may hold no facts of the model by their
 * nature and count as understood: a `methodRow` repeats what the operation's own page says, a `headerRow` is of a
 * parameter or of a header that all operations share, and an `embeddedRow` is a field of the text inside a property
 * ("Properties of a token lifetime policy definition"). An `otherRow` is always reported: no rule reads its table.
 */
export type LedgerKind =
  | "propertyRow"
  | "relationshipRow"
  | "enumRow"
  | "derivedTypeRow"
  | "embeddedRow"
  | "permissionRow"
  | "bodyRow"
  | "parameterRow"
  | "headerRow"
  | "methodRow"
  | "otherRow"
  | "annotatedBlock";

/** One row or annotated block of a page, and what became of it: nothing is lost in silence. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  readonly outcome: "understood" | "reported";
  /** Why it is no fact, where it was reported: a kind of reason, without names, so that reasons can be counted. */
  readonly reason?: string;
  readonly span: Span;
}
