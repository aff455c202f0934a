import { isRuleId, type RuleId } from "../../phrases/fact-rules.js";
import type { Span } from "../../source/span.js";
import { assumed, inferred, stated, type Fact } from "../fact.js";
import { mapNonEmpty } from "../non-empty.js";
import type { NavigationProperty, Property, PropertyFacts } from "../types.js";
import type { FactJson, PlaceJson } from "./fact-json.js";
import type { NavigationPropertyJson, PropertyFactsJson, PropertyJson } from "./model-json.js";
import { omitAbsent } from "./omit-absent.js";

/** `resources/user.md:31:2`. Without the page, `start` and `end` mean nothing: they are 0. */
export function readPlace(place: PlaceJson): Span {
  const [, path = place, line, column] = /^(.+):(\d+):(\d+)$/s.exec(place) ?? [];
  return { path, start: 0, end: 0, line: Number(line ?? 1), column: Number(column ?? 1) };
}

export function readFact<T>(fact: FactJson<T>): Fact<T>;
export function readFact<T>(fact: FactJson<T> | undefined): Fact<T> | undefined;
export function readFact<T>(fact: FactJson<T> | undefined): Fact<T> | undefined {
  if (fact === undefined) return undefined;
  switch (fact.certainty) {
    case "stated":
      return stated(fact.value, ...mapNonEmpty(fact.origins, readPlace));
    case "inferred":
      return inferred(fact.value, readRule(fact.rule), ...mapNonEmpty(fact.origins, readPlace));
    case "assumed":
      return assumed(fact.value, readRule(fact.rule), ...fact.origins.map(readPlace));
  }
}

/** A rule that no table has was written by another graphdown: `parseModel` says so. */
function readRule(rule: string): RuleId {
  if (isRuleId(rule)) return rule;
  throw new Error(`no rule is called ${JSON.stringify(rule.slice(0, 80))}`);
}

export function readProperty(property: PropertyJson): Property {
  return { kind: property.kind, ...readAnyProperty(property) };
}

export function readNavigationProperty(property: NavigationPropertyJson): NavigationProperty {
  return { kind: property.kind, ...readAnyProperty(property) };
}

function readAnyProperty(property: PropertyJson | NavigationPropertyJson): Omit<Property, "kind"> {
  return {
    name: property.name,
    type: readFact(property.type),
    description: property.description,
    facts: readPropertyFacts(property.facts),
    witnesses: property.witnesses,
    origins: mapNonEmpty(property.origins, readPlace),
  };
}

function readPropertyFacts(facts: PropertyFactsJson): PropertyFacts {
  return omitAbsent<PropertyFacts>({
    nullable: readFact(facts.nullable),
    readOnly: readFact(facts.readOnly),
    required: readFact(facts.required),
    requiredOnCreate: readFact(facts.requiredOnCreate),
    key: readFact(facts.key),
    immutable: readFact(facts.immutable),
    defaultValue: readFact(facts.defaultValue),
    deprecated: readFact(facts.deprecated),
    returned: readFact(facts.returned),
    filter: readFact(facts.filter),
    orderBy: readFact(facts.orderBy),
    search: readFact(facts.search),
    expand: readFact(facts.expand),
    minLength: readFact(facts.minLength),
    maxLength: readFact(facts.maxLength),
    maxItems: readFact(facts.maxItems),
    minimum: readFact(facts.minimum),
    maximum: readFact(facts.maximum),
    format: readFact(facts.format),
    inheritedFrom: readFact(facts.inheritedFrom),
  });
}
