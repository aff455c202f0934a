import type { SourceFile } from "../../source/source-file.js";
import type { CodeDescription } from "../catalogue.js";
import { ownCodes, type CodeRegistry } from "../code-registry.js";
import type { Diagnostic, Fix } from "../diagnostic.js";

/** What every renderer is given: findings in the order to be shown, with paths as the reader knows them. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** The text a diagnostic's path stands for, for code frames and line ends; `undefined` where it is not at hand. */
  readonly findSource: (path: string) => SourceFile | undefined;
  /** What the codes mean; graphdown's own where nothing is given. */
  readonly codes?: CodeRegistry;
}

/** `fix: Write "html"`; a suggestion says that it is one. */
export function describeFix({ kind = "mend", title }: Fix): string {
  return `${kind === "mend" ? "fix" : "suggestion"}: ${title}`;
}

/** What a code means; a code that nobody describes is all there is to say. */
export function describeCode({ codes = ownCodes }: Report, code: string): CodeDescription {
  const { severity, title, help } = codes.describe(code) ?? { severity: "warning", title: code, help: code };
  return { severity, title, help };
}

/** How a text report may look. */
export interface TextStyle {
  readonly colour: boolean;
  /** Columns to keep to. */
  readonly width: number;
}

/** `1 error`, `2 errors` */
export function countNoun(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `12,345`: the same on every machine. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}
