import type { ValidatorPlan } from "./validator-plan.js";
import type { CheckTarget, ObjectView, PropertyCheck, ValueCheck } from "./validator-view.js";
import { edmReadOnly } from "../../../templates/runtime/body.js";
import * as edm from "../../../templates/runtime/edm.js";
import type { Check } from "../../../templates/runtime/failure.js";
import { edmUntyped, eitherOf, listOf, type Field } from "../../../templates/runtime/fields.js";
import { describeSchema } from "../../../templates/runtime/json-schema.js";
import { edmReference } from "../../../templates/runtime/list.js";
import { createSchema, type Description, type Schema } from "../../../templates/runtime/schema.js";

export type JSONSchema = Readonly<Record<string, unknown>>;
export type Dialect = "draft-2020-12" | "draft-07";

/**
 * Describes what the validator of a type accepts, in the words that the validators have for themselves at run time. The
 * schema of the type is the root itself, and not a reference to a definition.
 */
export type DescribeType = (view: ObjectView, dialect: Dialect) => JSONSchema;

/** Describes types, and bodies that refer to them, by what the validators check. */
export function createDescriber(
  { objects, enums, unions }: ValidatorPlan,
  bodies: readonly { readonly view: ObjectView }[] = [],
): DescribeType {
  const schemas = new Map<CheckTarget, Schema<unknown>>();
  const find = (target: CheckTarget): Schema<unknown> => {
    const schema = schemas.get(target);
    if (schema === undefined) throw new Error(`Nothing is planned for ${target.name}.`);
    return schema;
  };
  const add = (target: CheckTarget, describe: () => Description): void => {
    schemas.set(
      target,
      createSchema(target.name, () => null, describe),
    );
  };
  const describeObject = ({ properties, open }: ObjectView): Description => ({
    fields: properties.map((property) => [[property.name], toField(property, find)] as const),
    schemas: [...schemas.values()],
    open,
  });
  for (const { view } of [...objects, ...bodies]) add(view.target, () => describeObject(view));
  for (const { view } of enums) {
    const { target, members, flags, open } = view;
    add(target, () => ({ members, flags, open }));
  }
  for (const { view } of unions) {
    const derived = view.members.map(({ typeName, target }) => [typeName, find(target)] as const);
    add(view.target, () => ({ base: find(view.base), derived: Object.fromEntries(derived) }));
  }
  return (view, dialect) => {
    const schema = createSchema(
      view.target.name,
      () => null,
      () => describeObject(view),
    );
    return inlineRoot(describeSchema(schema["~graphdown"], { target: dialect }), view.target.name);
  };
}

type FindSchema = (target: CheckTarget) => Schema<unknown>;

function toField({ check, presence }: PropertyCheck, find: FindSchema): Field {
  if (presence === "absent") return edmReadOnly;
  if (presence === "nullable") return toCheck(check, find);
  return presence === "notNull" ? { notNull: toCheck(check, find) } : { required: toCheck(check, find) };
}

const runtimeChecks: Readonly<Record<string, Check>> = { ...edm, edmReference };

function toCheck(check: ValueCheck, find: FindSchema): Check {
  switch (check.kind) {
    case "any":
      return edmUntyped;
    case "runtime":
      return runtimeChecks[check.check] ?? edmUntyped;
    case "target":
      return find(check.target)["~graphdown"].check;
    case "list":
      return listOf(toCheck(check.element, find));
    case "either":
      return check.options.map((option) => toCheck(option, find)).reduce(eitherOf);
  }
}

/** `{ $ref: "#/$defs/User", $defs: { User: … } }` as `{ …, $defs: … }`: what held the type itself holds the root. */
function inlineRoot({ $ref: _, ...described }: JSONSchema, name: string): JSONSchema {
  const keyword = "$defs" in described ? "$defs" : "definitions";
  const { [name]: root, ...others } = toRecord(described[keyword]);
  const definitions = Object.keys(others).length > 0 ? { [keyword]: others } : {};
  const inlined = { $schema: described["$schema"], ...toRecord(root), ...definitions };
  return toRecord(replaceReferences(inlined, `#/${keyword}/${name}`));
}

function replaceReferences(value: unknown, reference: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => replaceReferences(each, reference));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === "$ref" && inner === reference ? "#" : replaceReferences(inner, reference),
    ]),
  );
}

/** An object as a record; of anything else an empty one. */
export function toRecord(value: unknown): JSONSchema {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
