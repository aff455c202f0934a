import { formatSpan } from "../../source/span.js";
import { mapNonEmpty } from "../non-empty.js";
import type { NavigationProperty, Property, PropertyFacts } from "../types.js";
import type { AnyPropertyJson, NavigationPropertyJson, PropertyFactsJson, PropertyJson } from "./model-json.js";
import { omitAbsent } from "./omit-absent.js";
import { writeDeprecation, writeFact, writeTypeFact } from "./write-facts.js";

export function writeProperty(property: Property): PropertyJson {
  return { kind: property.kind, ...writeAnyProperty(property) };
}

export function writeNavigationProperty(property: NavigationProperty): NavigationPropertyJson {
  return { kind: property.kind, ...writeAnyProperty(property) };
}

function writeAnyProperty(property: Property | NavigationProperty): AnyPropertyJson {
  return {
    name: property.name,
    type: writeTypeFact(property.type),
    description: property.description,
    facts: writePropertyFacts(property.facts),
    witnesses: property.witnesses,
    origins: mapNonEmpty(property.origins, formatSpan),
  };
}

function writePropertyFacts(facts: PropertyFacts): PropertyFactsJson {
  return omitAbsent<PropertyFactsJson>({
    nullable: writeFact(facts.nullable),
    readOnly: writeFact(facts.readOnly),
    required: writeFact(facts.required),
    requiredOnCreate: writeFact(facts.requiredOnCreate),
    key: writeFact(facts.key),
    immutable: writeFact(facts.immutable),
    defaultValue: writeFact(facts.defaultValue),
    deprecated: writeDeprecation(facts.deprecated),
    returned: writeFact(facts.returned),
    filter: writeFact(facts.filter),
    orderBy: writeFact(facts.orderBy),
    search: writeFact(facts.search),
    expand: writeFact(facts.expand),
    minLength: writeFact(facts.minLength),
    maxLength: writeFact(facts.maxLength),
    maxItems: writeFact(facts.maxItems),
    minimum: writeFact(facts.minimum),
    maximum: writeFact(facts.maximum),
    format: writeFact(facts.format),
    inheritedFrom: writeFact(facts.inheritedFrom),
  });
}
