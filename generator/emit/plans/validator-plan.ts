import { listTargets } from "./validator-view.js";
import type { CheckTarget, EnumCheckView, ObjectView, UnionView } from "./validator-view.js";
import type { EnumType, Model, QualifiedName, StructuredType } from "../../model/types.js";
import { findCircles } from "./check-circles.js";
import type { NamedModel } from "../names.js";
import { listBases, listDescendants } from "../inheritance.js";
import type { ValidatorOptions } from "./validator-options.js";
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
  /** The namespace under which modules import the interfaces and unions. */
  readonly graph: string;
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

/**
 * How many descendants a base type may have and still make a family. Beyond that nothing is learnt from a name being among
 * them, and a union of them would bring most of the model along: a model's `entity` is no family.
 */
function findLargestFamily(model: Model): number {
  return Math.min(100, Math.max(10, model.types.size / 4));
}

interface Target extends CheckTarget {
  circle?: number;
}

export function planValidators({ model, names }: NamedModel, options: ValidatorOptions): ValidatorPlan {
  const types = [...model.types.values()];
  const enums = [...model.enums.values()];
  const claimName = createNamer([...types, ...enums].map((type) => names.of(type).type));
  const graph = claimName("Graph");
  const descendants = new Map(types.map((type) => [type.qualifiedName, listDescendants(model, type)]));
  const descendantsOf = (type: StructuredType): readonly StructuredType[] => descendants.get(type.qualifiedName) ?? [];
  const largestFamily = findLargestFamily(model);
  const isFamily = (type: StructuredType): boolean =>
    descendantsOf(type).length > 0 && descendantsOf(type).length <= largestFamily;

  const target = (type: StructuredType | EnumType): Target => {
    const { type: name } = names.of(type);
    return { name, type: `${graph}.${name}` };
  };
  const typeTargets = new Map(types.map((type) => [type.qualifiedName, target(type)]));
  const enumTargets = new Map(enums.map((type) => [type.qualifiedName, target(type)]));
  const unionTargets = new Map(
    types.filter(isFamily).map((type): [QualifiedName, Target] => {
      const members = [type, ...descendantsOf(type)].map((member) => `${graph}.${names.of(member).type}`);
      const { type: base } = names.of(type);
      const about = `of the type \`${base}\` or of one derived from it; the \`is…\` of each tells it from the others`;
      return [type.qualifiedName, { name: claimName(`Any${base}`), type: members.join(" | "), about }];
    }),
  );
  const finder: TargetFinder = {
    findTypeTarget: (name) =>
      (options.derivedTypes === "named" ? unionTargets.get(name) : undefined) ?? typeTargets.get(name),
    findEnumTarget: (name) => enumTargets.get(name),
  };

  const families = new Map<string, readonly string[]>();
  const planTypeNames = (type: StructuredType): ObjectView["typeNames"] => {
    const root = [type, ...listBases(model, type)].filter(isFamily).at(-1);
    // Nobody is known who could be taken for a root's value and is not one.
    if (root === undefined || root === type) return undefined;
    const family = `familyOf${names.of(root).type}`;
    if (!families.has(family)) families.set(family, listShortNames([root, ...descendantsOf(root)]));
    return { own: listShortNames([type, ...descendantsOf(type)]), family };
  };

  const listed = findListedTypes(model);
  const planCollection = (element: CheckTarget): CheckTarget => ({
    name: claimName(`${element.name}Collection`),
    type: `Collection<${element.name}>`,
    about: `one page of a list of \`${element.name}\``,
  });
  const objects = types.map((type): PlannedObject => {
    const typeTarget = typeTargets.get(type.qualifiedName) ?? target(type);
    const typeNames = planTypeNames(type);
    const page = options.documentationLinks ? findPage(type) : undefined;
    const view: ObjectView = {
      target: typeTarget,
      open: [type, ...listBases(model, type)].some((level) => level.open?.value === true),
      properties: listAllProperties(model, type).map((property) => planProperty(property, finder)),
      ...(typeNames && { typeNames }),
      ...(page !== undefined && { page }),
    };
    const isListed = type.kind === "entityType" || listed.has(type.qualifiedName);
    return { type, view, ...(isListed && { collection: planCollection(typeTarget) }) };
  });
  const unions = types.flatMap((type): PlannedUnion[] => {
    const unionTarget = unionTargets.get(type.qualifiedName);
    const base = typeTargets.get(type.qualifiedName);
    if (unionTarget === undefined || base === undefined) return [];
    const members = planMembers(descendantsOf(type), typeTargets);
    const isListed = type.kind === "entityType" || listed.has(type.qualifiedName);
    return [
      {
        type,
        view: { target: unionTarget, base, members },
        ...(isListed && { collection: planCollection(unionTarget) }),
      },
    ];
  });

  const uses = new Map<CheckTarget, readonly CheckTarget[]>([
    ...objects.map(({ view }): [CheckTarget, readonly CheckTarget[]] => [
      view.target,
      view.properties.flatMap((property) => listTargets(property.check)),
    ]),
    ...unions.map(({ view }): [CheckTarget, readonly CheckTarget[]] => [
      view.target,
      [view.base, ...view.members.map((member) => member.target)],
    ]),
  ]);
  const circles = findCircles(uses.keys(), (node) => uses.get(node) ?? []);
  for (const each of [...typeTargets.values(), ...unionTargets.values()]) {
    const circle = circles.get(each);
    if (circle !== undefined) each.circle = circle;
  }

  return {
    ...finder,
    objects,
    enums: enums.map((type) => ({
      type,
      view: {
        target: enumTargets.get(type.qualifiedName) ?? target(type),
        members: [...new Set(type.members.map((member) => member.name))],
        flags: type.flags?.value === true,
        open: options.unknownEnumMembers === "accept",
      },
    })),
    unions,
    families,
    uses,
    graph,
    claimName,
  };
}

/** The types of which an operation or an example returns a collection. */
function findListedTypes(model: Model): ReadonlySet<QualifiedName> {
  const responses = [...model.operations.values()].flatMap((operation) =>
    operation.responses.map((response) => response.type?.value),
  );
  const bodies = model.examples.map(({ response }) =>
    response?.body?.kind === "json" ? response.body.type?.value : undefined,
  );
  const names = [...responses, ...bodies].flatMap((type) =>
    type?.kind === "collection" && type.element.kind === "structured" ? [type.element.name] : [],
  );
  return new Set(names);
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

function listShortNames(types: readonly StructuredType[]): readonly string[] {
  return [...new Set(types.map((type) => type.name))];
}

/** The name of the page under which a type is published: `user` of `resources/user.md`. */
function findPage(type: StructuredType): string | undefined {
  return /^(?:.*\/)?resources\/([\w.-]+)\.md$/.exec(type.origins[0].path)?.[1];
}

function createNamer(taken: readonly string[]): (name: string) => string {
  const names = new Set(taken);
  return (name) => {
    let unique = name;
    for (let number = 2; names.has(unique); number++) unique = `${name}${number}`;
    names.add(unique);
    return unique;
  };
}
