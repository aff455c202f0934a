import { compareSpans } from "../source/span.js";
import type { Diagnostic, Fix } from "./diagnostic.js";
import { groupBy } from "../source/group.js";

/** How many of the other places are named. */
const namedPlaces = 3;

/**
 * Findings of one code and cause as one, at the first of their places in the order of pages, with the mends of all;
 * what has no cause is told by itself.
 */
export function tellCausesOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = groupBy(diagnostics, (diagnostic) =>
    diagnostic.cause === undefined ? diagnostic : `${diagnostic.code} ${diagnostic.cause}`,
  );
  return [...groups.values()].flatMap((group) => joinGroup(group.map(({ cause: _cause, ...told }) => told)));
}

function joinGroup(group: readonly Diagnostic[]): readonly Diagnostic[] {
  // What stands in an include is found anew on every page that has it.
  const [first, ...others] = [...group]
    .sort((a, b) => compareSpans(a.span, b.span))
    .filter(({ span }, index, all) => index === 0 || compareSpans(span, all[index - 1]?.span ?? span) !== 0);
  if (first === undefined || others.length === 0) return group.slice(0, 1);
  const { fix, ...told } = first;
  const joined = fix && joinFixes(fix, others);
  const count = others.length === 1 ? "another place" : `${others.length} other places`;
  return [
    {
      ...told,
      message: `${first.message} The same goes for ${count}.`,
      related: [...first.related, ...others.slice(0, namedPlaces).map(({ span }) => ({ message: "Here too.", span }))],
      ...(joined && { fix: joined }),
    },
  ];
}

/**
 * All the edits as one mend where every place can be mended; it is a suggestion where one of them is, and the first
 * place's alone where the places are on several pages, because a mend is of one page.
 */
function joinFixes(fix: Fix, others: readonly Diagnostic[]): Fix | undefined {
  const fixes = others.map((other) => other.fix);
  const all = [fix, ...fixes.filter((each) => each !== undefined)];
  if (all.length <= others.length) return undefined;
  const edits = all.flatMap((each) => each.edits);
  const [first] = edits;
  if (edits.some(({ span }) => span.path !== first?.span.path)) return fix;
  const isSuggestion = all.some(({ kind }) => kind === "suggestion");
  return { ...(isSuggestion && { kind: "suggestion" }), title: fix.title, edits };
}
