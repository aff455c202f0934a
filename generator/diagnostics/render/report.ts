import type { SourceFile } from "../../source/source-file.js";
import type { DiagnosticCode } from "../catalogue.js";
import type { Diagnostic } from "../diagnostic.js";

/** What every renderer is given: findings in the order to be shown, with paths as the reader knows them. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** The text a diagnostic's path stands for, for code frames and line ends; `undefined` where it is not at hand. */
  readonly findSource: (path: string) => SourceFile | undefined;
  /** The page that explains a code, as markdown, for reports that carry it along. */
  readonly findPage?: (code: DiagnosticCode) => string | undefined;
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
