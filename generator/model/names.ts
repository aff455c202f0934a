import type { QualifiedName } from "./types.js";

/** The property that is the key of Graph's entity types. */
export const keyName = "id";

/** The default namespace of a documentation set that says nothing of one. */
export const graphNamespace = "microsoft.graph";

/** The namespace of a name that has none is empty. */
export function splitQualifiedName(name: QualifiedName): { readonly namespace: string; readonly name: string } {
  const dot = name.lastIndexOf(".");
  return { namespace: name.slice(0, Math.max(0, dot)), name: name.slice(dot + 1) };
}
/** A qualified name without its namespace. */
export function shortName(name: QualifiedName): string {
  return splitQualifiedName(name).name;
}
export function qualifyName(namespace: string, name: string): QualifiedName {
  return `${namespace}.${name}`;
}

/** Letters, digits and `_` of a name, each word's first letter raised. */
export function toPascalCase(name: string): string {
  return splitWords(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
export function splitWords(name: string): readonly string[] {
  return name.split(/[^A-Za-z0-9_]+/).filter((word) => word !== "");
}

/** Whether one word is the other with the ending of a plural: `policies` of `policy`. */
export function isPluralOf(plural: string, singular: string): boolean {
  const [many, one] = [plural.toLowerCase(), singular.toLowerCase()];
  return many === `${one}s` || many === `${one}es` || (one.endsWith("y") && many === `${one.slice(0, -1)}ies`);
}
