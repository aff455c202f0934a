import type { NavigationProperty, Property } from "./types.js";

/**
 * Whether `null` may come in a property's place. Graph sends null for almost everything, so only two things speak
 * against it: the page says "not nullable", or the property is the key.
 */
export function isNullable(property: Property | NavigationProperty): boolean {
  return property.facts.nullable?.value !== false && property.facts.key?.value !== true;
}
