import type { Fixture } from "../conform/fixture.js";
import { documentationCodes, type CodeDescription, type DocumentationCode } from "../diagnostics/catalogue.js";
import type { Fix, RelatedPlace } from "../diagnostics/diagnostic.js";
import type { PageFacts } from "../extract/page-facts.js";
import type { Page } from "../markdown/page.js";
import type { Model } from "../model/types.js";
import type { Conventions } from "../source/conventions.js";
import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";

/**
 * One thing that can be wrong with documentation: one rule, one file, and one page whose examples are the rule's tests.
 */
export interface Rule extends CodeDescription {
  /** What its findings are reported under: `area/what-is-wrong`; no other rule reports it. */
  readonly code: string;
  /**
   * The file of the page that explains it, for `graphdown explain` and SARIF: `new URL("product-name.md",
   * import.meta.url)`.
   */
  readonly page?: URL;
  /**
   * Looks at the documentation of one API version and reports what is wrong. A throw costs what this rule would have
   * said.
   */
  check(context: RuleContext): void;
}

/**
 * What rules look at: the pages one by one, what they say together, and their examples held against that. All of it is
 * to be read only.
 */
export interface CheckInput {
  /** What each page says, by path, sorted. */
  readonly pages: readonly PageFacts[];
  /** Pages that are there and were not read, because the config or the documentation set says so. */
  readonly otherPages: readonly string[];
  readonly conventions: Conventions;
  readonly model: Model;
  /** Of untyped bodies too, held against the rows of their page's own table. */
  readonly fixtures: readonly Fixture[];
  /** The text a span points into, of a page or an include; undefined for files that are not there. */
  readonly findSource: (path: string) => SourceFile | undefined;
  /**
   * The sections, tables, lists and code blocks of a page, read anew for whoever asks; undefined where it cannot be
   * read.
   */
  readonly findPage: (path: string) => Page | undefined;
}

export interface RuleContext extends CheckInput {
  readonly report: (finding: Finding) => void;
}

/** What a rule finds fault with: one place, or the first of several that have one cause. */
export interface Finding {
  readonly span: Span;
  /** One sentence, without the place and the code. */
  readonly message: string;
  /**
   * What findings of a rule have in common where they come of one cause: the first is told, with the number of the
   * others and where the next of them are. Every finding is told where it is left out.
   */
  readonly cause?: string;
  /** Other places that explain it. */
  readonly related?: readonly RelatedPlace[];
  /** `graphdown lint --fix` makes it unasked, unless its kind is `suggestion`. Left out where a person must decide. */
  readonly fix?: Fix;
}

/**
 * Defines a rule:
 *
 *     export default defineRule({
 *       code: "contoso/product-name",
 *       severity: "warning",
 *       title: "Product's name is spelt otherwise",
 *       help: "Write the name as the style guide does.",
 *       check({ pages, findSource, report }) { … },
 *     });
 */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** One of graphdown's own rules: the catalogue has its severity, title and help, and `pages/<code>.md` explains it. */
export function defineOwnRule(code: DocumentationCode, check: Rule["check"]): Rule {
  return defineRule({ code, ...documentationCodes[code], check });
}
