import type { Fixture } from "../../conform/fixture.js";
import type { Example } from "../../model/example.js";
import type { NonEmpty } from "../../model/non-empty.js";
import type { Operation, RequestBody } from "../../model/operation.js";
import { isA, isSetByService, type AnyProperty } from "../../model/queries.js";
import type { Model, Property, StructuredType } from "../../model/types.js";
import { isJsonObject } from "../../source/json.js";
import type { Span } from "../../source/span.js";
import { groupBy } from "../../source/group.js";
import type { NamedModel } from "../names.js";
import { nameBodies, type UnnamedBody } from "./body-names.js";
import { listBindings, type Binding } from "./bindings.js";
import type { ValidatorPlan } from "./validator-plan.js";
import { listAllProperties, planProperty, planValue } from "./validator-values.js";
import type { CheckTarget, ObjectView, PropertyCheck } from "./validator-view.js";

/** What operations take as their request's body: one of them, or several that take the same. */
export interface PlannedBody {
  /** PascalCase, unique among everything that validators export: `UserCreate`. */
  readonly name: string;
  /** Path of its module without extension: `user-create`. */
  readonly module: string;
  /** The one that it has its name from first. */
  readonly operations: NonEmpty<Operation>;
  readonly origins: NonEmpty<Span>;
  readonly view: ObjectView;
  /** The type it represents; an action's body represents none. */
  readonly type?: StructuredType;
  /** Whether it may represent a type derived from that as well, which its `@odata.type` names. */
  readonly isOfFamily: boolean;
  /** The type's properties that must be sent, and those that must not be. */
  readonly required: readonly string[];
  readonly absent: readonly string[];
  /** The relationships that are set by the address of what there is already. */
  readonly bindings: readonly Binding[];
  /** What the operation takes beside the properties of the type. */
  readonly others: readonly Property[];
}

/** The bodies of a model's operations. */
export interface BodyPlan {
  readonly bodies: readonly PlannedBody[];
  /** What an operation takes; absent where its page does not say. */
  readonly find: (operation: Operation) => PlannedBody | undefined;
  /** What a request is an example of; absent where it lacks what must be sent, or has a type that none is of. */
  readonly findShown: (fixture: Fixture) => PlannedBody | undefined;
}

/**
 * What the operations of a model take. A create or update body is a JSON representation of a type without what the
 * service sets itself, with what the operation's page requires; an action's body is what its page lists.
 */
export function planBodies(context: NamedModel, plan: ValidatorPlan): BodyPlan {
  const { operations, examples } = context.model;
  const byOperation = groupBy(examples, ({ operation }) => operation);
  const targets = new Map(plan.objects.map(({ type, view }) => [type, view.target]));
  const shapes = [...operations.values()].flatMap((operation): readonly UnnamedBody[] => {
    const body = operation.requestBody;
    if (body === undefined || (body.type === undefined && body.properties.length === 0)) return [];
    return [planBody(operation, body, { context, plan, targets, examples: byOperation.get(operation.id) ?? [] })];
  });
  const bodies = nameBodies(shapes, context, plan.claimName);
  const byId = new Map(bodies.flatMap((body) => body.operations.map(({ id }) => [id, body] as const)));
  return {
    bodies,
    find: ({ id }) => byId.get(id),
    findShown: (fixture) => {
      const body = fixture.part === "request" ? byId.get(fixture.example.operation ?? "") : undefined;
      return body !== undefined && isExampleOf(fixture, body, context.model) ? body : undefined;
    },
  };
}

/** A page may show a body of another of its requests, or a name of a type that is none. */
function isExampleOf({ type, conforming }: Fixture, body: PlannedBody, { types }: Model): boolean {
  if (body.type === undefined || type.kind !== "structured" || !isJsonObject(conforming)) return false;
  if (!isA(types, type.name, body.type.qualifiedName)) return false;
  if (body.isOfFamily && conforming["@odata.type"] !== `#${type.name}`) return false;
  const needed = body.view.properties.filter(({ presence }) => presence === "present");
  return needed.every(({ name }) => Object.hasOwn(conforming, name) && conforming[name] !== null);
}

interface Planning {
  readonly context: NamedModel;
  readonly plan: ValidatorPlan;
  readonly targets: ReadonlyMap<StructuredType, CheckTarget>;
  /** Those of the operation. */
  readonly examples: readonly Example[];
}

function planBody(operation: Operation, body: RequestBody, planning: Planning): UnnamedBody {
  const { plan, targets, examples } = planning;
  const { model } = planning.context;
  const type = body.type === undefined ? undefined : model.types.get(body.type.value);
  const rows = new Map(body.properties.filter(isNamed).map((row) => [row.name, row]));
  const declared = type === undefined ? [] : listAllProperties(model, type);
  // What updates a value leaves out what stays as it is.
  const isCreation = operation.shape.value === "create";
  const isPartial = type !== undefined && operation.shape.value === "update";
  const told = declared.flatMap((property) =>
    planDeclared(property, { row: rows.get(property.name), isPartial, isCreation }, plan),
  );
  const others = [...rows.values()].filter((row) => !declared.some(({ name }) => name === row.name));
  const bindings = listBindings(examples, declared);
  const base = type && plan.findTypeTarget(type.qualifiedName);
  const list = (presence: PropertyCheck["presence"]): readonly string[] =>
    told.filter((each) => each.presence === presence).map((each) => each.name);
  return {
    operation,
    ...(base && { base }),
    properties: [
      ...(type?.abstract?.value === true ? [typeName] : []),
      ...told,
      ...others.map((row) => planRow(row, plan)),
      ...bindings.map(planBinding),
    ],
    ...(type && { type }),
    isOfFamily: type !== undefined && base !== undefined && base !== targets.get(type),
    required: list("present"),
    absent: list("absent"),
    bindings,
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

/** No value is of an abstract type itself. */
const typeName: PropertyCheck = {
  name: "@odata.type",
  check: { kind: "runtime", check: "edmString" },
  presence: "present",
};

function planBinding({ name, isMany }: Binding): PropertyCheck {
  const address = { kind: "runtime", check: "edmString" } as const;
  return { name, check: isMany ? { kind: "list", element: address } : address, presence: "notNull" };
}

interface Purpose {
  /** What the operation's own table says of the property. */
  readonly row: Property | undefined;
  readonly isPartial: boolean;
  readonly isCreation: boolean;
}

/**
 * A property of the type of which something else is true in a body: the operation's page requires it, or does not list
 * it though its own page calls it read-only.
 */
function planDeclared(
  property: AnyProperty,
  { row, isPartial, isCreation }: Purpose,
  plan: ValidatorPlan,
): readonly PropertyCheck[] {
  if (property.kind !== "property") return [];
  const isReadOnly = property.facts.readOnly?.certainty === "stated" && isSetByService(property, isCreation);
  if (row === undefined) return isReadOnly ? [{ name: property.name, check: { kind: "any" }, presence: "absent" }] : [];
  return isRequired(row) && !isPartial ? [{ ...planProperty(property, plan), presence: "present" }] : [];
}

function isRequired({ facts }: Property): boolean {
  return facts.required?.value === true || facts.requiredOnCreate?.value === true;
}
