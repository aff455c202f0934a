import { countSlips } from "../../../diagnostics/suggest.js";
import { defineOwnRule } from "../../rule.js";
import { groupEntries } from "../../../source/group.js";

/** How many times more often the right name stands on pages than the wrong one. */
const commoner = 8;

/** A permission is a letter or two off one that many pages name. */
export const permissionsUnknownName = defineOwnRule("permissions/unknown-name", ({ pages, findSource, report }) => {
  const rows = pages.flatMap(({ operation }) => operation?.permissions ?? []);
  const places = groupEntries(
    rows.flatMap(({ alternatives, span }) => [...new Set(alternatives.flat())].map((name) => [name, span] as const)),
  );
  const common = [...places].filter(([, spans]) => spans.length >= commoner);
  for (const [name, spans] of places) {
    const meant = common.find(([other, all]) => all.length >= commoner * spans.length && isMisspelling(name, other));
    if (meant === undefined) continue;
    for (const cell of spans) {
      const source = findSource(cell.path);
      const at = source?.text.slice(cell.start, cell.end).indexOf(name) ?? -1;
      const span = source && at >= 0 ? source.spanAt(cell.start + at, cell.start + at + name.length) : cell;
      report({
        span,
        cause: `${span.path} ${name}`,
        message: `Hardly a page names a permission \`${name}\`. Did you mean \`${meant[0]}\`?`,
        ...(span !== cell && {
          fix: { kind: "suggestion", title: `Write \`${meant[0]}\``, edits: [{ span, text: meant[0] }] },
        }),
      });
    }
  }
});

/** A part of a name counts for itself: `Mail.Read` is not `Mail.Send` misspelt. */
function isMisspelling(name: string, other: string): boolean {
  if (name === other) return false;
  if (name.toLowerCase() === other.toLowerCase()) return true;
  const [parts, others] = [name.split("."), other.split(".")];
  if (parts.length !== others.length) return false;
  const steps = parts.map((part, index) => countSlips(part, others[index] ?? ""));
  const total = steps.reduce((sum, each) => sum + each, 0);
  return total <= 2 && parts.every((part, index) => (steps[index] ?? 0) <= Math.floor(part.length / 4));
}
