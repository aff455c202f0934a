/**
 * graphdown's public API; nothing else is public.
 *
 *     const { sets } = findDocsSets(["microsoft-graph-docs/api-reference"], diskFileSystem);
 *     for (const docsSet of sets) {
 *       const { value: documentation, diagnostics } = readDocumentation(docsSet, { rules: {}, overrides: [] });
 *       const { value: files } = generateFiles(documentation, {}, { runtime: readRuntimeFiles() });
 *       await writeOutput(files, "generated", { generator: "my-tool 1.0.0" });
 *     }
 */
export { findDocsSets, type DocsSet, type FoundDocsSets, type IncludeResult } from "./source/docs-set.js";
export { diskFileSystem, type FileStatus, type FileSystem } from "./source/file-system.js";
export { readRuntimeFiles, type RuntimeFile } from "./source/package-files.js";
export type { ReadResult } from "./source/read-source.js";
export { createSourceFile, type SourceFile } from "./source/source-file.js";
export { formatSpan, type Span } from "./source/span.js";
export type { JsonObject, JsonValue } from "./source/json.js";

export {
  generateFiles,
  readDocumentation,
  type Documentation,
  type PipelineObserver,
  type PipelineOptions,
} from "./pipeline.js";
export { nameModel, type Identifiers, type Names } from "./emit/names.js";
export type { EmitOptions } from "./emit/emit-model.js";
export type { OutputFile } from "./emit/output-file.js";
export { checkOutput, isUpToDate, type OutputComparison } from "./output/check-output.js";
export type { OutputError, Result } from "./output/output-error.js";
export { writeOutput, type WriteOptions, type WriteSummary } from "./output/write-output.js";

export { catalogue, type CodeDescription, type DiagnosticCode } from "./diagnostics/catalogue.js";
export type { Diagnostic, Fix, Outcome, RelatedPlace, Severity, TextEdit } from "./diagnostics/diagnostic.js";
export type { SeverityRules } from "./diagnostics/collect.js";
export { renderReport, reportFormats, type ReportFormat } from "./diagnostics/render/render.js";
export type { Report, TextStyle } from "./diagnostics/render/report.js";

export { loadConfig } from "./config/load-config.js";
export type { Config } from "./config/config.js";
export { loadOverrides } from "./config/load-overrides.js";
export type { Override, OverrideChange } from "./model/override.js";

export { serialiseModel } from "./model/serialise.js";
export type * from "./model/types.js";
export type * from "./model/operation.js";
export type * from "./model/example.js";
export type { Certainty, Fact } from "./model/fact.js";
export type { Change, ConformanceIssue, ConformanceMode, Fixture } from "./conform/fixture.js";
