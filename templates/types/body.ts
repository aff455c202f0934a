import type { OptionalKind, PropertySignatureStructure } from "ts-morph";
import type { PlannedBody } from "../../generator/emit/plans/body-plan.js";
import { isNullable } from "../../generator/model/nullability.js";
import type { Property } from "../../generator/model/types.js";
import type { Declaration } from "../declaration.js";
import { documentProperty, writeDocumentation } from "../documentation.js";
import { findDocumentationUrl } from "../documentation-url.js";
import { quoteCode, quotePropertyName } from "../quote.js";
import type { FileScope } from "../scope.js";
import { writeNullableType, writePropertyNames, writeType } from "../type-text.js";

/** What operations take as their request's body, and what is said of it. */
export interface BodyView extends Pick<
  PlannedBody,
  "name" | "type" | "isOfFamily" | "required" | "absent" | "bindings" | "others"
> {
  /** What its own properties are called together, where a union is extended by them. */
  readonly propertiesName: string;
  /** What it is, in words that are safe in a comment: "what is sent to create a new `User`". */
  readonly about: string;
  /** The request lines that it is sent to: `POST /users`. */
  readonly requests: readonly string[];
  /** The published pages. */
  readonly documentationUrls: readonly string[];
}

export function viewBody(body: PlannedBody, propertiesName: string, apiVersion: string): BodyView {
  const { operations, view } = body;
  const requests = operations.flatMap((operation) => operation.requests[0] ?? []);
  return {
    ...body,
    propertiesName,
    about: view.target.about ?? "",
    requests: requests.map(({ method, path }) => `${method} ${path}`),
    documentationUrls: operations.flatMap(({ origins }) => findDocumentationUrl(apiVersion, origins[0].path) ?? []),
  };
}

/**
 * The type of a body: that of the type it represents with another word on some of its properties, or an interface of
 * what it has beside them.
 */
export function renderBody(view: BodyView, scope: FileScope): readonly Declaration[] {
  const { name } = view;
  const docs = documentBody(view);
  const base = writeBase(view, scope);
  const properties = [
    ...view.others.map((row) => writeRow(row, scope)),
    ...view.bindings.map((binding): OptionalKind<PropertySignatureStructure> => ({
      name: quotePropertyName(binding.name),
      hasQuestionToken: true,
      type: binding.isMany ? "string[]" : "string",
      docs: writeDocumentation([`The address${binding.isMany ? "es" : ""} of what there is already.`]),
    })),
  ];
  if (base !== undefined && properties.length === 0)
    return [{ kind: "typeAlias", structure: { name, isExported: true, docs, type: base } }];
  // A union cannot be extended.
  const isUnion = view.isOfFamily;
  const own = isUnion ? view.propertiesName : name;
  const declared: Declaration = {
    kind: "interface",
    structure: {
      name: own,
      isExported: !isUnion,
      docs: isUnion ? [] : docs,
      extends: base === undefined || isUnion ? [] : [base],
      properties,
    },
  };
  if (base === undefined || !isUnion) return [declared];
  return [declared, { kind: "typeAlias", structure: { name, isExported: true, docs, type: `${base} & ${own}` } }];
}

function documentBody({ about, requests, documentationUrls }: BodyView): string[] {
  const sentTo = requests.length === 0 ? "" : `: ${requests.map(quoteCode).join(", ")}`;
  const text = `${about.charAt(0).toUpperCase()}${about.slice(1)}${sentTo}.`;
  return writeDocumentation(
    [text],
    documentationUrls.map((url) => ({ name: "see", text: url })),
  );
}

function writeBase({ type, isOfFamily, required, absent }: BodyView, scope: FileScope): string | undefined {
  if (type === undefined) return undefined;
  const represented = isOfFamily ? scope.useFamily(type) : scope.useType(type);
  if (required.length === 0 && absent.length === 0) return represented;
  return `${scope.useUtility("Body")}<${represented}, ${writePropertyNames(required)}, ${writePropertyNames(absent)}>`;
}

function writeRow(row: Property, scope: FileScope): OptionalKind<PropertySignatureStructure> {
  const isRequired = row.facts.required?.value === true || row.facts.requiredOnCreate?.value === true;
  const isNever = isRequired || !isNullable(row);
  return {
    name: quotePropertyName(row.name),
    hasQuestionToken: !isRequired,
    type: isNever ? writeType(row.type.value, scope) : writeNullableType(row.type.value, scope),
    docs: documentProperty(row, { isOfOperation: true, linkTo: (target) => scope.linkTo(target) }),
  };
}
