/** The type that an annotation names, `"@odata.type": "Collection(microsoft.graph.user)"`, and what is wrong with the name. */
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { MessageFacts } from "../extract/page-facts.js";
import { locateJson } from "../markdown/json/json-locate.js";
import type { Annotation } from "../markdown/page.js";
import type { JsonBody } from "../model/example.js";
import { stated, type Fact } from "../model/fact.js";
import { splitQualifiedName } from "../model/names.js";
import type { ElementType, PrimitiveName, QualifiedName, TypeReference } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import type { ExampleLookup } from "./example-types.js";

/** The type that a message's annotation says its body is of. */
export function readAnnotatedType(
  { annotation }: MessageFacts,
  body: JsonBody,
  lookup: Pick<ExampleLookup, "resolveType">,
  diagnostics: Diagnostic[],
): Fact<TypeReference> | undefined {
  const written = annotation?.value["@odata.type"] ?? annotation?.value["@type"];
  if (!annotation || typeof written !== "string" || written.trim() === "") return undefined;
  const { name, isCollection } = readTypeName(written);
  const element = resolveElement(name, lookup);
  const place = placeOfTypeName(annotation);
  if (element === undefined) {
    diagnostics.push(
      createDiagnostic(
        "example/unknown-type",
        place,
        `The annotation says the body is a \`${name}\`, which no page documents.`,
      ),
    );
    return undefined;
  }
  if (element.kind === "structured" && differsInCase(name, element.name)) {
    const corrected = written.replace(name, name.includes(".") ? element.name : splitQualifiedName(element.name).name);
    diagnostics.push(
      createDiagnostic(
        "type/name-case",
        place,
        `The annotation writes \`${name}\`; the type is called \`${element.name}\`.`,
        {
          fix: { title: `Write \`${corrected}\``, edits: [{ span: place, text: JSON.stringify(corrected) }] },
        },
      ),
    );
  }
  return stated(
    asReference(element, isCollection || isTrue(annotation.value["isCollection"])),
    annotation.span,
    bodySpan(body),
  );
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
  const primitive = primitives.get(name.replace(/^edm\./i, "").toLowerCase());
  if (primitive !== undefined) return { kind: "primitive", name: primitive };
  const resolved = lookup.resolveType(name);
  return resolved === undefined ? undefined : { kind: "structured", name: resolved };
}
const primitives: ReadonlyMap<string, PrimitiveName> = new Map(
  (
    [
      "String",
      "Boolean",
      "Byte",
      "SByte",
      "Int16",
      "Int32",
      "Int64",
      "Single",
      "Double",
      "Decimal",
      "DateTimeOffset",
      "Date",
      "TimeOfDay",
      "Duration",
      "Guid",
      "Binary",
      "Stream",
    ] as const
  ).map((name) => [name.toLowerCase(), `Edm.${name}`]),
);

/** The type, or a collection of it. */
export function asReference(type: TypeReference, isCollection: boolean): TypeReference {
  return isCollection && type.kind !== "collection" ? { kind: "collection", element: type } : type;
}

/** Whether the name would be the type's own, were it not for upper and lower case. */
function differsInCase(written: string, name: QualifiedName): boolean {
  const full = written.includes(".") ? name : (name.split(".").at(-1) ?? name);
  return written !== full && written.toLowerCase() === full.toLowerCase();
}
function isTrue(value: JsonValue | undefined): boolean {
  return value === true || value === "true";
}
/** All of a body. */
export function bodySpan(body: JsonBody): Span {
  return spanInBlock(body.source, 0, body.source.text.length);
}
