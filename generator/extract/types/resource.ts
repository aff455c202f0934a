import type { Outcome } from "../../diagnostics/diagnostic.js";
import { mapOutcome } from "../../diagnostics/outcome.js";
import type { Annotation, Page, Paragraph } from "../../markdown/page.js";
import { mainSection, walkSections } from "../../markdown/sections.js";
import { stated, type Fact } from "../../model/fact.js";
import type { EnumFacts, LedgerEntry, PropertyRow, TypeFacts } from "../page-facts.js";
import { describe, readIntro } from "../prose/intro.js";
import { keepLedger, reportUnread, type Accounted } from "../tables/ledger.js";
import { readBases } from "./base-types.js";
import { readDerived } from "./derived-types.js";
import { findRepresentations, type FoundRepresentation } from "./representations.js";
import { readResourceTables, type ResourceTables } from "./resource-tables.js";
import { annotationString } from "../../markdown/annotation-keys.js";
import { readNamespace, readTitleName, readTypeName } from "./type-name.js";
import { readAbstract, readOpen, readTypeDeprecation } from "./type-prose.js";

export interface ResourceFacts {
  readonly types: readonly TypeFacts[];
  readonly enums: readonly EnumFacts[];
}

/** Everything a page of `resources/` says of types and enums. */
export function extractResource(page: Page): Accounted<ResourceFacts> {
  return keepLedger((ledger) => {
    const read = readResourceTables(page);
    const [main, ...others] = ledger.take(findRepresentations(page));
    const name = readTypeName(main?.block.annotation, page);
    if (name === undefined || !describesType(page, read.value, main)) {
      const { enums } = ledger.take(refuseProperties(read));
      return { types: [], enums };
    }
    const tables = ledger.take(read);
    const namespace = readNamespace(page);
    const further = others.flatMap((representation) => readFurtherType(representation, namespace));
    const own = ledger.take(readMainType(page, name, namespace, tables, main));
    return { types: [own, ...further], enums: tables.enums };
  });
}

/** A concept page has neither an annotated representation nor a heading that names a type over a property table. */
function describesType(page: Page, tables: ResourceTables, main: FoundRepresentation | undefined): boolean {
  return (
    main?.block.annotation !== undefined ||
    tables.properties.length > 0 ||
    (listRows(tables).length > 0 && main !== undefined) ||
    isTypeTitle(page)
  );
}

function isTypeTitle(page: Page): boolean {
  const title = mainSection(page).heading?.text;
  return (
    title !== undefined && /\bresource type\b|\bcomplex type\b/i.test(title) && readTitleName(title)?.isEnum === false
  );
}

function listRows({ properties, relationships, instanceAnnotations }: ResourceTables): readonly PropertyRow[] {
  return [...properties, ...relationships, ...instanceAnnotations];
}

/** The tables of a page that names no type: the rows of its properties become no facts. */
function refuseProperties(read: Accounted<ResourceTables>): Accounted<ResourceTables> {
  const lines = new Set(listRows(read.value).map(({ span }) => `${span.path}:${span.line}`));
  const isHomeless = ({ outcome, span }: LedgerEntry): boolean =>
    outcome === "understood" && lines.has(`${span.path}:${span.line}`);
  const why = "the page does not say which type the property belongs to";
  return {
    ...read,
    entries: read.entries.map((entry) => (isHomeless(entry) ? { ...entry, outcome: "reported", reason: why } : entry)),
    diagnostics: [...read.diagnostics, ...read.entries.filter(isHomeless).map(({ span }) => reportUnread(span, why))],
  };
}

function readMainType(
  page: Page,
  name: Fact<string>,
  namespace: Fact<string> | undefined,
  tables: ResourceTables,
  main: FoundRepresentation | undefined,
): Outcome<TypeFacts> {
  const annotation = main?.block.annotation;
  const intro = readIntro(page);
  const prose = [...intro, ...listRepresentationProse(page)].map(({ content }) => content);
  const sections = [...walkSections(page.root)].map(({ section }) => section);
  const key = readKey(annotation);
  const abstract = readAbstract(annotation, page);
  const deprecated = readTypeDeprecation(page, intro);
  return mapOutcome(readOpen(annotation, page), (open) => ({
    name,
    ...(namespace !== undefined && { namespace }),
    description: describe(page),
    bases: readBases(annotation, prose, listRows(tables)),
    derived: readDerived(prose, sections),
    ...(key !== undefined && { key }),
    ...(abstract !== undefined && { abstract }),
    ...(open !== undefined && { open }),
    ...(deprecated !== undefined && { deprecated }),
    properties: tables.properties,
    relationships: tables.relationships,
    instanceAnnotations: tables.instanceAnnotations,
    ...(main !== undefined && { representation: main.representation }),
    span: annotation?.span ?? mainSection(page).heading?.span ?? page.source.spanAt(0, 0),
  }));
}

function readKey(annotation: Annotation | undefined): Fact<string> | undefined {
  const key = annotationString(annotation, "keyProperty");
  return key === undefined || annotation === undefined ? undefined : stated(key, annotation.span);
}

/** "The **driveItem** resource is derived from [**baseItem**][baseItem]" stands above the JSON on OneDrive's pages. */
function listRepresentationProse(page: Page): readonly Paragraph[] {
  return [...walkSections(page.root)].flatMap(({ section }) =>
    /^(?:json representation|properties)$/i.test(section.heading?.text ?? "")
      ? section.blocks.filter((block): block is Paragraph => block.kind === "paragraph")
      : [],
  );
}

/** A second annotated representation on a page names a type of its own; the page's tables are not about it. */
function readFurtherType(
  { block: { annotation }, representation }: FoundRepresentation,
  namespace: Fact<string> | undefined,
): readonly TypeFacts[] {
  const name = annotationString(annotation, "@odata.type") ?? annotationString(annotation, "@type");
  if (name === undefined || annotation === undefined) return [];
  return [
    {
      name: stated(name.replace(/^#/, ""), annotation.span),
      ...(namespace !== undefined && { namespace }),
      description: "",
      bases: readBases(annotation, [], []),
      derived: [],
      properties: [],
      relationships: [],
      instanceAnnotations: [],
      representation,
      span: annotation.span,
    },
  ];
}
