import type { Example } from "../../model/example.js";
import type { AnyProperty } from "../../model/queries.js";
import { isJsonArray, isJsonObject } from "../../source/json.js";

/** A relationship that is set by the address of what there is already: `"user@odata.bind": "https://…"`. */
export interface Binding {
  /** `user@odata.bind` */
  readonly name: string;
  /** It takes several addresses. */
  readonly isMany: boolean;
}

/** The relationships that the examples of an operation bind, in the order in which they first do. */
export function listBindings(examples: readonly Example[], declared: readonly AnyProperty[]): readonly Binding[] {
  const found = new Map<string, Binding>();
  for (const { request } of examples) {
    if (request?.body?.kind !== "json" || !isJsonObject(request.body.value)) continue;
    for (const [name, value] of Object.entries(request.body.value)) {
      const bound = /^([A-Za-z]\w*)@odata\.bind$/.exec(name)?.[1];
      if (bound === undefined || found.has(name)) continue;
      const property = declared.find((each) => each.name === bound);
      const isMany = property === undefined ? isJsonArray(value) : property.type.value.kind === "collection";
      found.set(name, { name, isMany });
    }
  }
  return [...found.values()];
}
