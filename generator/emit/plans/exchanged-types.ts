import type { Model, QualifiedName, TypeReference } from "../../model/types.js";

/** The types of what operations and examples send and get. */
export interface ExchangedTypes {
  /** Of which one value is. */
  readonly single: ReadonlySet<QualifiedName>;
  /** Of which a collection is returned. */
  readonly listed: ReadonlySet<QualifiedName>;
}

export function findExchangedTypes({ operations, examples }: Pick<Model, "operations" | "examples">): ExchangedTypes {
  const bodies = [...operations.values()].flatMap(({ requestBody }) => requestBody?.type?.value ?? []);
  const returned = [
    ...[...operations.values()].flatMap(({ responses }) => responses.map(({ type }) => type?.value)),
    ...examples.map(({ response }) => (response?.body?.kind === "json" ? response.body.type?.value : undefined)),
  ];
  return {
    single: new Set([...bodies, ...returned.flatMap((type) => nameOf(type))]),
    listed: new Set(returned.flatMap((type) => (type?.kind === "collection" ? nameOf(type.element) : []))),
  };
}

function nameOf(type: TypeReference | undefined): readonly QualifiedName[] {
  return type?.kind === "structured" ? [type.name] : [];
}
