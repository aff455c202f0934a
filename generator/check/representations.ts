import type { PropertyRow, Representation, TypeFacts } from "../extract/page-facts.js";
import { locateJson, type JsonPlace } from "../markdown/json/json-locate.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import { writePointer } from "../../templates/runtime/issue.js";
import { createPropertyFinder, type PropertyFinder } from "./page-types.js";
import type { CheckInput } from "./rule.js";

/** The JSON representation of a type that also has tables, so that the two can be compared. */
export interface ShownType {
  readonly type: TypeFacts;
  readonly rows: readonly PropertyRow[];
  readonly representation: Representation;
  readonly value: JsonObject;
}

/** Every type whose representation could be read and which has tables: one without has nothing to contradict. */
function listShownTypes(pages: CheckInput["pages"]): readonly (ShownType & { readonly page: string })[] {
  return pages.flatMap((page) =>
    page.types.flatMap((type) => {
      const { representation } = type;
      const rows = [...type.properties, ...type.relationships];
      return representation?.value === undefined || rows.length === 0
        ? []
        : [{ page: page.path, type, rows, representation, value: representation.value }];
    }),
  );
}

/** The same with what the model knows of the type; an open type may have any property. */
export function listClosedTypes({
  model,
  pages,
}: CheckInput): readonly (ShownType & { readonly known: PropertyFinder })[] {
  const finder = createPropertyFinder(model);
  return listShownTypes(pages).flatMap((shown) => {
    const known = finder(shown.page, shown.type);
    return known === undefined || known.isOpen ? [] : [{ ...shown, known }];
  });
}

/** Where a property stands in a representation. */
function locateShown({ source }: Representation, name: string): JsonPlace | undefined {
  return locateJson(source, writePointer([name]));
}

/** The place of a representation as a whole: its first character. */
export function startOf({ source }: Representation): Span {
  return spanInBlock(source, 0, 1);
}

/** A property of a representation that no table has. */
export interface Stranger {
  readonly name: string;
  /** Its name, or what stands nearest to it. */
  readonly span: Span;
  readonly isName: boolean;
  /** The property of a table whose name differs in upper and lower case only. */
  readonly similar: ReturnType<PropertyFinder["findIgnoringCase"]>;
}

export function listStrangers({
  representation,
  value,
  known,
}: ShownType & { readonly known: PropertyFinder }): readonly Stranger[] {
  return Object.keys(value).flatMap((name): readonly Stranger[] => {
    if (name.includes("@") || known.isDocumented(name)) return [];
    const place = locateShown(representation, name);
    const span = place?.name ?? place?.value ?? startOf(representation);
    return [{ name, span, isName: place?.name !== undefined, similar: known.findIgnoringCase(name) }];
  });
}

/** A value that a representation shows for a row of a table. */
export interface ShownValue {
  readonly page: string;
  readonly type: TypeFacts;
  readonly row: PropertyRow;
  readonly value: JsonValue;
  readonly span: Span;
}

/**
 * The values that say something of their type: `null` fits every type, and words for a collection may stand for one.
 */
export function listShownValues(pages: CheckInput["pages"]): readonly ShownValue[] {
  return listShownTypes(pages).flatMap(({ page, type, rows, representation, value: shown }) =>
    rows.flatMap((row): readonly ShownValue[] => {
      const value = Object.hasOwn(shown, row.name) ? shown[row.name] : undefined;
      if (value === undefined || value === null || namesCollection(value)) return [];
      return [
        { page, type, row, value, span: locateShown(representation, row.name)?.value ?? startOf(representation) },
      ];
    }),
  );
}

/** `"String collection"`, `{ "@odata.type": "Collection(microsoft.graph.x)" }`: words for the type, not a value. */
function namesCollection(value: JsonValue): boolean {
  const name = isJsonObject(value) ? value["@odata.type"] : value;
  return typeof name === "string" && /\bcollection\b/i.test(name);
}
