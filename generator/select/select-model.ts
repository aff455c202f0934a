import type { Fixture } from "../conform/fixture.js";
import type { Model } from "../model/types.js";
import { createDerived, createNeeds } from "./needs.js";
import { readPattern, type MatchPart, type Part } from "./pattern.js";
import { takeOut } from "./take-out.js";

/** Patterns of what is wanted and of what is not, as `readPattern` reads them. */
export interface Choice {
  /** Absent, everything is wanted. */
  readonly only?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

/** Why something is among what was chosen. */
export type Reason =
  /** By a pattern, or by none where everything is wanted. */
  | { readonly kind: "chosen"; readonly pattern?: string }
  /** Another part needs it, as its `property manager`. */
  | { readonly kind: "needed"; readonly by: Part; readonly as: string };

export interface Selection {
  /** What was chosen and what that needs. Relationships may name types that it does not have. */
  readonly model: Model;
  /** The examples of it. */
  readonly fixtures: readonly Fixture[];
  readonly reasons: ReadonlyMap<Part, Reason>;
  /** The patterns that mean nothing in this model. */
  readonly unmatched: readonly string[];
}

/**
 * Takes out of a model what is wanted, what that needs, and no more. `except` takes away from what is wanted; what the
 * rest needs stays all the same, so that the selection is whole.
 */
export function selectModel(model: Model, fixtures: readonly Fixture[], choice: Choice): Selection {
  const parts = [...model.types.values(), ...model.enums.values(), ...model.operations.values()];
  const read = (texts: readonly string[]): readonly Pattern[] =>
    texts.map((text) => ({ text, matches: readPattern(text, model) }));
  const only = choice.only && read(choice.only);
  const except = read(choice.except ?? []);
  const isWanted = (part: Part): boolean => !except.some(({ matches }) => matches(part));
  const chosen = parts.filter(isWanted).flatMap((part): [Part, Reason][] => {
    if (only === undefined) return [[part, { kind: "chosen" }]];
    const pattern = only.find(({ matches }) => matches(part));
    return pattern === undefined ? [] : [[part, { kind: "chosen", pattern: pattern.text }]];
  });
  const reasons = addNeeds(new Map(chosen), model, isWanted);
  const unmatched = [...(only ?? []), ...except].filter(({ matches }) => !parts.some(matches));
  const isWhole = reasons.size === parts.length;
  return {
    ...(isWhole ? { model, fixtures } : takeOut(model, fixtures, reasons)),
    reasons,
    unmatched: unmatched.map(({ text }) => text),
  };
}

interface Pattern {
  readonly text: string;
  readonly matches: MatchPart;
}

/** What is chosen, and what it needs. What may stand in the place of a value comes where it is wanted. */
function addNeeds(
  chosen: ReadonlyMap<Part, Reason>,
  model: Model,
  isWanted: (part: Part) => boolean,
): ReadonlyMap<Part, Reason> {
  const listNeeds = createNeeds(model);
  const listDerived = createDerived(model);
  const reasons = new Map(chosen);
  const values = new Set<Part>();
  // Others are added while it is gone through.
  const steps = [...chosen.keys()].map((part) => ({ part, asValue: true, isNew: true }));
  const add = (part: Part, asValue: boolean, reason: Reason): void => {
    const isNew = !reasons.has(part);
    if (isNew) reasons.set(part, reason);
    steps.push({ part, asValue, isNew });
  };
  for (const { part: by, asValue, isNew } of steps) {
    if (isNew) for (const { part, as, ...need } of listNeeds(by)) add(part, need.asValue, { kind: "needed", by, as });
    if (!asValue || values.has(by)) continue;
    values.add(by);
    for (const part of listDerived(by).filter(isWanted)) add(part, true, { kind: "needed", by, as: "derived type" });
  }
  return reasons;
}
