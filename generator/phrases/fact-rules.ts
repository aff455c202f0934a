/** Every rule that a fact can come of, by its id. */
import { baseIntroductions, derivedIntroductions, heirLists, heirs, namedBases } from "./base-types.js";
import { combinations } from "./combinations.js";
import { deductions } from "./deductions.js";
import { deprecations, deprecationSequels, replacements } from "./deprecations.js";
import {
  collections,
  errorStatuses,
  linksElsewhere,
  plainStatuses,
  primitiveResponses,
  returnsWithoutStatus,
  ungrantedPermissions,
  unsupportedOptions,
} from "./operations.js";
import type { PhraseTable } from "./phrase.js";
import { propertyStatements } from "./property-statements.js";
import {
  defaultIntroductions,
  formats,
  inheritedIntroductions,
  inheritedNames,
  plainDefaults,
  propertyLimits,
} from "./property-limits.js";
import { filters, queryOptions, returnings } from "./property-queries.js";
import { emptyBodies, namedBodies, suppliedBodies } from "./request-bodies.js";
import { requiredExceptions, requiredTables } from "./required-bodies.js";
import { abstractTypes, openTypes, typeDeprecations } from "./type-prose.js";
import { illustrations, valueCues } from "./value-cues.js";

const tables = [
  ...[valueCues, illustrations, combinations],
  ...[propertyStatements, propertyLimits, formats, queryOptions, filters, returnings],
  ...[defaultIntroductions, plainDefaults, inheritedIntroductions, inheritedNames],
  ...[deprecations, deprecationSequels, replacements],
  ...[baseIntroductions, namedBases, derivedIntroductions, heirs, heirLists],
  ...[abstractTypes, openTypes, typeDeprecations],
  ...[
    suppliedBodies,
    emptyBodies,
    namedBodies,
    requiredTables,
    collections,
    returnsWithoutStatus,
    plainStatuses,
    ungrantedPermissions,
    unsupportedOptions,
  ],
  ...[primitiveResponses, errorStatuses, linksElsewhere, requiredExceptions],
] as const;

/** All phrases, in the order of what they are about. */
export const phraseTables: readonly PhraseTable[] = tables;

/** The id of a phrase or of a deduction: what `Fact.rule` holds. */
export type RuleId = (typeof tables)[number]["rows"][number]["id"] | (typeof deductions)[number]["id"];

const meanings: ReadonlyMap<RuleId, string> = new Map(
  [...tables.flatMap(({ rows }) => [...rows]), ...deductions].map(({ id, meaning }) => [id, meaning]),
);

/** What the rule says. */
export function findMeaning(rule: RuleId): string {
  return meanings.get(rule) ?? "";
}

const ids: ReadonlySet<string> = new Set(meanings.keys());
export function isRuleId(text: string): text is RuleId {
  return ids.has(text);
}
