/**
 * The type that an annotation names, `"@odata.type": "Collection(microsoft.graph.user)"`, and what is wrong with the
 * name.
 */
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { outcome } from "../../diagnostics/outcome.js";
import type { MessageFacts } from "../../extract/page-facts.js";
import { locateJson } from "../../markdown/json/json-locate.js";
import { annotationFlag } from "../../markdown/annotation-keys.js";
import type { Annotation } from "../../markdown/page.js";
import type { JsonBody } from "../../model/example.js";
import { stated, type Fact } from "../../model/fact.js";
import { splitQualifiedName } from "../../model/names.js";
import { findPrimitiveByName } from "../../model/primitives.js";
import type { ElementType, QualifiedName, TypeReference } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import { spanInBlock } from "../../source/text-block.js";
import type { ExampleLookup } from "./example-lookup.js";

/** The type that a message's annotation says its body is of. */
export function readAnnotatedType(
  { annotation }: MessageFacts,
  body: JsonBody,
  lookup: Pick<ExampleLookup, "resolveType">,
): Outcome<Fact<TypeReference> | undefined> {
  const written = annotation?.value["@odata.type"] ?? annotation?.value["@type"];
  if (!annotation || typeof written !== "string" || written.trim() === "") return outcome(undefined);
  const { name, isCollection } = readTypeName(written);
  const element = resolveElement(name, lookup);
  const place = placeOfTypeName(annotation);
  if (element === undefined) {
    const message = `The annotation says the body is a \`${name}\`, which no page documents.`;
    return outcome(undefined, [createDiagnostic("example/unknown-type", place, message)]);
  }
  const reference = asReference(element, isCollection || annotationFlag(annotation, "isCollection") === true);
  return outcome(
    stated(reference, annotation.span, bodySpan(body)),
    element.kind === "structured" ? describeCase(written, name, element.name, place) : [],
  );
}

/** A name that is the type's own but for upper and lower case. */
function describeCase(written: string, name: string, actual: QualifiedName, place: Span): readonly Diagnostic[] {
  const expected = name.includes(".") ? actual : splitQualifiedName(actual).name;
  if (name === expected || name.toLowerCase() !== expected.toLowerCase()) return [];
  const corrected = written.replace(name, expected);
  const message = `The annotation writes \`${name}\`; the type is called \`${actual}\`.`;
  const fix = { title: `Write \`${corrected}\``, edits: [{ span: place, text: JSON.stringify(corrected) }] };
  return [createDiagnostic("type/name-case", place, message, { fix })];
}

/** Where an annotation names the type: the string with its quotes. */
export function placeOfTypeName({ source, span, value }: Annotation): Span {
  return locateJson(source, value["@odata.type"] === undefined ? "/@type" : "/@odata.type")?.value ?? span;
}

/** `#Collection(microsoft.graph.user)`: the name, and whether it is of a collection. */
export function readTypeName(written: string): { readonly name: string; readonly isCollection: boolean } {
  const bare = written.trim().replace(/^#/, "");
  const inner = /^collection\(\s*#?([^()]+?)\s*\)$/i.exec(bare)?.[1];
  return { name: inner ?? bare, isCollection: inner !== undefined };
}

function resolveElement(name: string, lookup: Pick<ExampleLookup, "resolveType">): ElementType | undefined {
  const primitive = findPrimitiveByName(name);
  if (primitive !== undefined) return { kind: "primitive", name: primitive };
  const resolved = lookup.resolveType(name);
  return resolved === undefined ? undefined : { kind: "structured", name: resolved };
}
/** The type, or a collection of it. */
export function asReference(type: TypeReference, isCollection: boolean): TypeReference {
  return isCollection && type.kind !== "collection" ? { kind: "collection", element: type } : type;
}

/** All of a body. */
export function bodySpan(body: JsonBody): Span {
  return spanInBlock(body.source, 0, body.source.text.length);
}
