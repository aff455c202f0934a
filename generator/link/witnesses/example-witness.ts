import type { Outcome } from "../../diagnostics/diagnostic.js";
import { mapOutcome, outcome } from "../../diagnostics/outcome.js";
import type { Example } from "../../model/example.js";
import type { Operation } from "../../model/operation.js";
import { findProperty } from "../../model/queries.js";
import type { QualifiedName, TypeReference } from "../../model/types.js";
import { isJsonObject, type JsonValue } from "../../source/json.js";
import type { Span } from "../../source/span.js";
import type { Types } from "../../model/queries.js";
import { linkEach } from "../guard.js";
import { findStructured, type Registry } from "../references/registry.js";
import { elementOf } from "../../model/queries.js";
import { listBodies, listSingle, type ShownBody } from "../../model/values.js";

/** A property that examples show on a type whose pages do not document it. */
export interface Sighting {
  readonly name: string;
  /** The bodies that show it. */
  readonly origins: readonly Span[];
}

/** What examples say of types that no table says. */
export interface ExampleWitness {
  /** For each type, the properties its examples show beyond its own and inherited ones; open types say nothing. */
  readonly sightings: ReadonlyMap<QualifiedName, readonly Sighting[]>;
  /**
   * For each type, the other types in whose place its values stand: the declared type of a property, or of an
   * operation's response.
   */
  readonly places: ReadonlyMap<QualifiedName, ReadonlySet<QualifiedName>>;
  /** For each type, the documented names that its examples use as they are written. */
  readonly uses: ReadonlyMap<QualifiedName, ReadonlySet<string>>;
}

export function readExampleWitness(
  types: Types,
  examples: readonly Example[],
  operations: ReadonlyMap<string, Operation>,
  registry: Registry,
): Outcome<ExampleWitness> {
  const seen = new Map<QualifiedName, Map<string, Span[]>>();
  const places = new Map<QualifiedName, Set<QualifiedName>>();
  const uses = new Map<QualifiedName, Set<string>>();
  const addPlace = (declared: QualifiedName, actual: QualifiedName): void => {
    if (declared !== actual) places.set(actual, (places.get(actual) ?? new Set<QualifiedName>()).add(declared));
  };
  const visitObject = (name: QualifiedName, value: Readonly<Record<string, JsonValue>>, origin: Span): void => {
    for (const [key, inner] of Object.entries(value)) {
      if (key.includes("@")) continue;
      const property = findProperty(types, name, key);
      if (property === undefined) addSighting(seen, name, key, origin);
      else {
        uses.set(name, (uses.get(name) ?? new Set<string>()).add(key));
        visit(property.type.value, inner, origin);
      }
    }
  };
  const visit = (reference: TypeReference, shown: JsonValue, origin: Span): void => {
    for (const { type, value } of listSingle(reference, shown)) {
      const element = elementOf(type);
      if (element.kind !== "structured" || !isJsonObject(value)) continue;
      const own = value["@odata.type"];
      const name = typeof own === "string" ? findStructured(registry, own) : element.name;
      if (name === undefined) continue;
      addPlace(element.name, name);
      if (types.get(name)?.open?.value !== true) visitObject(name, value, origin);
    }
  };
  const visitBody = (shown: ShownBody): void => {
    const { type, value } = shown.body;
    if (type === undefined) return;
    visit(type.value, value, shown.span);
    const actual = elementOf(type.value);
    if (actual.kind !== "structured") return;
    for (const declared of listDeclared(shown, operations)) addPlace(declared, actual.name);
  };
  const visited = linkEach(
    listBodies(examples),
    ({ example, span }) => ({ name: `what ${example.id} shows`, span }),
    (shown) => {
      visitBody(shown);
      return outcome(undefined);
    },
  );
  return mapOutcome(visited, () => {
    const listed = [...seen].map(
      ([type, names]) => [type, [...names].map(([name, origins]) => ({ name, origins }))] as const,
    );
    return { sightings: new Map(listed), places, uses };
  });
}

/** The types that the page of a response says its operation returns. */
function listDeclared(
  { example, part }: ShownBody,
  operations: ReadonlyMap<string, Operation>,
): readonly QualifiedName[] {
  if (part === "request" || example.operation === undefined) return [];
  return (operations.get(example.operation)?.responses ?? []).flatMap(({ type }) => {
    const declared = type && elementOf(type.value);
    return declared?.kind === "structured" ? [declared.name] : [];
  });
}

function addSighting(
  seen: Map<QualifiedName, Map<string, Span[]>>,
  type: QualifiedName,
  name: string,
  origin: Span,
): void {
  const names = seen.get(type) ?? new Map<string, Span[]>();
  const origins = names.get(name);
  if (origins === undefined) names.set(name, [origin]);
  else origins.push(origin);
  seen.set(type, names);
}
