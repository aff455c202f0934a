import { parse } from "yaml";

/**
 * What the text of a `graphdown.yaml` says under `cache`, before anything else of it is looked at; undefined where it
 * says nothing, or nothing that could be meant.
 */
export function readCacheKey(text: string): string | false | undefined {
  try {
    const value: unknown = Reflect.get(Object(parse(text)), "cache");
    return value === false || typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
