import type { Fixture } from "../conform/fixture.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageFacts } from "../extract/page-facts.js";
import type { Model } from "../model/types.js";
import { rules } from "./rules.js";

/** Runs every rule; the diagnostics come rule by rule. */
export function checkModel(model: Model, fixtures: readonly Fixture[], pages: readonly PageFacts[]): readonly Diagnostic[] {
  return rules.flatMap((rule) => rule.check({ pages, model, fixtures }));
}
