import type { Rule } from "../check/rule.js";
import { applyFixes, isMendable } from "../diagnostics/apply-fixes.js";
import type { DocumentationCode } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describeFix } from "../diagnostics/render/report.js";
import { formatSpan } from "../source/span.js";
import { readPageTexts, type PagesRead } from "./read-page-texts.js";

/** What the examples of a rule's page say of the rule. */
export interface RulePageResult {
  /** What does not hold, a sentence each; empty where the page and the rule agree. */
  readonly mismatches: readonly string[];
  /** The page with what is reported filled in, for a person to read before it is kept. */
  readonly accepted: string;
}

/**
 * Holds the page that explains a rule against the rule, whose tests the page's examples are:
 *
 *     # contoso/product-name
 *
 *     What is wrong, and how to mend it.
 *
 *     ## Reported
 *
 *     ````markdown resources/lamp.md
 *     (a page)
 *     ````
 *
 *     ```text
 *     (the findings, each with its related places and its mend)
 *     ```
 *
 *     ## Not reported
 *
 *     (a page)
 *
 * The files under a heading, of which there may be several (`## Reported: in a table`), are read together, and what is
 * reported under the rule's code must be the lines of the `text` block. Mends are made and read again: the findings are
 * gone, and nothing new is wrong. `rule` may be one of graphdown's own codes, be it reported by a rule or while
 * reading.
 */
export function testRulePage(rule: Rule | DocumentationCode, pageText: string): RulePageResult {
  const [code, rules] = typeof rule === "string" ? [rule, []] : [rule.code, [rule]];
  const [introduction = "", ...sections] = pageText
    .replaceAll("\r\n", "\n")
    .split(/^(?=## (?:Reported|Not reported))/m);
  const tested = sections.map((section) => testSection(section, code, rules));
  return {
    mismatches: [...testForm(introduction, sections, code), ...tested.flatMap(({ mismatches }) => mismatches)],
    accepted: introduction + tested.map(({ accepted }) => accepted).join(""),
  };
}

function testForm(introduction: string, sections: readonly string[], code: string): readonly string[] {
  const [title, ...rest] = introduction.split("\n");
  const lacks = (kind: string): boolean => !sections.some((section) => section.startsWith(`## ${kind}`));
  return [
    ...(title === `# ${code}` ? [] : [`The page must begin with the title "# ${code}".`]),
    ...(rest.join("").trim() === "" ? ["The page does not say what is wrong and how to mend it."] : []),
    ...["Reported", "Not reported"].filter(lacks).map((kind) => `The page has no section "## ${kind}".`),
  ];
}

function testSection(section: string, code: string, rules: readonly Rule[]): RulePageResult {
  const title = section.split("\n", 1)[0] ?? "";
  const files = Object.fromEntries(
    [...section.matchAll(/^````\w+ (\S+)\n(.*?)^````$/gms)].map(([, path = "", text = ""]) => [path, text]),
  );
  const fail = (problem: string): RulePageResult => ({ mismatches: [`${title}: ${problem}`], accepted: section });
  if (Object.keys(files).length === 0) return fail("there is no page.");
  const read = readPageTexts(files, { rules });
  const reported = read.diagnostics.filter((diagnostic) => diagnostic.code === code);
  const found = reported.map(describeFinding).join("\n");
  if (title.startsWith("## Not"))
    return found === "" ? { mismatches: [], accepted: section } : fail(`reported\n${found}`);
  if (found === "") return fail("nothing is reported.");
  const block = /^```text\n(.*?)\n```$/ms;
  const wanted = block.exec(section)?.[1];
  const difference = found === wanted ? [] : [`${title}: reported\n${found}\ninstead of\n${wanted ?? "nothing"}`];
  return {
    mismatches: [...difference, ...testMends(files, read, reported, rules).map((problem) => `${title}: ${problem}`)],
    accepted: section.replace(block, () => `\`\`\`text\n${found}\n\`\`\``),
  };
}

function describeFinding({ code, span, message, related, fix }: Diagnostic): string {
  const places = related.map((place) => `  see ${formatSpan(place.span)} ${place.message}`);
  return [`${formatSpan(span)} ${code}: ${message}`, ...places, ...(fix ? [`  ${describeFix(fix)}`] : [])].join("\n");
}

/** What the mends leave behind is read again: the findings are gone, and nothing new is wrong. */
function testMends(
  files: Readonly<Record<string, string>>,
  before: PagesRead,
  reported: readonly Diagnostic[],
  rules: readonly Rule[],
): readonly string[] {
  const mendable = reported.filter(isMendable);
  if (mendable.length === 0) return [];
  const mended = Object.entries(files).map(([path, text]): [string, string] => [
    path,
    mend(path, text, before, mendable),
  ]);
  const after = readPageTexts(Object.fromEntries(mended), { rules }).diagnostics;
  const identify = ({ code, message, span }: Diagnostic): string => `${span.path} ${code}: ${message}`;
  const meant = new Set(mendable.map(identify));
  const known = new Set(before.diagnostics.map(identify));
  const left = after.map(identify);
  return [
    ...left.filter((finding) => meant.has(finding)).map((finding) => `the mend leaves ${finding}`),
    ...left.filter((finding) => !known.has(finding)).map((finding) => `the mend makes ${finding}`),
  ];
}

function mend(path: string, text: string, { docsSet }: PagesRead, mendable: readonly Diagnostic[]): string {
  const source = docsSet.findSource(path);
  if (source === undefined) return text;
  const own = mendable.filter(({ span }) => span.path === path);
  return applyFixes(source, text, own).text;
}
