/**
 * For tests of rules, and of whatever is made of pages, `graphdown/testing`; it needs no test framework.
 *
 *     const { facts, diagnostics } = readPageText("# lamp resource type\n…", { rules: [productName] });
 *
 *     expect(testRulePage(productName, readFileSync("product-name.md", "utf8")).mismatches).toEqual([]);
 */
export { readPageText, readPageTexts, type PagesRead, type ReadOptions } from "./testing/read-page-texts.js";
export { testRulePage, type RulePageResult } from "./testing/rule-page.js";
export type { Rule } from "./check/rule.js";
export type { Diagnostic } from "./diagnostics/diagnostic.js";
