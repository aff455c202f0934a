import type { EmitContext } from "../../generator/emit/emitter.js";
import { describeProperties } from "../../generator/emit/plans/describe-properties.js";
import { createDescriber, toRecord, type JSONSchema } from "../../generator/emit/plans/describe-type.js";
import { listAllProperties, planValue } from "../../generator/emit/plans/validator-values.js";
import type { ObjectView, PropertyCheck, ValueCheck } from "../../generator/emit/plans/validator-view.js";
import type { TypeReference } from "../../generator/model/types.js";

export interface Components {
  /** By the names of their interfaces. */
  readonly schemas: JSONSchema;
  /** The schema of a value of an operation's; of a type a reference. */
  readonly find: (reference: TypeReference) => JSONSchema;
}

/** The schemas of all types and bodies, and of what operations take and return: those that the validators have. */
export function describeComponents(
  { model, plans }: Pick<EmitContext, "model" | "plans">,
  references: readonly TypeReference[],
): Components {
  const { objects } = plans.validators;
  const { bodies } = plans.bodies;
  const described = describeTogether(plans, [
    ...[...objects, ...bodies].map(({ view: { target } }) => toField(target.name, { kind: "target", target })),
    ...bodies.flatMap(({ name, view: { base } }) =>
      base ? [toField(baseKey(name), { kind: "target", target: base })] : [],
    ),
    ...references.map((reference) => toField(JSON.stringify(reference), planValue(reference, plans.validators))),
  ]);
  const values = toRecord(described["properties"]);
  const definitions = toRecord(described["$defs"]);
  const finder = { listProperties: (type: (typeof objects)[number]["type"]) => listAllProperties(model, type) };
  const schemas = [
    ...objects.map(({ type, view: { target } }): [string, unknown] => [
      target.name,
      describeProperties(toRecord(definitions[target.name]), type, finder),
    ]),
    ...bodies.map(({ name, view }): [string, unknown] => {
      const own = definitions[name];
      if (view.base === undefined) return [name, own];
      const base = values[baseKey(name)];
      return [name, view.properties.length === 0 ? base : { allOf: [base, own] }];
    }),
  ];
  return {
    schemas: Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1))),
    find: (reference) => toRecord(values[JSON.stringify(reference)]),
  };
}

/** Values are described as the properties of one object, so that what they share is described once. */
function describeTogether(plans: EmitContext["plans"], properties: readonly PropertyCheck[]): JSONSchema {
  const all: ObjectView = { target: { name: "", type: "" }, properties, open: true, standsAlone: false };
  const describe = createDescriber(plans.validators, plans.bodies.bodies);
  return toRecord(referToComponents(describe(all, "draft-2020-12")));
}

function toField(name: string, check: ValueCheck): PropertyCheck {
  return { name, check, presence: "notNull" };
}

/** No type or body has such a name. */
function baseKey(body: string): string {
  return `base of ${body}`;
}

function referToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referToComponents);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : referToComponents(inner),
    ]),
  );
}
