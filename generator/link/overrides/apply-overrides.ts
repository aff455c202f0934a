import { isDeepStrictEqual } from "node:util";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../../diagnostics/outcome.js";
import { stated, type Fact } from "../../model/fact.js";
import type { Override } from "../../model/override.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type {
  EnumMember,
  EnumType,
  Model,
  NavigationProperty,
  Property,
  StructuredType,
  TypeReference,
} from "../../model/types.js";
import { createRegistry, type Registry } from "../references/registry.js";
import { readTypeText } from "./read-type-text.js";

/**
 * The model with the user's own word laid over it. What an override gives has the override as its witness and origin.
 * One that finds things as it wants them is stale (a warning), one that finds nothing to change is an error.
 */
export function applyOverrides(model: Model, overrides: readonly Override[]): Outcome<Model> {
  const registry = createRegistry(
    [
      ...[...model.types.keys()].map((name) => ({ kind: "structured" as const, name, path: "" })),
      ...[...model.enums.keys()].map((name) => ({ kind: "enum" as const, name, path: "" })),
    ],
    model.namespace,
  );
  const isMeant = ({ apiVersion }: Override): boolean => apiVersion === undefined || apiVersion === model.apiVersion;
  return gatherOutcome((found) =>
    overrides
      .filter(isMeant)
      .reduce((changed, override) => found.take(applyOverride(changed, override, registry)), model),
  );
}

function applyOverride(model: Model, override: Override, registry: Registry): Outcome<Model> {
  const result = overrideTarget(model, override, registry);
  const named = `The override of \`${override.target}\``;
  switch (result.kind) {
    case "changed-type":
      return outcome({ ...model, types: new Map(model.types).set(result.type.qualifiedName, result.type) });
    case "changed-enum":
      return outcome({ ...model, enums: new Map(model.enums).set(result.type.qualifiedName, result.type) });
    case "stale":
      return outcome(model, [
        createDiagnostic("overrides/stale", override.span, `${named} changes nothing: ${result.why}.`),
      ]);
    case "unmatched":
      return outcome(model, [
        createDiagnostic("overrides/unmatched", override.span, `${named} cannot be applied: ${result.why}.`),
      ]);
  }
}

function overrideTarget(model: Model, override: Override, registry: Registry): Result {
  const target = findTarget(override.target, registry);
  const type = target && model.types.get(target.owner);
  const enumType = target && model.enums.get(target.owner);
  if (target !== undefined && type !== undefined) return overrideProperty(type, target.member, override, registry);
  if (target !== undefined && enumType !== undefined) return overrideMember(enumType, target.member, override);
  return unmatched("no type or enum has this name");
}

type Result =
  | { readonly kind: "changed-type"; readonly type: StructuredType }
  | { readonly kind: "changed-enum"; readonly type: EnumType }
  | { readonly kind: "stale" | "unmatched"; readonly why: string };

function unmatched(why: string): Result {
  return { kind: "unmatched", why };
}
function stale(why: string): Result {
  return { kind: "stale", why };
}

/**
 * Names hold dots on both sides (`microsoft.graph.user`, `@microsoft.graph.downloadUrl`): the longest one that is a
 * type's is the owner's.
 */
function findTarget(text: string, registry: Registry): { readonly owner: string; readonly member: string } | undefined {
  for (let at = text.lastIndexOf("."); at > 0; at = text.lastIndexOf(".", at - 1)) {
    const owner = registry.lookUp(text.slice(0, at), registry.namespace);
    if (owner.kind === "found" && owner.exact) return { owner: owner.definition.name, member: text.slice(at + 1) };
  }
  return undefined;
}

const propertyGroups = ["properties", "navigationProperties", "instanceAnnotations"] as const;

function overrideProperty(type: StructuredType, name: string, override: Override, registry: Registry): Result {
  const { change } = override;
  const group = propertyGroups.find((each) => type[each].some((property) => property.name === name));
  const property = group && type[group].find((each) => each.name === name);
  const reference =
    change.kind === "remove" || change.type === undefined
      ? undefined
      : readTypeText(change.type, registry, type.namespace);
  if (change.kind !== "remove" && change.type !== undefined && reference === undefined)
    return unmatched(`nothing is called \`${change.type}\``);
  if (change.kind === "add") {
    if (property !== undefined) return stale("the pages have the property now");
    if (reference === undefined) return unmatched("a property that is added needs a `type`");
    const key = name.startsWith("@") ? "instanceAnnotations" : "properties";
    return {
      kind: "changed-type",
      type: { ...type, [key]: [...type[key], createProperty(name, reference, override)] },
    };
  }
  if (group === undefined || property === undefined)
    return unmatched(`\`${type.name}\` has no property \`${name}\` of its own`);
  if (change.kind === "remove")
    return { kind: "changed-type", type: { ...type, [group]: type[group].filter((each) => each.name !== name) } };
  if (reference === undefined && change.nullable === undefined)
    return unmatched("it says nothing to change: give `type`, `nullable`, `add` or `remove`");
  const sameType = reference === undefined || isDeepStrictEqual(reference, property.type.value);
  const sameNullable = change.nullable === undefined || property.facts.nullable?.value === change.nullable;
  if (sameType && sameNullable) return stale("the pages say the same");
  const corrected = correctProperty(property, reference, change.nullable, override);
  return {
    kind: "changed-type",
    type: { ...type, [group]: type[group].map((each) => (each.name === name ? corrected : each)) },
  };
}

function correctProperty<P extends Property | NavigationProperty>(
  property: P,
  type: TypeReference | undefined,
  nullable: boolean | undefined,
  override: Override,
): P {
  return {
    ...property,
    ...(type !== undefined && { type: factOf(type, override) }),
    facts: { ...property.facts, ...(nullable !== undefined && { nullable: factOf(nullable, override) }) },
    witnesses: ["override", ...property.witnesses],
    origins: [override.span, ...property.origins],
  };
}

function createProperty(name: string, type: TypeReference, override: Override): Property {
  const { change } = override;
  const nullable = change.kind === "add" ? change.nullable : undefined;
  return {
    kind: "property",
    name,
    type: factOf(type, override),
    description: change.kind === "add" ? change.description : "",
    facts: nullable === undefined ? {} : { nullable: factOf(nullable, override) },
    witnesses: ["override"],
    origins: [override.span],
  };
}

function overrideMember(type: EnumType, name: string, override: Override): Result {
  const { change } = override;
  const exists = type.members.some((member) => member.name === name);
  if (change.kind === "add") {
    if (exists) return stale("the pages have the member now");
    const member: EnumMember = { name, description: change.description, evolvable: false, origins: [override.span] };
    return { kind: "changed-enum", type: { ...type, members: [...type.members, member] } };
  }
  if (!exists) return unmatched(`\`${type.name}\` has no member \`${name}\``);
  if (change.kind === "correct") return unmatched("a member can be added or removed, not corrected");
  const members = type.members.filter((member) => member.name !== name);
  if (!isNonEmpty(members)) return unmatched("an enum without members would be left");
  return { kind: "changed-enum", type: { ...type, members } };
}

function factOf<T>(value: T, override: Override): Fact<T> {
  return stated(value, override.span);
}
