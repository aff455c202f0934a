import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { mapOutcomes, outcome } from "../../diagnostics/outcome.js";
import { parseJsonLeniently } from "../../markdown/json/json-body.js";
import type { CodeBlock, Heading, Page } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import { isJsonObject } from "../../source/json.js";
import type { Representation } from "../page-facts.js";
import { annotationString, blockTypeOf } from "../../markdown/annotation-keys.js";

export interface FoundRepresentation {
  readonly block: CodeBlock;
  readonly representation: Representation;
}

/** The JSON representations of a page, the first of them that of the page's type. */
export function findRepresentations(page: Page): Outcome<readonly FoundRepresentation[]> {
  const blocks = [...walkSections(page.root)].flatMap(({ section }) =>
    [...walkBlocks(section.blocks)].flatMap((block) =>
      block.kind === "code" && isRepresentation(block, section.heading) ? [block] : [],
    ),
  );
  return mapOutcomes(blocks, readRepresentation);
}

function isRepresentation(block: CodeBlock, heading: Heading | undefined): boolean {
  const type = blockTypeOf(block);
  if (type === "resource") return true;
  if (block.language !== "json") return false;
  return block.annotation === undefined
    ? /^json representation$/i.test(heading?.text ?? "")
    : type === undefined && annotationString(block.annotation, "@odata.type") !== undefined;
}

function readRepresentation(block: CodeBlock): Outcome<FoundRepresentation> {
  const { value, repairs, problem } = parseJsonLeniently(block.content);
  const diagnostics: readonly Diagnostic[] = [
    ...repairs.map(({ span, message, fix, cause }) =>
      createDiagnostic("json/repaired", span, `The JSON representation is not valid JSON: ${message}.`, { fix, cause }),
    ),
    ...(problem !== undefined && value === undefined
      ? [createDiagnostic("json/invalid", problem.span, `The JSON representation cannot be read: ${problem.message}.`)]
      : []),
  ];
  const representation: Representation = {
    annotation: block.annotation,
    source: block.content,
    ...(isJsonObject(value) && { value }),
  };
  return outcome({ block, representation }, diagnostics);
}
