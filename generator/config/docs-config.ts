/**
 * The config files that a documentation set keeps for Microsoft's API Doctor, as far as they say something about
 * reading pages.
 */
import type { Schema } from "ajv";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { noConventions, type Conventions, type HeadingAlias, type SectionKind } from "../source/conventions.js";
import type { DocsConfigFile } from "../source/docs-config-files.js";
import { wholeFileSpan } from "../source/span.js";
import { readYaml } from "./yaml-file.js";

interface SchemaConfigFile {
  readonly schemaConfig?: {
    readonly defaultNamespace?: string;
    readonly requiredYamlHeaders?: readonly string[];
    readonly treatErrorsAsWarningsWorkloads?: readonly string[];
    readonly foldersToSkip?: readonly string[];
    readonly filesToSkip?: readonly string[];
  };
}

interface TableConfigFile {
  readonly tableDefinitions?: {
    readonly tables?: readonly { readonly type: string; readonly titles?: readonly string[] }[];
    readonly parsingRules?: readonly {
      readonly type: string;
      readonly columns?: Readonly<Record<string, readonly string[]>>;
    }[];
  };
}

const texts = { type: "array", items: { type: "string", description: "a text" }, description: "a list of texts" };
const section = (properties: object) => ({ type: "object", description: "keys and values", properties });
const listOf = (properties: object) => ({
  type: "array",
  description: "a list",
  items: { ...section(properties), required: ["type"] },
});
const name = { type: "string", description: "a text" };

const schemaConfigSchema: Schema = section({
  schemaConfig: section({
    defaultNamespace: {
      type: "string",
      pattern: "^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$",
      description: "a namespace such as microsoft.graph",
    },
    requiredYamlHeaders: texts,
    treatErrorsAsWarningsWorkloads: texts,
    foldersToSkip: texts,
    filesToSkip: texts,
  }),
});
const tableConfigSchema: Schema = section({
  tableDefinitions: section({
    tables: listOf({ type: name, titles: texts }),
    parsingRules: listOf({
      type: name,
      columns: { type: "object", description: "columns, each with a list of titles", additionalProperties: texts },
    }),
  }),
});

/** Reads the files; what is wrong with one is a diagnostic, and nothing is taken from it. */
export function readConventions(files: readonly DocsConfigFile[]): Outcome<Conventions> {
  const diagnostics: Diagnostic[] = [];
  const read = (file: DocsConfigFile, schema: Schema): unknown => {
    if (file.result.kind === "unreadable") {
      diagnostics.push(
        createDiagnostic(
          "docs-config/invalid",
          wholeFileSpan(file.path),
          `The file was not read: ${file.result.reason}.`,
        ),
      );
      return undefined;
    }
    const { value, diagnostics: problems } = readYaml(file.path, file.result.source.text, schema);
    const [broken] = problems.filter(({ code }) => code === "config/invalid-yaml");
    // What the parser says is about YAML, and the rest of the file follows from the first mistake.
    if (broken !== undefined)
      diagnostics.push(
        createDiagnostic("docs-config/invalid", broken.span, "From here on the file cannot be read as JSON."),
      );
    else
      diagnostics.push(...problems.map(({ span, message }) => createDiagnostic("docs-config/invalid", span, message)));
    return value?.value;
  };
  let conventions = noConventions;
  for (const file of files) {
    // The schema has been held against the value, so it has the form.
    if (file.kind === "schema")
      conventions = { ...conventions, ...readSchemaConfig(read(file, schemaConfigSchema) ?? {}) };
    else conventions = { ...conventions, ...readTableConfig(read(file, tableConfigSchema) ?? {}) };
  }
  return { value: conventions, diagnostics };
}

function readSchemaConfig({ schemaConfig = {} }: SchemaConfigFile): Omit<Conventions, "columns" | "headings"> {
  const {
    defaultNamespace,
    requiredYamlHeaders = [],
    treatErrorsAsWarningsWorkloads = [],
    foldersToSkip = [],
    filesToSkip = [],
  } = schemaConfig;
  return {
    ...(defaultNamespace !== undefined && { namespace: defaultNamespace }),
    ...(requiredYamlHeaders.length > 0 && { requiredKeys: requiredYamlHeaders }),
    lenientPaths: treatErrorsAsWarningsWorkloads.filter((part) => part.trim() !== ""),
    skippedFolders: foldersToSkip.map(lower),
    skippedFiles: filesToSkip.map(lower),
  };
}

function readTableConfig({ tableDefinitions = {} }: TableConfigFile): Pick<Conventions, "columns" | "headings"> {
  const { tables = [], parsingRules = [] } = tableDefinitions;
  const columns = new Map<string, string>();
  for (const { type, columns: titles = {} } of parsingRules) {
    for (const [column, usual] of usualColumns.get(type) ?? []) {
      for (const title of titles[column] ?? [])
        columns.set(lower(title), joinMeanings(columns.get(lower(title)), usual));
    }
  }
  const headings = tables.flatMap(({ type, titles = [] }) => {
    const kind = sectionKinds.get(type);
    // A title that is nothing but a name would be every heading's.
    return kind === undefined
      ? []
      : titles.filter((title) => title.replace("{x}", "").trim() !== "").map((title) => readHeading(title, kind));
  });
  return { columns, headings };
}

/**
 * The columns of each of API Doctor's parsing rules, with the titles that mean them here; later ones do not displace
 * earlier ones.
 */
const usualColumns: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  [
    "ParameterDefinition",
    [
      ["name", "property"],
      ["type", "type"],
      ["description", "description"],
      ["required", "required"],
    ],
  ],
  [
    "EnumerationDefinition",
    [
      ["memberName", "member"],
      ["description", "description"],
    ],
  ],
  [
    "AuthScopeDefinition",
    [
      ["title", "permission type"],
      ["scope", "permissions"],
      ["description", "description"],
    ],
  ],
]);

/** A title that names properties in one table and members in another says, as `Name` does, whichever fits. */
function joinMeanings(earlier: string | undefined, usual: string): string {
  if (earlier === undefined || earlier === usual) return usual;
  return new Set([earlier, usual, "name", "property", "member"]).size === 3 ? "name" : earlier;
}

const sectionKinds: ReadonlyMap<string, SectionKind> = new Map([
  ["EnumerationValues", "enum"],
  ["ResourceNavigationPropertyDescriptions", "relationship"],
  ["HttpHeaders", "header"],
  ["PathParameters", "parameter"],
  ["QueryStringParameters", "parameter"],
  ["RequestObjectProperties", "body"],
  ["AuthScopes", "permission"],
]);

function readHeading(title: string, kind: SectionKind): HeadingAlias {
  const [before = "", after] = lower(title).split("{x}", 2);
  return { before, after: after ?? "", hasName: after !== undefined, kind };
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}
