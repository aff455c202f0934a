import type { CodeBlock, Heading, Page, Paragraph, RichText, Section, Table } from "../../markdown/page.js";
import { mainSection, walkBlocks, walkSections } from "../../markdown/sections.js";
import { toMarkdown } from "../../markdown/inline.js";
import { parseJsonLeniently } from "../../markdown/json-body.js";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import { isJsonObject } from "../../source/json.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import type { EnumFacts, PropertyRow, Representation, TypeFacts } from "../page-facts.js";
import { readBases } from "./base-types.js";
import { readDerived } from "./derived-types.js";
import { readCombination } from "../values/combination.js";
import { findDeprecation } from "../prose/deprecation.js";
import { readEnumHeading, readEnumTable } from "../enums/enum-tables.js";
import { markReported, markUnderstood, markUnread, type Ledger } from "../tables/ledger.js";

import { readPropertyTable } from "../properties/property-table.js";
import { splitSentences } from "../prose/sentences.js";
import { columnTitles, isMemberColumn, resourceTableKind, type TableKind } from "../tables/table-kind.js";
import {
  annotationFlag,
  annotationString,
  blockTypeOf,
  readNamespace,
  readTitleName,
  readTypeName,
} from "./type-name.js";

export interface ResourceFacts {
  readonly types: readonly TypeFacts[];
  readonly enums: readonly EnumFacts[];
}

/** Everything a page of `resources/` says of types and enums. */
export function extractResource(page: Page, ledger: Ledger): ResourceFacts {
  const tables = readTables(page, ledger);
  const blocks = findRepresentations(page, ledger);
  const [main, ...others] = blocks;
  const annotation = main?.block.annotation;
  const name = readTypeName(annotation, page);
  const rows = [...tables.properties, ...tables.relationships, ...tables.instanceAnnotations];
  // A concept page has neither an annotated representation nor a heading that names a type over a property table.
  const isType =
    name !== undefined &&
    (annotation !== undefined ||
      tables.properties.length > 0 ||
      (rows.length > 0 && blocks.length > 0) ||
      isTypeTitle(page));
  if (!isType) {
    if (rows.length > 0) reportHomelessRows(rows, ledger);
    return { types: [], enums: tables.enums };
  }
  const namespace = readNamespace(page);
  const intro = readIntro(page);
  const whole = [...intro, ...representationProse(page)].map((paragraph) => paragraph.content);
  const key = annotationString(annotation, "keyProperty");
  const abstract = readAbstract(annotation, page);
  const open = readOpen(annotation, page);
  const deprecated = readTypeDeprecation(page, intro);
  const type: TypeFacts = {
    name,
    ...(namespace !== undefined && { namespace }),
    description: describe(intro),
    bases: readBases(annotation, whole, rows),
    derived: readDerived(
      whole,
      [...walkSections(page.root)].map(({ section }) => section),
    ),
    ...(key !== undefined && annotation !== undefined && { key: stated(key, annotation.span) }),
    ...(abstract !== undefined && { abstract }),
    ...(open !== undefined && { open }),
    ...(deprecated !== undefined && { deprecated }),
    properties: tables.properties,
    relationships: tables.relationships,
    instanceAnnotations: tables.instanceAnnotations,
    ...(main !== undefined && { representation: main.representation }),
    span: annotation?.span ?? mainSection(page).heading?.span ?? page.source.spanAt(0, 0),
  };
  return {
    types: [type, ...others.flatMap(({ block, representation }) => readFurtherType(block, representation, namespace))],
    enums: tables.enums,
  };
}

interface Tables {
  readonly properties: readonly PropertyRow[];
  readonly relationships: readonly PropertyRow[];
  readonly instanceAnnotations: readonly PropertyRow[];
  readonly enums: readonly EnumFacts[];
}

function readTables(page: Page, ledger: Ledger): Tables {
  const properties: PropertyRow[] = [];
  const relationships: PropertyRow[] = [];
  const instanceAnnotations: PropertyRow[] = [];
  const enums: EnumFacts[] = [];
  const seen = new Map<string, PropertyRow>();
  const undecided: { readonly block: Table; readonly section: Section; readonly heading: Heading }[] = [];
  for (const { section, above } of walkSections(page.root)) {
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind !== "table") continue;
      const kind = resourceTableKind(block, section.heading, above);
      if (kind === "property" || kind === "relationship" || kind === "instanceAttribute") {
        const rows = readPropertyTable(
          block,
          kind === "relationship" ? "relationshipRow" : "propertyRow",
          seen,
          ledger,
        );
        for (const row of rows) {
          seen.set(row.name, row);
          if (row.name.includes("@")) instanceAnnotations.push(row);
          else (kind === "relationship" && !isPrimitive(row) ? relationships : properties).push(row);
        }
      } else if (kind === "enum" && section.heading !== undefined) {
        const facts = readEnum(block, section, section.heading, page, ledger);
        if (facts !== undefined) enums.push(facts);
      } else if (kind === "other" && section.heading !== undefined && isMemberColumn(columnTitles(block)[0] ?? ""))
        undecided.push({ block, section, heading: section.heading });
      else accountForTable(block, kind, ledger);
    }
  }
  // `#### DecimalPlaces` over a table of values speaks of the property of that name (numbercolumn.md); it may stand before the property's row.
  for (const { block, section, heading } of undecided) {
    const property = [...seen.keys()].find((name) => name.toLowerCase() === heading.text.toLowerCase());
    const facts = property === undefined ? undefined : readEnum(block, section, heading, page, ledger);
    if (property === undefined) accountForTable(block, "other", ledger);
    else if (facts !== undefined) enums.push(facts);
  }
  return { properties, relationships, instanceAnnotations, enums };
}

/** Nothing navigates to a String: a table titled Relationship may hold properties (presence.md). */
function isPrimitive(row: PropertyRow): boolean {
  return row.type.options.every((option) => option.kind === "primitive");
}

function readEnum(table: Table, section: Section, heading: Heading, page: Page, ledger: Ledger): EnumFacts | undefined {
  const name = readEnumHeading(heading) ?? readEnumPageName(page);
  if (name === undefined) {
    for (const row of table.rows)
      markReported(ledger, "enumRow", row.span, "nothing names the enum that this member belongs to");
    return undefined;
  }
  const { facts, unread } = readEnumTable(table, heading, name, readNamespace(page));
  for (const { row, reason, detail } of unread) markReported(ledger, "enumRow", row.span, reason, detail);
  for (const member of facts?.members ?? []) markUnderstood(ledger, "enumRow", member.span);
  if (facts === undefined) return undefined;
  // On an enum's own page, the intro is about it.
  const intro = readEnumPageName(page) === undefined ? [] : readIntro(page);
  const prose = [...intro, ...section.blocks.filter((block): block is Paragraph => block.kind === "paragraph")];
  const flags =
    facts.flags ??
    prose.map(({ content, span }) => readCombination(content.text, span)).find((fact) => fact !== undefined);
  return { ...facts, ...(flags !== undefined && { flags }), description: describe(intro) };
}

/** `X enum type` over `## Members`. */
function readEnumPageName(page: Page): Fact<string> | undefined {
  const heading = mainSection(page).heading;
  const title = heading === undefined ? undefined : readTitleName(heading.text);
  return title?.isEnum === true && heading !== undefined ? stated(title.name, heading.span) : undefined;
}

function isTypeTitle(page: Page): boolean {
  const title = mainSection(page).heading?.text;
  return (
    title !== undefined && /\bresource type\b|\bcomplex type\b/i.test(title) && readTitleName(title)?.isEnum === false
  );
}

/** Tables that are not read for properties or members; derived types are read for the type as a whole. */
function accountForTable(table: Table, kind: TableKind, ledger: Ledger): void {
  if (kind === "derivedType") {
    for (const row of table.rows) {
      if (row.cells[0]?.content.tokens.some((token) => token.kind === "link") === true)
        markUnderstood(ledger, "derivedTypeRow", row.span);
      else markReported(ledger, "derivedTypeRow", row.span, "no link to the derived type");
    }
  } else if (kind === "method" || kind === "embedded")
    for (const row of table.rows) markUnderstood(ledger, `${kind}Row`, row.span);
  else markUnread(ledger, table);
}
function reportHomelessRows(rows: readonly PropertyRow[], ledger: Ledger): void {
  for (const row of rows) {
    const index = ledger.entries.findIndex(
      (entry) =>
        entry.outcome === "understood" && entry.span.path === row.span.path && entry.span.line === row.span.line,
    );
    if (index === -1) continue;
    const [entry] = ledger.entries.splice(index, 1);
    if (entry !== undefined)
      markReported(ledger, entry.kind, entry.span, "the page does not say which type the property belongs to");
  }
}

function findRepresentations(
  page: Page,
  ledger: Ledger,
): readonly { readonly block: CodeBlock; readonly representation: Representation }[] {
  const found: { block: CodeBlock; representation: Representation }[] = [];
  for (const { section } of walkSections(page.root)) {
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind !== "code") continue;
      const type = blockTypeOf(block);
      const isBare =
        block.annotation === undefined &&
        block.language === "json" &&
        /^json representation$/i.test(section.heading?.text ?? "");
      const isUntyped =
        type === undefined &&
        block.annotation !== undefined &&
        annotationString(block.annotation, "@odata.type") !== undefined &&
        block.language === "json";
      if (type !== "resource" && !isBare && !isUntyped) continue;
      const read = parseJsonLeniently(block.content);
      for (const repair of read.repairs)
        ledger.diagnostics.push(
          createDiagnostic(
            "json/repaired",
            repair.span,
            `The JSON representation is not valid JSON: ${repair.message}.`,
            { fix: repair.fix },
          ),
        );
      if (read.problem !== undefined && read.value === undefined)
        ledger.diagnostics.push(
          createDiagnostic(
            "json/invalid",
            read.problem.span,
            `The JSON representation cannot be read: ${read.problem.message}.`,
          ),
        );
      const value = isJsonObject(read.value) ? read.value : undefined;
      found.push({
        block,
        representation: { annotation: block.annotation, source: block.content, ...(value !== undefined && { value }) },
      });
    }
  }
  return found;
}

/** A second annotated representation on a page names a type of its own; the page's tables are not about it. */
function readFurtherType(
  block: CodeBlock,
  representation: Representation,
  namespace: Fact<string> | undefined,
): readonly TypeFacts[] {
  const name = annotationString(block.annotation, "@odata.type") ?? annotationString(block.annotation, "@type");
  if (name === undefined || block.annotation === undefined) return [];
  return [
    {
      name: stated(name.replace(/^#/, ""), block.annotation.span),
      ...(namespace !== undefined && { namespace }),
      description: "",
      bases: readBases(block.annotation, [], []),
      derived: [],
      properties: [],
      relationships: [],
      instanceAnnotations: [],
      representation,
      span: block.annotation.span,
    },
  ];
}

/** The paragraphs between the H1 and the next heading that speak of the type: no namespace line, no alert. */
export function readIntro(page: Page): readonly Paragraph[] {
  return mainSection(page).blocks.filter(
    (block): block is Paragraph =>
      block.kind === "paragraph" && !/^(?:namespace:|\[!include)/i.test(block.content.text),
  );
}
/** "The **driveItem** resource is derived from [**baseItem**][baseItem]" stands above the JSON on OneDrive's pages. */
function representationProse(page: Page): readonly Paragraph[] {
  return [...walkSections(page.root)].flatMap(({ section }) =>
    /^(?:json representation|properties)$/i.test(section.heading?.text ?? "")
      ? section.blocks.filter((block): block is Paragraph => block.kind === "paragraph")
      : [],
  );
}
export function describe(intro: readonly { readonly content: RichText }[]): string {
  const [first] = intro;
  return first === undefined ? "" : toMarkdown(first.content);
}

function* walkProse(sections: readonly Section[]): Generator<Paragraph> {
  for (const section of sections)
    for (const block of walkBlocks(section.blocks)) if (block.kind === "paragraph") yield block;
}

function readAbstract(annotation: CodeBlock["annotation"], page: Page): Fact<boolean> | undefined {
  const flag = annotationFlag(annotation, "abstract");
  if (flag !== undefined && annotation !== undefined) return stated(flag, annotation.span);
  for (const paragraph of walkProse([mainSection(page)])) {
    if (
      /\b(?:this|it|resource|type) (?:resource |type )?is an abstract\b|^(?:represents )?an abstract (?:type|base|class|resource)\b/i.test(
        paragraph.content.text,
      )
    )
      return inferred(true, "prose: an abstract type", paragraph.span);
  }
  return undefined;
}

function readOpen(annotation: CodeBlock["annotation"], page: Page): Fact<boolean> | undefined {
  const flag = annotationFlag(annotation, "openType");
  if (flag !== undefined && annotation !== undefined) return stated(flag, annotation.span);
  for (const paragraph of walkProse([...walkSections(mainSection(page))].map(({ section }) => section))) {
    if (/\bis an open type\b|^properties of an open type\b/i.test(paragraph.content.text))
      return inferred(true, "prose: an open type", paragraph.span);
  }
  return undefined;
}

function readTypeDeprecation(page: Page, intro: readonly Paragraph[]): TypeFacts["deprecated"] {
  const heading = mainSection(page).heading;
  if (heading !== undefined && /\(deprecated\)/i.test(heading.text)) return stated({ message: "" }, heading.span);
  const quotes = mainSection(page).blocks.flatMap((block) =>
    block.kind === "quote" ? [...walkBlocks(block.blocks)] : [],
  );
  for (const block of [...intro, ...quotes]) {
    if (block.kind !== "paragraph") continue;
    const sentences = splitSentences(block.content.text.replace(/^\[!\w+\]\s*/, ""));
    for (const [index, sentence] of sentences.entries()) {
      if (!/^(?:this|the \w+) (?:\w+ )?(?:resource|type|api|entity)\b.*\bdeprecated\b/i.test(sentence)) continue;
      const fact = findDeprecation(sentences.slice(index, index + 2), block.span);
      if (fact !== undefined) return fact;
    }
  }
  return undefined;
}
