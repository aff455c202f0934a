import type { Operation, RequestBody } from "../../model/operation.js";
import type { Property, StructuredType } from "../../model/types.js";
import { isSafePath } from "../module-path.js";
import type { NamedModel } from "../names.js";
import type { ValidatorPlan } from "./validator-plan.js";
import { listAllProperties, planProperty, planValue } from "./validator-values.js";
import type { AnyProperty } from "../../model/queries.js";
import type { CheckTarget, ObjectView, PropertyCheck } from "./validator-view.js";

/** The request body of an operation. */
export interface PlannedBody {
  readonly operation: Operation;
  /** Path of its module without extension, below `bodies/`. */
  readonly module: string;
  readonly view: ObjectView;
  /** The type it represents; an action's body represents none. */
  readonly type?: StructuredType;
  /** The type's properties that must be sent, and those that must not be. */
  readonly required: readonly string[];
  readonly absent: readonly string[];
  /** What the operation takes beside the properties of the type. */
  readonly others: readonly Property[];
}

/**
 * What the operations of a model take. A create or update body is a JSON representation of a type without what the
 * service sets itself, with what the operation's page requires; an action's body is what its page lists.
 */
export function planBodies(context: NamedModel, plan: ValidatorPlan): readonly PlannedBody[] {
  const targets = new Map(plan.objects.map(({ type, view }) => [type, view.target]));
  return [...context.model.operations.values()].flatMap((operation) => {
    const body = operation.requestBody;
    if (body === undefined || (body.type === undefined && body.properties.length === 0)) return [];
    return [planBody(context, { plan, targets }, operation, body)];
  });
}

interface Planned {
  readonly plan: ValidatorPlan;
  readonly targets: ReadonlyMap<StructuredType, CheckTarget>;
}

function planBody(
  { model, names }: NamedModel,
  { plan, targets }: Planned,
  operation: Operation,
  body: RequestBody,
): PlannedBody {
  const { id } = operation;
  const identifier = names.ofOperation(operation);
  const type = body.type === undefined ? undefined : model.types.get(body.type.value);
  const base = type && targets.get(type);
  const rows = new Map(body.properties.filter(isNamed).map((row) => [row.name, row]));
  const declared = type === undefined ? [] : listAllProperties(model, type);
  const told = declared.flatMap((property) => planDeclared(property, rows.get(property.name), plan));
  const others = [...rows.values()].filter((row) => !declared.some(({ name }) => name === row.name));
  const name = plan.claimName(`${identifier.charAt(0).toUpperCase()}${identifier.slice(1)}Body`);
  const list = (presence: PropertyCheck["presence"]): readonly string[] =>
    told.filter((each) => each.presence === presence).map((each) => each.name);
  return {
    operation,
    module: isSafePath(id) ? id : identifier,
    view: {
      target: { name, type: name },
      ...(base && { base }),
      properties: [...told, ...others.map((row) => planRow(row, plan))],
      open: false,
      standsAlone: true,
    },
    ...(type && { type }),
    required: list("present"),
    absent: list("absent"),
    others,
  };
}

/** Rows for annotations tell nothing that could be checked. */
function isNamed(row: Property): boolean {
  return !row.name.includes("@");
}

/** A property that the type does not have. */
function planRow(row: Property, plan: ValidatorPlan): PropertyCheck {
  return {
    name: row.name,
    check: planValue(row.type.value, plan),
    presence: isRequired(row) ? "present" : "nullable",
  };
}

/**
 * A property of the type of which something else is true in a body: the operation's page requires it, or does not list
 * it though its own page calls it read-only.
 */
function planDeclared(property: AnyProperty, row: Property | undefined, plan: ValidatorPlan): readonly PropertyCheck[] {
  if (property.kind !== "property") return [];
  const { readOnly } = property.facts;
  const isReadOnly = readOnly?.value === true && readOnly.certainty === "stated";
  if (row === undefined) return isReadOnly ? [{ name: property.name, check: { kind: "any" }, presence: "absent" }] : [];
  return isRequired(row) ? [{ ...planProperty(property, plan), presence: "present" }] : [];
}

function isRequired({ facts }: Property): boolean {
  return facts.required?.value === true || facts.requiredOnCreate?.value === true;
}
