import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { extractPage } from "../../generator/extract/extract-page.js";
import type { PageFacts, PropertyRow, TypeFacts } from "../../generator/extract/page-facts.js";
import { linkModel } from "../../generator/link/link-model.js";
import type { IncludeReader } from "../../generator/markdown/includes.js";
import type { Page, RichText, Table } from "../../generator/markdown/page.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { walkBlocks, walkSections } from "../../generator/markdown/sections.js";
import type { NavigationProperty, Property, Model, StructuredType, EnumType } from "../../generator/model/types.js";
import { createSourceFile } from "../../generator/source/source-file.js";

interface Read<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Includes that are found by their path as written on the page. */
function includesOf(files: Readonly<Record<string, string>>): IncludeReader {
  return (_, url) =>
    files[url] === undefined ? { kind: "missing" } : { kind: "found", source: createSourceFile(url, files[url]) };
}

/** One page of text, parsed. */
export function readPage(
  markdown: string,
  path = "resources/sample.md",
  includes: Readonly<Record<string, string>> = {},
): Read<Page> {
  return parsePage(createSourceFile(path, markdown), includesOf(includes));
}

/** One page of text as facts, with the diagnostics of parsing and extracting. */
export function readFacts(
  markdown: string,
  path = "resources/sample.md",
  includes: Readonly<Record<string, string>> = {},
): Read<PageFacts> {
  const page = readPage(markdown, path, includes);
  const facts = extractPage(page.value);
  return { value: facts.value, diagnostics: [...page.diagnostics, ...facts.diagnostics] };
}

/** The one type that a page describes. */
export function readType(markdown: string, path?: string): TypeFacts {
  const { types } = readFacts(markdown, path).value;
  const [type] = types;
  if (type === undefined) throw new Error("the page describes no type");
  return type;
}

/** Pages by path, linked; with the diagnostics of all stages. */
export function linkPages(pages: Readonly<Record<string, string>>): Read<Model> {
  const facts = Object.entries(pages).map(([path, text]) => readFacts(text, path));
  const linked = linkModel(
    facts.map((page) => page.value),
    { apiVersion: "v1.0" },
  );
  return { value: linked.value, diagnostics: [...facts.flatMap((page) => page.diagnostics), ...linked.diagnostics] };
}

/** A type of a model by its short or qualified name; throws where there is none, so that a test says what is missing. */
export function typeOf(model: Model, name: string): StructuredType {
  const type = model.types.get(name.includes(".") ? name : `microsoft.graph.${name}`);
  if (type === undefined) throw new Error(`no type ${name} among ${[...model.types.keys()].join(", ")}`);
  return type;
}
export function enumOf(model: Model, name: string): EnumType {
  const type = model.enums.get(name.includes(".") ? name : `microsoft.graph.${name}`);
  if (type === undefined) throw new Error(`no enum ${name} among ${[...model.enums.keys()].join(", ")}`);
  return type;
}
export function propertyOf(model: Model, type: string, name: string): Property | NavigationProperty {
  const { properties, navigationProperties } = typeOf(model, type);
  const property = [...properties, ...navigationProperties].find((each) => each.name === name);
  if (property === undefined)
    throw new Error(
      `${type} has no ${name} among ${[...properties, ...navigationProperties].map((each) => each.name).join(", ")}`,
    );
  return property;
}

/** Inline markdown as a page's tables give it; `definitions` stand at the page's foot. */
export function readContent(markdown: string, definitions = ""): RichText {
  const [table] = tablesOf(readPage(`# t\n\n|a|b|\n|:--|:--|\n|x|${markdown}|\n\n${definitions}\n`).value);
  const cell = table?.rows[0]?.cells[1];
  if (cell === undefined || table?.rows.length !== 1) throw new Error("the text is not one table cell");
  return cell.content;
}

export function tablesOf(page: Page): readonly Table[] {
  return [...walkSections(page.root)].flatMap(({ section }) =>
    [...walkBlocks(section.blocks)].filter((block): block is Table => block.kind === "table"),
  );
}

/** A resource page with rows for its property table, and what follows it. */
export function resourcePage(name: string, rows: readonly string[] = [], more = ""): string {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const table = rows.length === 0 ? "None." : ["|Property|Type|Description|", "|:---|:---|:---|", ...rows].join("\n");
  const qualified = name.includes(".") ? name : `microsoft.graph.${name}`;
  const namespace = qualified.slice(0, qualified.lastIndexOf("."));
  return `---
title: "${last} resource type"
---

# ${last} resource type

Namespace: ${namespace}

A thing for tests.

## Properties

${table}

${more}

## JSON representation

<!-- {
  "blockType": "resource",
  "@odata.type": "${qualified}"
}-->
\`\`\`json
{}
\`\`\`
`;
}

/** The row that a property table of one row gives. */
export function readRow(row: string): PropertyRow {
  const [property] = readType(resourcePage("thing", [row])).properties;
  if (property === undefined) throw new Error(`no property in ${row}`);
  return property;
}

/** The facts of a description, certainty aside. */
export function factsOf(description: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(readRow(`|name|String|${description}|`).facts).map(([key, fact]) => [key, fact.value]),
  );
}
export const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);
