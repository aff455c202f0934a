import { listTargets } from "./validator-view.js";
import type { CheckTarget, EnumCheckView, ObjectView, UnionView } from "./validator-view.js";
import { listShortNames, type Families } from "../../model/families.js";
import { isOpen } from "../../model/queries.js";
import type { EnumType, Model, QualifiedName, StructuredType } from "../../model/types.js";
import { findCircles } from "./check-circles.js";
import { findExchangedTypes, type ExchangedTypes } from "./exchanged-types.js";
import type { NamedModel } from "../names.js";
import type { Names } from "../names.js";
import type { ValidatorOptions } from "./validator-options.js";
import { nameTargets, type ValidatorTargets } from "./validator-targets.js";
import { listAllProperties, planProperty, type TargetFinder } from "./validator-values.js";

/** Everything validators are made of, before it is laid out in modules. */
export interface ValidatorPlan extends TargetFinder {
  readonly objects: readonly PlannedObject[];
  readonly enums: readonly PlannedEnum[];
  readonly unions: readonly PlannedUnion[];
  /** The short names of each family of types, by the constant that holds them. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** What each check calls. */
  readonly uses: ReadonlyMap<CheckTarget, readonly CheckTarget[]>;
  /** A name nothing else has: the one asked for, or that with a number. */
  readonly claimName: (name: string) => string;
}

export interface PlannedObject {
  readonly type: StructuredType;
  readonly view: ObjectView;
  /** One page of a list of it; absent where the service returns no such list. */
  readonly collection?: CheckTarget;
}

export interface PlannedEnum {
  readonly type: EnumType;
  readonly view: EnumCheckView;
}

export interface PlannedUnion {
  readonly type: StructuredType;
  readonly view: UnionView;
  readonly collection?: CheckTarget;
}

export function planValidators(context: NamedModel, options: ValidatorOptions): ValidatorPlan {
  const { model } = context;
  const targets = nameTargets(context);
  const finder: TargetFinder = {
    findTypeTarget: (name) =>
      (options.derivedTypes === "named" ? targets.unions.get(name) : undefined) ?? targets.types.get(name),
    findEnumTarget: (name) => targets.enums.get(name),
  };
  const planTypeNames = createTypeNamePlanner(targets.families, context.names);
  const exchanged = findExchangedTypes(model);
  const planCollection = createCollectionPlanner(exchanged, targets.claimName);
  const objects = [...targets.types].flatMap(([name, target]): PlannedObject[] => {
    const type = model.types.get(name);
    if (type === undefined) return [];
    const typeNames = planTypeNames(type);
    const page = options.documentationLinks ? findPage(type) : undefined;
    const view: ObjectView = {
      target,
      open: isOpen(model.types, name),
      standsAlone: type.kind === "entityType" || exchanged.single.has(name),
      properties: listAllProperties(model, type).map((property) => planProperty(property, finder)),
      ...(typeNames && { typeNames: { own: typeNames.own, family: typeNames.family } }),
      ...(page !== undefined && { page }),
    };
    return [{ type, view, ...planCollection(type, target) }];
  });
  const unions = planUnions(model, targets, planCollection);
  const uses = findUses(objects, unions);
  markCircles(targets, uses);
  const enums = planEnums(model, targets, options);
  const families = listFamilies(model, planTypeNames);
  const { claimName } = targets;
  return { ...finder, objects, enums, unions, families, uses, claimName };
}

/** The short names that values of a type go by, and those of its family with the constant that holds them. */
interface PlannedTypeNames {
  readonly own: readonly string[];
  readonly family: string;
  readonly all: readonly string[];
}

type TypeNamePlanner = (type: StructuredType) => PlannedTypeNames | undefined;

function createTypeNamePlanner(families: Families, names: Names): TypeNamePlanner {
  return (type) => {
    const root = families.findRoot(type);
    // Nobody is known who could be taken for a root's value and is not one.
    if (root === undefined || root === type) return undefined;
    return {
      own: listShortNames([type, ...families.descendantsOf(type)]),
      family: `familyOf${names.of(root).type}`,
      all: listShortNames([root, ...families.descendantsOf(root)]),
    };
  };
}

function listFamilies(model: Model, planTypeNames: TypeNamePlanner): ReadonlyMap<string, readonly string[]> {
  const planned = [...model.types.values()].flatMap((type) => planTypeNames(type) ?? []);
  return new Map(planned.map(({ family, all }) => [family, all]));
}

type CollectionPlanner = (type: StructuredType, element: CheckTarget) => { readonly collection?: CheckTarget };

/** Plans a page of a list of an entity, and of whatever an operation or an example lists. */
function createCollectionPlanner({ listed }: ExchangedTypes, claimName: (name: string) => string): CollectionPlanner {
  return (type, { name }) => {
    if (type.kind !== "entityType" && !listed.has(type.qualifiedName)) return {};
    const about = `one page of a list of \`${name}\``;
    return { collection: { name: claimName(`${name}Collection`), type: `Collection<${name}>`, about } };
  };
}

function planUnions(
  model: Model,
  { types, unions, families }: ValidatorTargets,
  planCollection: CollectionPlanner,
): readonly PlannedUnion[] {
  return [...unions].flatMap(([name, target]): PlannedUnion[] => {
    const type = model.types.get(name);
    const base = types.get(name);
    if (type === undefined || base === undefined) return [];
    const members = planMembers(families.descendantsOf(type), types);
    return [{ type, view: { target, base, members }, ...planCollection(type, target) }];
  });
}

function planEnums(model: Model, targets: ValidatorTargets, options: ValidatorOptions): readonly PlannedEnum[] {
  return [...targets.enums].flatMap(([name, target]): PlannedEnum[] => {
    const type = model.enums.get(name);
    if (type === undefined) return [];
    const view: EnumCheckView = {
      target,
      members: [...new Set(type.members.map((member) => member.name))],
      flags: type.flags?.value === true,
      open: options.unknownEnumMembers === "accept",
    };
    return [{ type, view }];
  });
}

/** What each check calls. */
function findUses(
  objects: readonly PlannedObject[],
  unions: readonly PlannedUnion[],
): ReadonlyMap<CheckTarget, readonly CheckTarget[]> {
  return new Map<CheckTarget, readonly CheckTarget[]>([
    ...objects.map(({ view }): [CheckTarget, readonly CheckTarget[]] => [
      view.target,
      view.properties.flatMap((property) => listTargets(property.check)),
    ]),
    ...unions.map(({ view }): [CheckTarget, readonly CheckTarget[]] => [
      view.target,
      [view.base, ...view.members.map((member) => member.target)],
    ]),
  ]);
}

function markCircles(
  { types, unions }: ValidatorTargets,
  uses: ReadonlyMap<CheckTarget, readonly CheckTarget[]>,
): void {
  const circles = findCircles(uses.keys(), (node) => uses.get(node) ?? []);
  for (const target of [...types.values(), ...unions.values()]) {
    const circle = circles.get(target);
    if (circle !== undefined) target.circle = circle;
  }
}

/** Names without namespace, except where two members of a union share one: there the first keeps it. */
function planMembers(
  types: readonly StructuredType[],
  targets: ReadonlyMap<QualifiedName, CheckTarget>,
): UnionView["members"] {
  const members = new Map<string, CheckTarget>();
  for (const type of types) {
    const found = targets.get(type.qualifiedName);
    if (found !== undefined && !members.has(type.name)) members.set(type.name, found);
  }
  return [...members].map(([typeName, target]) => ({ typeName, target }));
}

/** The name of the page under which a type is published: `user` of `resources/user.md`. */
function findPage(type: StructuredType): string | undefined {
  return /^(?:.*\/)?resources\/([\w.-]+)\.md$/.exec(type.origins[0].path)?.[1];
}
