import type { Annotation } from "./page.js";

/** The string under a key of an annotation; keys differ in letter case now and then. */
export function annotationString(annotation: Annotation | undefined, key: string): string | undefined {
  const value = annotation?.value[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Booleans are strings now and then: `"isCollection": "true"`. */
export function annotationFlag(annotation: Annotation | undefined, key: string): boolean | undefined {
  const value = annotation?.value[key];
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.toLowerCase() : "";
  return word === "true" ? true : word === "false" ? false : undefined;
}
