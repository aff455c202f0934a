import type { Operation, RequestBody } from "../../model/operation.js";
import type { NavigationProperty, Property, StructuredType } from "../../model/types.js";
import { isSafePath } from "../module-path.js";
import type { NamedModel } from "../names.js";
import type { ValidatorPlan } from "./validator-plan.js";
import { listAllProperties, planProperty, planValue } from "./validator-values.js";
import type { ObjectView, PropertyCheck } from "./validator-view.js";

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
  return [...context.model.operations.values()].flatMap((operation) => {
    const body = operation.requestBody;
    if (body === undefined || (body.type === undefined && body.properties.length === 0)) return [];
    return [planBody(context, plan, operation, body)];
  });
}

function planBody(
  { model, names }: NamedModel,
  plan: ValidatorPlan,
  operation: Operation,
  body: RequestBody,
): PlannedBody {
  const { id } = operation;
  const identifier = names.ofOperation(operation);
  const type = body.type === undefined ? undefined : model.types.get(body.type.value);
  const rows = new Map(body.properties.filter(isNamed).map((row) => [row.name, row]));
  const inherited = type === undefined ? [] : listAllProperties(model, type);
  const listed = new Set([...inherited.map((property) => property.name), ...rows.keys()]);
  const declared = new Map(inherited.map((property) => [property.name, property]));
  const properties = [...listed].flatMap((name) => {
    const row = rows.get(name);
    const property = declared.get(name);
    if (row !== undefined && (property === undefined || property.kind === "property")) return [planRow(row, plan)];
    return property === undefined ? [] : [planDeclared(property, plan)];
  });
  const name = plan.claimName(`${identifier.charAt(0).toUpperCase()}${identifier.slice(1)}Body`);
  const list = (presence: PropertyCheck["presence"]): readonly string[] =>
    properties.filter((each) => each.presence === presence && declared.has(each.name)).map((each) => each.name);
  return {
    operation,
    module: isSafePath(id) ? id : identifier,
    view: { target: { name, type: name }, properties, open: false },
    ...(type && { type }),
    required: list("present"),
    absent: list("absent"),
    others: [...rows.values()].filter((row) => !declared.has(row.name)),
  };
}

/** Rows for annotations tell nothing that could be checked. */
function isNamed(row: Property): boolean {
  return !row.name.includes("@");
}

function planRow(row: Property, plan: ValidatorPlan): PropertyCheck {
  const required = row.facts.required?.value === true || row.facts.requiredOnCreate?.value === true;
  return { name: row.name, check: planValue(row.type.value, plan), presence: required ? "present" : "nullable" };
}

/**
 * A property of the type that the operation's page does not list: it must not be sent where its own page calls it
 * read-only.
 */
function planDeclared(property: Property | NavigationProperty, plan: ValidatorPlan): PropertyCheck {
  const planned = planProperty(property, plan);
  const { readOnly } = property.facts;
  const isReadOnly = property.kind === "property" && readOnly?.value === true && readOnly.certainty === "stated";
  return { ...planned, presence: isReadOnly ? "absent" : "nullable" };
}
