import { quoteString } from "../../templates/quote.js";
import { findDocumentationUrl } from "./documentation-url.js";
import { generatedNotice, writeSource } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { relativeImport } from "./module-path.js";
import type { OutputFile } from "./output-file.js";
import type { ValidatorPlan } from "./validator-plan.js";

/** Where the constants stand that several modules of validators share. */
export const constantsModule = "validation/constants.ts";

/** The names of each family of types, and what tells the pages of types. */
export function emitConstants(plan: ValidatorPlan, docs: string | undefined): readonly OutputFile[] {
  const lines = [...plan.families].map(
    ([name, names]) => `export const ${name} = ${quoteString([...names].sort(compareText).join(" "))};`,
  );
  if (docs !== undefined) lines.unshift(writeDocumented(docs));
  return lines.length === 0 ? [] : [writeSource(constantsModule, generatedNotice, lines.join("\n"))];
}

/**
 * The function by which the issues of a type tell the page of that type. `docs` is a template literal with `page` in
 * it.
 */
function writeDocumented(docs: string): string {
  return [
    `import type { Failures } from ${quoteString(relativeImport(constantsModule, "runtime/failure.ts"))};\n`,
    "/** The same failures, with the address of the page of their type where nothing inside has given one. */",
    "export function documented(failures: Failures, page: string): Failures {",
    `if (failures !== null) for (const failure of failures) failure.docs ??= ${docs};`,
    "return failures;",
    "}\n",
  ].join("\n");
}

/** The address of a type's published page, as a template literal with `page` in it. */
export function findDocumentationPattern(apiVersion: string): string | undefined {
  const page = { path: "resources/page.md", start: 0, end: 0, line: 1, column: 1 };
  const url = findDocumentationUrl(apiVersion, [page]);
  return url === undefined ? undefined : `\`${url.replace("/page?", "/${page}?")}\``;
}
