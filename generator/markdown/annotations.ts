import type { Code, RootContent } from "mdast";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../diagnostics/outcome.js";
import { isJsonObject } from "../source/json.js";
import type { SourceFile } from "../source/source-file.js";
import { blockOfSource } from "../source/text-block.js";
import { findComments, findObject, type Comment } from "./comments.js";
import { parseJsonLeniently } from "./json/json-body.js";
import type { Annotation } from "./page.js";

/** The annotations in the comments of an HTML block that starts at `offset` of the page. */
function readAnnotations(source: SourceFile, offset: number, html: string): Outcome<readonly Annotation[]> {
  if (!html.includes("{")) return outcome([]);
  return gatherOutcome((found) =>
    findComments(html).flatMap((comment) => found.take(readComment(source, offset, comment))),
  );
}

function readComment(source: SourceFile, offset: number, comment: Comment): Outcome<readonly Annotation[]> {
  const object = findObject(comment.text);
  if (object === undefined) return outcome([]);
  const start = offset + comment.start + object.start;
  const end = offset + comment.start + object.end;
  const block = blockOfSource(source, start, end);
  const span = source.spanAt(start, end);
  const { value, repairs, problem } = parseJsonLeniently(block);
  if (value !== undefined && isJsonObject(value)) {
    // The tools that annotations are for read strings of several lines.
    const faults = repairs.filter(({ kind }) => kind !== "control-character");
    const diagnostics = faults.map(({ kind, message, fix, span: place }) =>
      createDiagnostic("annotation/repaired", place, `The annotation is not valid JSON: ${message}.`, {
        fix,
        cause: `${place.path} ${kind}`,
      }),
    );
    return outcome([{ value, source: block, span }], diagnostics);
  }
  // A comment in braces without a quote is prose, not an attempt at JSON.
  if (!block.text.includes('"')) return outcome([]);
  const why = problem === undefined ? "" : `: ${problem.message}`;
  const message = `The annotation comment is not valid JSON and was ignored${why}.`;
  return outcome([], [createDiagnostic("annotation/invalid", problem?.span ?? span, message)]);
}

/** The annotations of a page, each with the code block that follows it or, where none does, by itself. */
export interface PairedAnnotations {
  readonly ofBlocks: ReadonlyMap<Code, Annotation>;
  /** Page annotations (`"type": "#page.annotation"`) stand alone by design. */
  readonly loose: readonly Annotation[];
}

/** A node of a page or of an include, where it stands. */
export interface PlacedNode {
  readonly node: RootContent;
  readonly source: SourceFile;
}

/**
 * Finds the code block that each annotation is about: the next one, where nothing but other HTML lies between them.
 * `undefined` among the nodes is a boundary that no annotation reaches over.
 */
export function pairAnnotations(nodes: Iterable<PlacedNode | undefined>): Outcome<PairedAnnotations> {
  return gatherOutcome((found) => {
    const ofBlocks = new Map<Code, Annotation>();
    const loose: Annotation[] = [];
    let pending: Annotation | undefined;
    const hold = (next: Annotation | undefined): void => {
      if (pending !== undefined) loose.push(pending);
      pending = next;
    };
    for (const placed of nodes) {
      if (placed?.node.type === "html") {
        const { position, value } = placed.node;
        const annotations = found.take(readAnnotations(placed.source, position?.start.offset ?? 0, value));
        for (const annotation of annotations) hold(annotation);
      } else if (placed?.node.type === "code") {
        if (pending !== undefined) ofBlocks.set(placed.node, pending);
        pending = undefined;
      } else hold(undefined);
    }
    hold(undefined);
    return { ofBlocks, loose };
  });
}
