import { fail, type Failures, type Mode } from "./failure.js";
import { hasFields } from "./object.js";

/**
 * The type that a value says it is, without its namespace, which differs between services: `fileAttachment` of
 * `#microsoft.graph.fileAttachment`; `undefined` where it does not say.
 */
export function typeNameOf(value: unknown): string | undefined {
  return hasFields<{ "@odata.type": unknown }>(value) ? shortName(value["@odata.type"]) : undefined;
}

/**
 * What `@odata.type` may say. It must not name a type that is known to be another one: one of `family`, the types that
 * share a base, that is not one of `own`, the type itself and those derived from it. Both are names with blanks between
 * them. Names nobody knows pass, because the service adds types.
 */
export function edmTypeName(type: unknown, mode: Mode, own: string, family: string): Failures {
  const name = shortName(type);
  return name === undefined ||
    name === own ||
    includesWord(own, name) ||
    !includesWord(family, name)
    ? null
    : fail(type, mode, "typeName", `the name of ${own.replaceAll(" ", " or ")}`);
}

/** `fileAttachment` of `#microsoft.graph.fileAttachment`; `undefined` of what is no name. */
export function shortName(type: unknown): string | undefined {
  return typeof type === "string"
    ? type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("#")) + 1)
    : undefined;
}

function includesWord(words: string, word: string): boolean {
  return ` ${words} `.includes(` ${word} `);
}
