import type { ValidatorPlan } from "../../generator/emit/plans/validator-plan.js";
import type { CheckTarget, ObjectView, PropertyCheck, ValueCheck } from "../../generator/emit/plans/validator-view.js";
import { edmReadOnly } from "../runtime/body.js";
import * as edm from "../runtime/edm.js";
import type { Check } from "../runtime/failure.js";
import { edmUntyped, eitherOf, listOf, type Field } from "../runtime/fields.js";
import { describeSchema } from "../runtime/json-schema.js";
import { edmReference } from "../runtime/list.js";
import { createSchema, type Schema } from "../runtime/schema.js";

export type JSONSchema = Readonly<Record<string, unknown>>;
export type Dialect = "draft-2020-12" | "draft-07";

/**
 * Describes what the validator of a type accepts, in the words that the validators have for themselves at run time. The
 * schema of the type is the root itself, and not a reference to a definition.
 */
export type DescribeType = (view: ObjectView, dialect: Dialect) => JSONSchema;

export function createDescriber({ objects, enums, unions }: ValidatorPlan): DescribeType {
  const schemas = new Map<CheckTarget, Schema<unknown>>();
  const checks: Readonly<Record<string, Check>> = { ...edm, edmReference };
  const find = (target: CheckTarget): Schema<unknown> => {
    const schema = schemas.get(target);
    if (schema === undefined) throw new Error(`Nothing is planned for ${target.name}.`);
    return schema;
  };
  const toCheck = (check: ValueCheck): Check => {
    switch (check.kind) {
      case "any":
        return edmUntyped;
      case "runtime":
        return checks[check.check] ?? edmUntyped;
      case "target":
        return find(check.target)["~graphdown"].check;
      case "list":
        return listOf(toCheck(check.element));
      case "either":
        return check.options.map(toCheck).reduce(eitherOf);
    }
  };
  const toField = ({ check, presence }: PropertyCheck): Field => {
    if (presence === "absent") return edmReadOnly;
    if (presence === "nullable") return toCheck(check);
    return presence === "notNull" ? { notNull: toCheck(check) } : { required: toCheck(check) };
  };
  const create = (view: ObjectView): Schema<unknown> =>
    createSchema(
      view.target.name,
      () => null,
      () => ({
        fields: view.properties.map((property) => [[property.name], toField(property)] as const),
        schemas: [...schemas.values()],
        open: view.open,
      }),
    );
  for (const { view } of objects) schemas.set(view.target, create(view));
  for (const { view } of enums) {
    const { members, flags, open } = view;
    const described = { members, flags: flags || open };
    schemas.set(
      view.target,
      createSchema(
        view.target.name,
        () => null,
        () => described,
      ),
    );
  }
  for (const { view } of unions) {
    const derived = view.members.map(({ typeName, target }) => [typeName, find(target)] as const);
    const described = { base: find(view.base), derived: Object.fromEntries(derived) };
    schemas.set(
      view.target,
      createSchema(
        view.target.name,
        () => null,
        () => described,
      ),
    );
  }
  return (view, dialect) =>
    inlineRoot(describeSchema(create(view)["~graphdown"], { target: dialect }), view.target.name);
}

/** `{ $ref: "#/$defs/User", $defs: { User: … } }` as `{ …, $defs: … }`, where what held the type itself holds the root. */
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

export function toRecord(value: unknown): JSONSchema {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
