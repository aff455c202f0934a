import { fileURLToPath } from "node:url";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { AddedCode } from "../diagnostics/code-registry.js";
import { isForeignCode, isOwnArea } from "../diagnostics/code-name.js";
import type { Diagnostic, Outcome, Severity } from "../diagnostics/diagnostic.js";
import { describeThrown } from "../diagnostics/guard.js";
import { gatherOutcome, outcome } from "../diagnostics/outcome.js";
import { diskFileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Span } from "../source/span.js";
import { importFile } from "./import-file.js";
import type { AddedRule } from "../check/check.js";
import type { Rule } from "../check/rule.js";

/** A file that brings rules of others. */
export interface RuleFile {
  /** As the config writes it, for messages. */
  readonly name: string;
  /** An absolute path. */
  readonly file: string;
  /** Where the config names it. */
  readonly span: Span;
}

/** A rule of others, with the text of its page. */
export interface LoadedRule extends AddedRule {
  readonly pageText?: string;
}

/** What the reports are to know of loaded rules. */
export function describeRules(rules: readonly LoadedRule[]): readonly AddedCode[] {
  return rules.map(({ rule: { code, severity, title, help }, pageText }) => ({
    ...{ code, severity, title, help },
    ...(pageText !== undefined && { pageText }),
  }));
}

/**
 * Loads files of rules, in TypeScript or JavaScript: each exports a rule as its default, or a list of them as `rules`.
 * What is wrong with one is an error at the place that names the file, and nothing is taken from that file.
 */
export async function loadRules(files: readonly RuleFile[]): Promise<Outcome<readonly LoadedRule[]>> {
  const read = await Promise.all(files.map(loadRuleFile));
  return gatherOutcome((found) => {
    const rules = read.flatMap((part) => found.take(part));
    found.report(...reportClashes(rules));
    return rules;
  });
}

async function loadRuleFile({ name, file, span }: RuleFile): Promise<Outcome<readonly LoadedRule[]>> {
  const problem = (message: string): Outcome<readonly LoadedRule[]> =>
    outcome([], [createDiagnostic("config/invalid-rule", span, message)]);
  if (diskFileSystem.inspect(file)?.kind !== "file") return problem(`There is no file \`${name}\`.`);
  let exported: unknown;
  try {
    exported = await importFile(file);
  } catch (error) {
    return problem(`\`${name}\` cannot be loaded: ${describeThrown(error)}`);
  }
  const rules = listExported(exported);
  if (rules.length === 0)
    return problem(`\`${name}\` exports no rule: it needs one as its default export, or a list of them as \`rules\`.`);
  return gatherOutcome((found) =>
    rules.flatMap((each) => {
      const rule = readRule(each);
      if (rule.ok) return [{ ...rule.value, span }];
      found.report(
        createDiagnostic("config/invalid-rule", span, `A rule of \`${name}\` cannot be used: ${rule.error}`),
      );
      return [];
    }),
  );
}

function listExported(exported: unknown): readonly unknown[] {
  const { rules, default: single } = toRecord(exported);
  const listed: readonly unknown[] = Array.isArray(rules) ? rules : [];
  return single === undefined ? listed : [...listed, single];
}

/** A rule, or what it lacks, to go on from "cannot be used: ". */
function readRule(value: unknown): Result<Omit<LoadedRule, "span">, string> {
  const { code, severity, title, help, page, check } = toRecord(value);
  if (typeof code !== "string") return fail("it has no `code`.");
  if (!isForeignCode(code)) return fail(describeCodeProblem(code));
  if (!isText(title)) return fail(`\`${code}\` has no \`title\`.`);
  if (!isText(help)) return fail(`\`${code}\` has no \`help\`.`);
  if (!isSeverity(severity)) return fail(`the \`severity\` of \`${code}\` is none of error, warning and info.`);
  if (!isCheck(check)) return fail(`\`${code}\` has no function \`check\`.`);
  const rule: Rule = { code, severity, title, help, check: check.bind(value) };
  if (page === undefined) return succeed({ rule });
  if (!(page instanceof URL) || page.protocol !== "file:")
    return fail(`the \`page\` of \`${code}\` is no file: write \`new URL("page.md", import.meta.url)\`.`);
  const path = fileURLToPath(page);
  const read = readSource(diskFileSystem, path, path, () => true);
  return read.kind === "read"
    ? succeed({ rule: { ...rule, page }, pageText: read.source.text })
    : fail(`the page of \`${code}\`, ${path}: ${read.reason}.`);
}

function describeCodeProblem(code: string): string {
  const [area = "", name] = code.split("/");
  if (name === undefined || !isOwnArea(area))
    return `its code \`${code}\` is not of the form \`contoso/what-is-wrong\`: your area, a slash, words with hyphens.`;
  const better = `begin the code with a name of yours: \`contoso/${name}\``;
  return `the area \`${area}\` of \`${code}\` is graphdown's own; ${better}.`;
}

/** Codes that an earlier rule has already. */
function reportClashes(rules: readonly LoadedRule[]): readonly Diagnostic[] {
  return rules.flatMap(({ rule: { code }, span }, index) =>
    rules.findIndex((other) => other.rule.code === code) === index
      ? []
      : [createDiagnostic("config/invalid-rule", span, `Another rule has the code \`${code}\` already.`)],
  );
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
function isSeverity(value: unknown): value is Severity {
  return value === "error" || value === "warning" || value === "info";
}
function isCheck(value: unknown): value is Rule["check"] {
  return typeof value === "function";
}
