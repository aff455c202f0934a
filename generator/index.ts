/**
 * graphdown's public API: what the command line does, with the same options as `graphdown.yaml`, and no terminal.
 *
 *     const input = ["microsoft-graph-docs/api-reference"];
 *     const run = await generate({ input, out: "src/graph", emit: ["types", "msw"] });
 *     if (!run.ok) throw new Error(run.error.message);
 *     for (const { code, message } of run.value.report.diagnostics) console.log(code, message);
 *
 * Every function gives a `Result`: `ok` is false where the options ask for what cannot be, and then nothing was done.
 * What is wrong with pages is in the `report`. Nothing is public but this, `graphdown/model`, `graphdown/rule` and
 * `graphdown/testing`.
 */
export type * from "./model.js";
export type * from "./rule.js";

export { readDocumentation, type ReadDocumentation } from "./api/read-documentation.js";
export {
  check,
  generate,
  generateFiles,
  type Checked,
  type Generated,
  type GeneratedFiles,
  type OutputNames,
} from "./api/generate.js";
export { diff, type DiffOptions } from "./api/diff.js";
export { fetchDocs, type FetchOptions } from "./api/fetch.js";
export {
  listPermissions,
  type OperationPermissions,
  type PermissionOptions,
  type PermissionReport,
  type UnknownCall,
} from "./api/list-permissions.js";
export { lint, updateBaseline, type Linted, type LintOptions, type Mended, type UpdatedBaseline } from "./api/lint.js";
export type { KnownFindings, WrittenBaseline } from "./api/baseline-file.js";
export type { Observer, Options, Problem } from "./api/options.js";
export { defineConfig } from "./api/define-config.js";
export type { Config, Placed } from "./config/config.js";
export type { ConfigFile } from "./config/config-file.js";

export type { Documentation } from "./pipeline.js";
export type { Decisions } from "./link/link-model.js";
export type { TypeExpression } from "./extract/type-expression.js";
export type { RuleId } from "./phrases/fact-rules.js";
export type { HeadingAlias } from "./source/conventions.js";
export type { DocsConfigFile } from "./source/docs-config-files.js";
export type { DocsSet, IncludeResult, ReplacedPage } from "./source/docs-set.js";
export type { ReadResult } from "./source/read-source.js";
export { nameModel, type Identifiers, type Names } from "./emit/names.js";
export type { OutputFile } from "./emit/output-file.js";
export { isUpToDate, type FileDifference, type OutputComparison } from "./output/check-output.js";
export type { OutputError, OutputResult } from "./output/output-error.js";
export type { WriteSummary } from "./output/write-output.js";
export type { Failure, Result, Success } from "./source/result.js";

export type { ChangeKind, SemverClass } from "./diff/change-kinds.js";
export type { Addition, Alteration, Change, Removal, Side } from "./diff/change.js";
export type { FetchedDocs } from "./git/fetched-docs.js";
export type { DiffReport, VersionDiff } from "./diff/diff-report.js";
export { diffFormats, renderDiff, type DiffFormat } from "./diff/render/render-diff.js";

export { applyFixes, type FixedText } from "./diagnostics/apply-fixes.js";
export { catalogue, type CodeDescription, type DiagnosticCode } from "./diagnostics/catalogue.js";
export type { AddedCode, CodeRegistry } from "./diagnostics/code-registry.js";
export type { SeverityRules } from "./diagnostics/collect.js";
export type { Diagnostic, Fix, RelatedPlace, Severity, TextEdit } from "./diagnostics/diagnostic.js";
export { renderReport, reportFormats, type ReportFormat } from "./diagnostics/render/render.js";
export type { Report, TextStyle } from "./diagnostics/render/report.js";
export { createSourceFile, type SourceFile } from "./source/source-file.js";
