import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import { splitQualifiedName } from "../../model/names.js";
import { mapNonEmpty } from "../../model/non-empty.js";
import type { QualifiedName } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import type { BaseDecision, BaseDecisions } from "./witnesses.js";

/** Drops the base that closes a circle: what is said of that type's base is not believed any more. */
export function breakCircles(decisions: BaseDecisions): Outcome<BaseDecisions> {
  return gatherOutcome((found) => {
    const broken = new Map(decisions);
    const settled = new Set<QualifiedName>();
    for (const name of [...decisions.keys()].sort()) {
      const { trail, circle } = findCircle(name, broken, settled);
      // Once this one is broken, none of them leads into a circle any more: each is walked once.
      for (const each of trail) settled.add(each);
      const last = circle?.at(-1);
      const decision = last === undefined ? undefined : broken.get(last);
      if (circle === undefined || last === undefined || decision === undefined) continue;
      found.report(...describeCircle(circle, broken));
      broken.set(last, rejectAll(decision, "closes a circle"));
    }
    return broken;
  });
}

/**
 * The most bases one above the other; Graph's types have five. What is inherited is looked up on every level, by every
 * type: without a limit the work grows with the square of the depth.
 */
const deepest = 32;

/** Drops the base of a type that has too many above it; the type is then a root for those below. */
export function limitDepth(decisions: BaseDecisions): Outcome<BaseDecisions> {
  return gatherOutcome((found) => {
    const limited = new Map(decisions);
    const depths = new Map<QualifiedName, number>();
    for (const name of [...decisions.keys()].sort()) {
      const { trail } = findCircle(name, limited, depths);
      for (const each of [...trail].reverse()) {
        const base = baseOf(each, limited);
        const depth = base === undefined ? 0 : (depths.get(base) ?? 0) + 1;
        const decision = limited.get(each);
        depths.set(each, depth > deepest ? 0 : depth);
        if (depth <= deepest || decision === undefined) continue;
        const [place] = decision.chosen?.fact.origins ?? [];
        if (place !== undefined) found.report(describeDepth(each, place));
        limited.set(each, rejectAll(decision, "has too many bases above it"));
      }
    }
    return limited;
  });
}

function describeDepth(name: QualifiedName, place: Span): Diagnostic {
  const message = `\`${shortOf(name)}\` has more than ${String(deepest)} base types, one above the other.`;
  return createDiagnostic("type/too-many-bases", place, message);
}

function rejectAll({ candidates }: BaseDecision, rejected: string): BaseDecision {
  return { candidates: mapNonEmpty(candidates, (candidate) => ({ ...candidate, rejected })) };
}

interface Way {
  /** The type and its bases, the nearest first, up to one that is settled. */
  readonly trail: readonly QualifiedName[];
  /** The types of the circle that they lead into; the last of them closes it. */
  readonly circle?: readonly QualifiedName[];
}

function findCircle(name: QualifiedName, decisions: BaseDecisions, settled: Pick<Set<string>, "has">): Way {
  const trail = new Set<QualifiedName>();
  for (let at: QualifiedName | undefined = name; at !== undefined && !settled.has(at); at = baseOf(at, decisions)) {
    if (trail.has(at)) return { trail: [...trail], circle: [...trail].slice([...trail].indexOf(at)) };
    trail.add(at);
  }
  return { trail: [...trail] };
}

/** So many types of a circle are told; a longer one is nobody's to read. */
const told = 20;

function baseOf(name: QualifiedName, decisions: BaseDecisions): QualifiedName | undefined {
  return decisions.get(name)?.chosen?.fact.value;
}

function describeCircle(circle: readonly QualifiedName[], decisions: BaseDecisions): readonly Diagnostic[] {
  const last = circle.at(-1) ?? "";
  const [place] = decisions.get(last)?.chosen?.fact.origins ?? [];
  if (place === undefined) return [];
  const names = [last, ...circle].map((name) => `\`${shortOf(name)}\``);
  const way = (names.length > told ? [...names.slice(0, told), "…", ...names.slice(-1)] : names).join(" → ");
  const related = circle.slice(0, Math.min(told, circle.length - 1)).flatMap((name) => {
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
