import type { PageFacts, TypeFacts } from "../extract/page-facts.js";
import { shortName } from "../model/names.js";
import { isOpen, listDeclaredProperties, walkBases, type AnyProperty } from "../model/queries.js";
import type { Model, StructuredType } from "../model/types.js";
import type { Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import { groupEntries } from "../source/group.js";

/** What the model knows of the type that a page describes, its base types included. */
export interface PropertyFinder {
  readonly typeName: string;
  readonly isOpen: boolean;
  /** Whether a table has the property. */
  isDocumented(name: string): boolean;
  /** Whether the type has the property itself, not by inheritance: tables often repeat what is inherited. */
  isOwn(name: string): boolean;
  /** The property, also where only case differs; among those that a table has. */
  findIgnoringCase(name: string): AnyProperty | undefined;
}

/** Finds the type that became of what a page says; undefined where nothing did. */
export function createTypeFinder(model: Model): (page: string, facts: TypeFacts) => StructuredType | undefined {
  const byPage = groupEntries(
    [...model.types.values()].flatMap((type) =>
      [...new Set(type.origins.map(({ path }) => path))].map((path) => [path, type] as const),
    ),
  );
  return (page, facts) => {
    const name = shortName(facts.name.value).toLowerCase();
    return byPage.get(page)?.find((candidate) => candidate.name.toLowerCase() === name);
  };
}

/** The same, with what the model knows of the type. */
export function createPropertyFinder(model: Model): (page: string, facts: TypeFacts) => PropertyFinder | undefined {
  const find = createTypeFinder(model);
  return (page, facts) => {
    const type = find(page, facts);
    return type && describe(model, type);
  };
}

function describe({ types }: Model, type: StructuredType): PropertyFinder {
  const documented = [...walkBases(types, type.qualifiedName)]
    .flatMap(listDeclaredProperties)
    .filter((property) => property.witnesses.includes("table"));
  const names = new Set(documented.map((property) => property.name));
  // The nearest of a name counts.
  const ignoringCase = new Map(
    [...documented].reverse().map((property) => [property.name.toLowerCase(), property] as const),
  );
  const own = new Set([...type.properties, ...type.navigationProperties].map((property) => property.name));
  return {
    isOwn: (name) => own.has(name),
    typeName: type.name,
    isOpen: isOpen(types, type.qualifiedName),
    isDocumented: (name) => names.has(name),
    findIgnoringCase: (name) => ignoringCase.get(name.toLowerCase()),
  };
}

/** Tells whether a place stands in the JSON representation of a type, where it documents what no table has. */
export function createRepresentationFinder(pages: readonly PageFacts[]): (place: Span) => boolean {
  const sources = pages.flatMap(({ types }) => types.flatMap(({ representation }) => representation?.source ?? []));
  const byPath = groupEntries(
    sources.map((source) => [source.path, spanInBlock(source, 0, source.text.length)] as const),
  );
  return ({ path, start }) => byPath.get(path)?.some((block) => block.start <= start && start < block.end) === true;
}
