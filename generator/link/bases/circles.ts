import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import { splitQualifiedName } from "../../model/names.js";
import { mapNonEmpty } from "../../model/non-empty.js";
import type { QualifiedName } from "../../model/types.js";
import type { BaseDecision, BaseDecisions } from "./witnesses.js";

/** Drops the base that closes a circle: what is said of that type's base is not believed any more. */
export function breakCircles(decisions: BaseDecisions): Outcome<BaseDecisions> {
  return gatherOutcome((found) => {
    const broken = new Map(decisions);
    for (const name of [...decisions.keys()].sort()) {
      const circle = findCircle(name, broken);
      const last = circle?.at(-1);
      const decision = last === undefined ? undefined : broken.get(last);
      if (circle === undefined || last === undefined || decision === undefined) continue;
      found.report(...describeCircle(circle, broken));
      broken.set(last, rejectAll(decision));
    }
    return broken;
  });
}

function rejectAll({ candidates }: BaseDecision): BaseDecision {
  return { candidates: mapNonEmpty(candidates, (candidate) => ({ ...candidate, rejected: "closes a circle" })) };
}

/** The types of the circle that the bases of a type lead into; the last of them closes it. */
function findCircle(name: QualifiedName, decisions: BaseDecisions): readonly QualifiedName[] | undefined {
  const trail = [name];
  for (let base = baseOf(name, decisions); base !== undefined; base = baseOf(base, decisions)) {
    const start = trail.indexOf(base);
    if (start !== -1) return trail.slice(start);
    trail.push(base);
  }
  return undefined;
}

function baseOf(name: QualifiedName, decisions: BaseDecisions): QualifiedName | undefined {
  return decisions.get(name)?.chosen?.fact.value;
}

function describeCircle(circle: readonly QualifiedName[], decisions: BaseDecisions): readonly Diagnostic[] {
  const last = circle.at(-1) ?? "";
  const [place] = decisions.get(last)?.chosen?.fact.origins ?? [];
  if (place === undefined) return [];
  const way = [last, ...circle].map((name) => `\`${shortOf(name)}\``).join(" → ");
  const related = circle.slice(0, -1).flatMap((name) => {
    const base = decisions.get(name)?.chosen?.fact;
    return (base?.origins ?? []).slice(0, 1).map((span) => ({
      message: `\`${shortOf(name)}\` has the base type \`${shortOf(base?.value ?? "")}\` here.`,
      span,
    }));
  });
  return [createDiagnostic("type/circular-base", place, `The base types form a circle: ${way}.`, { related })];
}

function shortOf(name: QualifiedName): string {
  return splitQualifiedName(name).name;
}
