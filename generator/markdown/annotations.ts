import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import { isJsonObject } from "../source/json.js";
import type { SourceFile } from "../source/source-file.js";
import { blockOfSource } from "../source/text-block.js";
import type { Annotation } from "./page.js";
import { findComments, findObject } from "./comments.js";
import { parseJsonLeniently } from "./json-body.js";

/** The annotations in the comments of an HTML block that starts at `offset` of the page. */
export function readAnnotations(
  source: SourceFile,
  offset: number,
  html: string,
  diagnostics: Diagnostic[],
): readonly Annotation[] {
  if (!html.includes("{")) return [];
  return findComments(html).flatMap((comment): readonly Annotation[] => {
    const object = findObject(comment.text);
    if (object === undefined) return [];
    const start = offset + comment.start + object.start;
    const block = blockOfSource(source, start, offset + comment.start + object.end);
    const span = source.spanAt(start, offset + comment.start + object.end);
    const { value, repairs, problem } = parseJsonLeniently(block);
    if (value !== undefined && isJsonObject(value)) {
      for (const repair of repairs) {
        diagnostics.push(
          createDiagnostic("annotation/repaired", repair.span, `The annotation is not valid JSON: ${repair.message}.`, {
            fix: repair.fix,
          }),
        );
      }
      return [{ value, source: block, span }];
    }
    // A comment in braces without a quote is prose, not an attempt at JSON.
    if (block.text.includes('"')) {
      diagnostics.push(
        createDiagnostic(
          "annotation/invalid",
          problem?.span ?? span,
          `The annotation comment is not valid JSON and was ignored${problem === undefined ? "" : `: ${problem.message}`}.`,
        ),
      );
    }
    return [];
  });
}
