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
 * Whether `@odata.type` may say this. It must not name a type that is known to be another one: one of `family`, the types
 * that share a base, that is not one of `own`, the type itself and those derived from it. Both are names with blanks
 * between them. Names nobody knows pass, because the service adds types.
 */
export function namesType(type: unknown, own: string, family: string): boolean {
  const name = shortName(type);
  return (
    name === undefined || name === own || includesWord(own, name) || !includesWord(family, name)
  );
}

export function edmTypeName(type: unknown, mode: Mode, own: string, family: string): Failures {
  return namesType(type, own, family)
    ? null
    : fail(type, mode, "typeName", `the name of ${own.split(" ").join(" or ")}`);
}

function shortName(type: unknown): string | undefined {
  return typeof type === "string"
    ? type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("#")) + 1)
    : undefined;
}

function includesWord(words: string, word: string): boolean {
  return ` ${words} `.includes(` ${word} `);
}
