import type { Operation } from "../../model/operation.js";
import { findProperty, isA } from "../../model/queries.js";
import type { QualifiedName, TypeReference } from "../../model/types.js";
import type { Types } from "../../model/queries.js";
import { findStructured, type Registry } from "../references/registry.js";

/** What linking examples needs to know of the rest of the model. */
export interface ExampleLookup {
  /** The namespace of names that have none. */
  readonly namespace: string;
  /** A structured type by its name: qualified or short, in any case, with or without `#`. */
  resolveType(name: string): QualifiedName | undefined;
  /** An operation by its id, with its types resolved. */
  findOperation(id: string): Operation | undefined;
  /** Whether a type has or inherits a property of the name. */
  hasProperty(type: QualifiedName, property: string): boolean;
  /** The type of such a property. */
  typeOfProperty(type: QualifiedName, property: string): TypeReference | undefined;
  /** Whether `base` is among the base types of `type`. */
  derivesFrom(type: QualifiedName, base: QualifiedName): boolean;
}

export function createExampleLookup(
  registry: Registry,
  types: Types,
  operations: ReadonlyMap<string, Operation>,
): ExampleLookup {
  return {
    namespace: registry.namespace,
    resolveType: (name) => findStructured(registry, name),
    findOperation: (id) => operations.get(id),
    hasProperty: (type, property) => findProperty(types, type, property) !== undefined,
    typeOfProperty: (type, property) => findProperty(types, type, property)?.type.value,
    derivesFrom: (type, base) => type !== base && isA(types, type, base),
  };
}
