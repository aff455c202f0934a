import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome } from "../diagnostics/outcome.js";
import type { PageFacts } from "../extract/page-facts.js";
import { graphNamespace } from "../model/names.js";
import type { Model } from "../model/types.js";
import { decideBases, decideStatedBases } from "./bases/bases.js";
import { findKeyedTypes } from "./bases/keyed-types.js";
import { basesOf, type BaseDecisions } from "./bases/witnesses.js";
import { declareNames, keepEnums } from "./declare/declare.js";
import { readCombinations } from "./enums/combinations.js";
import { applyFlags, decideFlags, type FlagsDecisions } from "./enums/flags.js";
import { linkEnums } from "./enums/link-enum.js";
import { createExampleLookup } from "./examples/example-lookup.js";
import { linkExamples } from "./examples/link-examples.js";
import { linkOperations } from "./operations/link-operations.js";
import { settleOperations } from "./operations/settle-operations.js";
import { probe } from "./probe.js";
import { linkTypes } from "./properties/link-type.js";
import { readExampleWitness } from "./witnesses/example-witness.js";
import { readPathWitness } from "./witnesses/path-witness.js";
import { settleProperties } from "./witnesses/settle-properties.js";

export interface LinkOptions {
  readonly apiVersion: string;
  /** The namespace of types whose pages name none. */
  readonly namespace?: string | undefined;
}

/** A model, and how what it says was decided on. */
export interface LinkedModel {
  readonly model: Model;
  readonly decisions: Decisions;
}
export interface Decisions {
  readonly bases: BaseDecisions;
  readonly flags: FlagsDecisions;
}

/**
 * Joins the facts of all pages of one API version into one model: types merged, every reference resolved or reported.
 */
export function linkModel(pages: readonly PageFacts[], options: LinkOptions): Outcome<Model> {
  return mapOutcome(linkPages(pages, options), ({ model }) => model);
}

/** The same with the decisions: who spoke on base types and on flags, and who was believed. */
export function linkPages(
  pages: readonly PageFacts[],
  { apiVersion, namespace = graphNamespace }: LinkOptions,
): Outcome<LinkedModel> {
  return gatherOutcome((found) => {
    const declared = found.take(declareNames(sortPages(pages), namespace));
    const members = found.take(linkEnums(declared));
    const names = keepEnums(declared, members);
    const keyed = found.take(findKeyedTypes(names));
    const described = found.take(linkOperations(names));
    const stated = found.take(decideStatedBases(names, keyed));

    // What examples and paths give away of bases needs the types linked once; the types then need the bases.
    const { glimpsed } = probe(linkTypes(names, basesOf(stated), keyed));
    const operations = settleOperations(described, glimpsed, namespace);
    const examples = found.take(linkExamples(names.pages, createExampleLookup(names.registry, glimpsed, operations)));
    const shown = found.take(readExampleWitness(glimpsed, examples, operations, names.registry));
    const navigated = readPathWitness(glimpsed, operations.values(), namespace);
    const bases = decideBases(stated, glimpsed, { examples: shown, paths: navigated }, names.registry);

    const linked = found.take(linkTypes(names, basesOf(bases), keyed));
    const paths = readPathWitness(linked, operations.values(), namespace);
    const types = found.take(settleProperties(linked, { groups: names.types, examples: shown, paths }));
    const flags = decideFlags(names, found.take(readCombinations(types, examples, operations, members)));
    const enums = applyFlags(members, flags);
    return { model: { apiVersion, namespace, types, enums, operations, examples }, decisions: { bases, flags } };
  });
}

/** The order of pages decides nothing. */
function sortPages(pages: readonly PageFacts[]): readonly PageFacts[] {
  return [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
}
