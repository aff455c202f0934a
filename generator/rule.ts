/**
 * For rules of your own, `graphdown/rule`: a file that `graphdown.yaml` names under `ruleFiles` exports one as its
 * default, or a list of them as `rules`.
 *
 *     import { defineRule, listProse, spanInBlock } from "graphdown/rule";
 *
 *     export default defineRule({
 *       code: "contoso/product-name",
 *       severity: "warning",
 *       title: "Product's name is spelt otherwise",
 *       help: "Write the name as the style guide does.",
 *       page: new URL("product-name.md", import.meta.url),
 *       check({ pages, findPage, findSource, report }) {
 *         for (const { path } of pages)
 *           for (const text of listProse(findPage(path), findSource))
 *             for (const { index, 0: found } of text.text.matchAll(/contoso cloud/gi)) {
 *               if (found === "Contoso Cloud") continue;
 *               const span = spanInBlock(text, index, index + found.length);
 *               report({ span, message: `The product is called Contoso Cloud, not ${found}.` });
 *             }
 *       },
 *     });
 */
export { defineRule, type CheckInput, type Finding, type Rule, type RuleContext } from "./check/rule.js";
export { bodyOf } from "./check/contradictions.js";
export { listProse } from "./check/prose.js";
export type { Cause, Contradiction } from "./conform/contradiction.js";
export type { Change, ConformanceIssue, ConformanceMode, Fixture, IssueOf } from "./conform/fixture.js";
export type { CodeDescription } from "./diagnostics/catalogue.js";
export type { Diagnostic, Fix, RelatedPlace, Severity, TextEdit } from "./diagnostics/diagnostic.js";
export type * from "./extract/page-facts.js";
export { locateJson, type JsonPlace } from "./markdown/json/json-locate.js";
export type * from "./markdown/page.js";
export type * from "./model/example.js";
export type { Certainty, Fact } from "./model/fact.js";
export type * from "./model/operation.js";
export type * from "./model/types.js";
export type { Conventions } from "./source/conventions.js";
export type { JsonObject, JsonValue } from "./source/json.js";
export type { SourceFile } from "./source/source-file.js";
export { formatSpan, wholeFileSpan, type Span } from "./source/span.js";
export { spanInBlock, type TextBlock } from "./source/text-block.js";
