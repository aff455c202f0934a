import { elementOf, listDeclaredProperties, type AnyProperty } from "../model/queries.js";
import type { Operation } from "../model/operation.js";
import type { ElementType, Model, QualifiedName, TypeReference } from "../model/types.js";

/** The types and enums whose values operations give, and those whose values they take. */
export interface UsedTypes {
  readonly read: ReadonlySet<QualifiedName>;
  readonly sent: ReadonlySet<QualifiedName>;
}

export function findUses(model: Model): UsedTypes {
  const operations = [...model.operations.values()];
  return {
    read: reach(model, operations.flatMap(listReturned), () => true),
    sent: reach(model, operations.flatMap(listTaken), isSendable),
  };
}

/** What the page calls read-only stays out of request bodies. */
export function isSendable({ facts }: AnyProperty): boolean {
  return facts.readOnly?.value !== true;
}

function listReturned({ responses }: Operation): readonly TypeReference[] {
  return responses.flatMap(({ type }) => (type === undefined ? [] : [type.value]));
}

function listTaken({ requestBody, parameters }: Operation): readonly TypeReference[] {
  const body = requestBody?.type;
  return [
    ...(body === undefined ? [] : [{ kind: "structured", name: body.value } as const]),
    ...(requestBody?.properties ?? []).map(({ type }) => type.value),
    ...parameters.flatMap(({ type }) => (type === undefined ? [] : [type.value])),
  ];
}

/** Every type and enum that values of the given types can hold, derived types among them. */
function reach(
  { types }: Model,
  roots: readonly TypeReference[],
  holds: (property: AnyProperty) => boolean,
): ReadonlySet<QualifiedName> {
  const found = new Set<QualifiedName>();
  const waiting = roots.flatMap(listNames);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const type = types.get(name);
    if (type === undefined) continue;
    if (type.base !== undefined) waiting.push(type.base.value);
    waiting.push(...type.derived);
    for (const property of listDeclaredProperties(type))
      if (holds(property)) waiting.push(...listNames(property.type.value));
  }
  return found;
}

function listNames(type: TypeReference): readonly QualifiedName[] {
  return listElementNames(elementOf(type));
}

function listElementNames(type: ElementType): readonly QualifiedName[] {
  if (type.kind === "union") return type.options.flatMap(listElementNames);
  return type.kind === "structured" || type.kind === "enum" ? [type.name] : [];
}
