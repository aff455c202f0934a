import { compareSpans } from "../source/span.js";
import type { Finding } from "./rule.js";

/** How many of the other places are named. */
const namedPlaces = 3;

/**
 * Findings of one cause as one, at the first of their places in the order of pages; the others in the order in which
 * they were found.
 */
export function tellCausesOnce(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string | Finding, Finding[]>();
  for (const finding of findings) {
    const key = finding.cause ?? finding;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap(joinGroup);
}

function joinGroup(group: readonly Finding[]): readonly Finding[] {
  const [first, ...others] = [...group].sort((a, b) => compareSpans(a.span, b.span));
  if (first === undefined || others.length === 0) return group;
  const count = others.length === 1 ? "another place" : `${others.length} other places`;
  return [
    {
      ...first,
      message: `${first.message} The same is found in ${count}.`,
      related: [
        ...(first.related ?? []),
        ...others.slice(0, namedPlaces).map(({ span }) => ({ message: "Here too.", span })),
      ],
    },
  ];
}
