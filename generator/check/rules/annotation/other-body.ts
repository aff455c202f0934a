import type { ExampleFacts } from "../../../extract/page-facts.js";
import { annotationFlag, annotationString } from "../../../markdown/annotation-keys.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import type { Annotation } from "../../../markdown/page.js";
import { indexTypes, type TypeIndex } from "../../../conform/type-index.js";
import { isJsonArray, isJsonObject, type JsonObject } from "../../../source/json.js";
import { defineOwnRule } from "../../rule.js";

/** The annotation of a response says something of its body that the body is not. */
export const annotationOtherBody = defineOwnRule("annotation/other-body", ({ model, pages, report }) => {
  const index = indexTypes(model);
  for (const { response } of pages.flatMap(({ examples }) => examples)) {
    const annotation = response?.annotation;
    const message = response && annotation && findContradiction(annotation, response, index);
    if (annotation === undefined || message === undefined) continue;
    const place = locateJson(annotation.source, "/isCollection") ?? locateJson(annotation.source, "/@odata.type");
    const span = place?.name ?? annotation.span;
    report({ span, cause: `${span.path} ${message}`, message });
  }
});

function findContradiction(
  annotation: Annotation,
  { body, status }: NonNullable<ExampleFacts["response"]>,
  index: TypeIndex,
): string | undefined {
  const type = annotationString(annotation, "@odata.type");
  const isCollection = annotationFlag(annotation, "isCollection") === true || /^collection\(/i.test(type ?? "");
  if (body === undefined)
    return type !== undefined && status === 204 ? "The annotation names a type, but a 204 has no body." : undefined;
  if (body.kind === "text")
    return type !== undefined && !/json|stream|string/i.test(`${body.mediaType} ${type}`)
      ? `The annotation names a type, but the body is \`${body.mediaType}\`.`
      : undefined;
  if (body.kind !== "json" || type === undefined || !isJsonObject(body.value)) return undefined;
  const { value } = body.value;
  const isArray = value !== undefined && isJsonArray(value);
  if (!isCollection)
    return isArray && isOneObject(type, body.value, index)
      ? "The annotation says that the body is one object, but it is a collection."
      : undefined;
  if (isArray) return undefined;
  return Object.keys(body.value).some((name) => !name.includes("@") && name !== "value")
    ? "The annotation says that the body is a collection, but it is one object."
    : undefined;
}

/** Whether a type is documented and has no property of its own that is called `value`; an open one may have any. */
function isOneObject(name: string, body: JsonObject, index: TypeIndex): boolean {
  const type = index.resolveTypeName(name);
  if (type === undefined || index.propertiesOf(type).has("value")) return false;
  return !index.isOpen(type) || Object.keys(body).every((key) => key === "value" || key.includes("@"));
}
