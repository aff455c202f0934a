import { toPlainText } from "../diagnostics/render/plain-text.js";
import { countNoun, formatCount } from "../diagnostics/render/report.js";
import type { LedgerEntry, PageFacts, PropertyRow } from "../extract/page-facts.js";
import type { Block, Section, Table } from "../markdown/page.js";
import { parsePage } from "../markdown/parse-page.js";
import { walkBlocks, walkSections } from "../markdown/sections.js";
import type { DocsSet } from "../source/docs-set.js";
import type { Span } from "../source/span.js";
import { kindNames } from "./coverage.js";
import { describeCertainty, describeValue, listFacts } from "./describe-facts.js";
import { cutText } from "./table.js";

/** A line's cells: its number in the page first. */
export type Row = readonly string[];

/** The line of a place; with its file, where that is an included one. */
export type ShowLine = (span: Span) => string;

/** The headings of a page with the tables and annotated blocks below each, and what became of them. */
export function listSections(
  path: string,
  docsSet: DocsSet,
  ledger: readonly LedgerEntry[],
  place: ShowLine,
): readonly Row[] {
  const read = docsSet.readPage(path);
  if (read.kind === "unreadable") return [];
  const { root } = parsePage(read.source, docsSet.readInclude).value;
  return [...walkSections(root)].flatMap(({ section, above }) => [
    ...listHeading(section, place),
    ...[...walkBlocks(section.blocks)].flatMap((block): Row[] => {
      const text = describeBlock(block, ledger);
      return text === undefined ? [] : [[place(block.span), `${"  ".repeat(above.length + 1)}${text}`]];
    }),
  ]);
}

function listHeading({ heading }: Section, place: ShowLine): readonly Row[] {
  if (heading === undefined) return [];
  return [
    [place(heading.span), `${"  ".repeat(heading.depth - 1)}${"#".repeat(heading.depth)} ${toPlainText(heading.text)}`],
  ];
}

function describeBlock(block: Block, ledger: readonly LedgerEntry[]): string | undefined {
  if (block.kind === "table")
    return describeTable(
      block,
      ledger.filter(({ span }) => isWithin(span, block.span)),
    );
  if (block.kind !== "code" || block.annotation === undefined) return undefined;
  const { blockType } = block.annotation.value;
  const what = typeof blockType === "string" ? `${blockType} block` : "annotated block";
  const entry = ledger.find(({ kind, span }) => kind === "annotatedBlock" && isWithin(span, block.span));
  return entry === undefined ? what : `${what}: ${entry.reason ?? entry.outcome}`;
}

/** `table: 12 property rows, 1 not understood (Property | Type | Description)`: its columns and heading decide. */
function describeTable(table: Table, rows: readonly LedgerEntry[]): string {
  const columns = table.header.map(({ content }) => toPlainText(content.text)).join(" | ");
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const unread = ofKind.filter(({ outcome }) => outcome === "reported").length;
    const remark = unread === 0 ? "" : `, ${formatCount(unread)} not understood`;
    return `${countNoun(ofKind.length, kindNames[kind])}${remark}`;
  });
  return `table: ${counts.join(", ") || "no rows"} (${columns})`;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end;
}

/** Everything of which the page states facts, with the facts: value, certainty, and the rule that read each. */
export function listFactRows({ types, enums, operation }: PageFacts, place: ShowLine): readonly Row[] {
  return [
    ...types.flatMap((type) => [
      ...listSubject("type", type.name.value, type, place),
      ...type.properties.flatMap((row) => listProperty("property", row, place)),
      ...type.relationships.flatMap((row) => listProperty("relationship", row, place)),
    ]),
    ...enums.flatMap((each) => [
      ...listSubject("enum", each.name.value, each, place),
      ...each.members.flatMap((member) => listSubject("member", member.name, member, place)),
    ]),
    ...(operation === undefined
      ? []
      : [
          ...listSubject(
            "operation",
            operation.requests.map(({ method, path }) => `${method} ${path}`).join(", "),
            operation,
            place,
          ),
          ...operation.parameters.flatMap((row) => listSubject("parameter", row.name, row, place)),
          ...(operation.requestBody === undefined ? [] : listSubject("request body", "", operation.requestBody, place)),
          ...(operation.requestBody?.rows ?? []).flatMap((row) => listProperty("property", row, place)),
          ...operation.responses.flatMap((each) => listSubject("response", String(each.status), each, place)),
        ]),
  ];
}

function listProperty(kind: string, row: PropertyRow, place: ShowLine): readonly Row[] {
  const { values } = row;
  const rows = listSubject(kind, `${row.name}: ${row.type.text}`, row, place);
  if (values === undefined) return rows;
  const names = values.values.map(({ name }) => name).join(", ");
  return [...rows, listFact("values", names, `inferred (${values.rule})`)];
}

function listSubject(kind: string, name: string, subject: { readonly span: Span }, place: ShowLine): readonly Row[] {
  return [
    [place(subject.span), toPlainText(`${kind} ${name}`)],
    ...listFacts(subject).map(([label, fact]) => listFact(label, describeValue(fact.value), describeCertainty(fact))),
  ];
}

function listFact(label: string, value: string, certainty: string): Row {
  return ["", cutText(toPlainText(`  ${label}: ${value}`), 44), certainty];
}
