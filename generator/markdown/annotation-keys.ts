import type { Annotation, CodeBlock } from "./page.js";

/** The string under a key of an annotation. */
export function annotationString(annotation: Annotation | undefined, key: string): string | undefined {
  const value = annotation?.value[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Booleans are strings now and then: `"isCollection": "true"`. */
export function annotationFlag(annotation: Annotation | undefined, key: string): boolean | undefined {
  const value = annotation?.value[key];
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.toLowerCase() : undefined;
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** What an annotation says its block is, in lower case: `resource`, `request`, `response`. */
export function blockTypeOf(block: CodeBlock): string | undefined {
  return annotationString(block.annotation, "blockType")?.toLowerCase();
}
