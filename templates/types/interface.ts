import type { OptionalKind, PropertySignatureStructure } from "ts-morph";
import type {
  NavigationProperty,
  Property,
  QualifiedName,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";
import type { Declaration } from "../declaration.js";
import { describeDeprecation, describeText, documentProperty, writeDocumentation, type Tag } from "../documentation.js";
import { quotePropertyName, quoteString } from "../quote.js";
import type { FileScope } from "../scope.js";
import { writeNullableType, writeType } from "../type-text.js";

/** A type and what has been worked out for its interface. */
export interface InterfaceView {
  readonly type: StructuredType;
  /** What its page says of it, without what `extends` says. */
  readonly description: string;
  /** The documented base type; absent where there is none. */
  readonly base?: BaseView;
  /**
   * What `@odata.type` says on a value of this type or of one derived from it, without `#`; empty where these are too
   * many to list.
   */
  readonly typeNames: readonly string[];
  /** What is said of properties that no page names; absent where the interface is to have no others. */
  readonly index?: TypeReference;
  readonly properties: readonly PropertyView<Property>[];
  readonly navigationProperties: readonly PropertyView<NavigationProperty>[];
  readonly instanceAnnotations: readonly PropertyView<Property>[];
  /** The published page. */
  readonly documentationUrl?: string;
}

export interface BaseView {
  readonly type: StructuredType;
  /** Inherited properties to which this type gives a type that `extends` does not allow. */
  readonly omitted: readonly string[];
  /** Its interface or one above it has an index signature. */
  readonly indexed: boolean;
}

export interface PropertyView<P> {
  readonly property: P;
  /** Whether `null` may come in its place. */
  readonly nullable: boolean;
  /**
   * JSON Schema's name for the form of a string: editors show an alias as plain `string`, so hovering needs it in
   * words.
   */
  readonly format?: string;
  /** The type that it leads to, where that is documented and was not asked for. */
  readonly leftOut?: QualifiedName;
}

/**
 * The interface of a documented type, as the service returns it. Every property is optional, because `$select` may
 * leave any of them out, and takes null unless the documentation says otherwise.
 */
export function renderInterface(view: InterfaceView, scope: FileScope): readonly Declaration[] {
  const { type, base } = view;
  const name = scope.useType(type);
  return [
    {
      kind: "interface",
      structure: {
        name,
        isExported: true,
        docs: documentType(view, name, scope),
        extends: base === undefined ? [] : [writeBase(base, scope)],
        properties: [
          writeTypeName(view),
          ...view.properties.map((property) => writeProperty(property, scope)),
          ...writeGroup(
            "Relationships: returned only where `$expand` asks for them.",
            view.navigationProperties,
            scope,
          ),
          ...writeGroup("Instance annotations.", view.instanceAnnotations, scope),
        ],
        indexSignatures:
          view.index === undefined
            ? []
            : [{ keyName: "property", keyType: "string", returnType: writeNullableType(view.index, scope) }],
      },
    },
  ];
}

function documentType(view: InterfaceView, name: string, scope: FileScope): string[] {
  const { type, description, documentationUrl } = view;
  const remarks: string[] = [];
  if (type.abstract?.value === true)
    remarks.push("Abstract: every value is of a derived type, which its `@odata.type` names.");
  if (type.open?.value === true && !/\bopen type\b/i.test(description)) remarks.push(describeOpen(view, name));
  const tags: Tag[] = [];
  if (type.deprecated) tags.push(describeDeprecation(type.deprecated.value));
  if (documentationUrl !== undefined) tags.push({ name: "see", text: documentationUrl });
  return writeDocumentation([describeText(description, (target) => scope.linkTo(target)), remarks.join(" ")], tags);
}

function describeOpen({ index }: InterfaceView, name: string): string {
  const remark = "Open type: values may carry properties that no page names";
  return index === undefined ? `${remark}, which \`Open<${name}>\` allows.` : `${remark}.`;
}

function writeBase(base: BaseView, scope: FileScope): string {
  const name = scope.useType(base.type);
  if (base.omitted.length === 0) return name;
  const omit = base.indexed ? scope.useHelper("OmitNamed") : "Omit";
  return `${omit}<${name}, ${base.omitted.map(quoteString).join(" | ")}>`;
}

function writeTypeName({ typeNames }: InterfaceView): OptionalKind<PropertySignatureStructure> {
  const literals = typeNames.map((name) => quoteString(`#${name}`));
  return {
    name: quoteString("@odata.type"),
    hasQuestionToken: true,
    type: literals.length === 0 ? "string" : [...literals, "(string & {})"].join(" | "),
  };
}

function writeGroup(
  title: string,
  views: readonly PropertyView<Property | NavigationProperty>[],
  scope: FileScope,
): readonly OptionalKind<PropertySignatureStructure>[] {
  return views.map((view, index) => ({
    ...writeProperty(view, scope),
    ...(index === 0 && { leadingTrivia: `\n// ${title}\n\n` }),
  }));
}

function writeProperty(
  { property, nullable, format, leftOut }: PropertyView<Property | NavigationProperty>,
  scope: FileScope,
): OptionalKind<PropertySignatureStructure> {
  return {
    name: quotePropertyName(property.name),
    hasQuestionToken: true,
    type: nullable ? writeNullableType(property.type.value, scope) : writeType(property.type.value, scope),
    docs: documentProperty(property, { format, leftOut, linkTo: (target) => scope.linkTo(target) }),
  };
}
