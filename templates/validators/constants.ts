import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import type { ValidatorPlan } from "../../generator/emit/plans/validator-plan.js";
import { findDocumentationUrl } from "../documentation-url.js";
import { writeFamily } from "../family.js";

/** Where the constants stand that several modules of validators share. */
export const constantsModule = "internal/constants.ts";

/** The names of each family of types. */
export function writeFamilies({ families }: ValidatorPlan): readonly string[] {
  return [...families].map(([name, names]) => writeFamily(name, names));
}

/**
 * The function by which the issues of a type tell the page of that type. `docs` is a template literal with `page` in
 * it.
 */
export function writeDocumented(docs: string, file: GeneratedFile): string {
  const failures = file.importType("runtime/failure.ts", "Failures");
  return [
    "/** The same failures, with the address of the page of their type where nothing inside has given one. */",
    `export function documented(failures: ${failures}, page: string): ${failures} {`,
    "if (failures !== null) for (const failure of failures) " +
      `if (!Object.hasOwn(failure, "docs")) failure.docs = ${docs};`,
    "return failures;",
    "}\n",
  ].join("\n");
}

/** The address of a type's published page, as a template literal with `page` in it. */
export function findDocumentationPattern(apiVersion: string): string | undefined {
  const url = findDocumentationUrl(apiVersion, "resources/page.md");
  return url === undefined ? undefined : `\`${url.replace("/page?", "/${page}?")}\``;
}
