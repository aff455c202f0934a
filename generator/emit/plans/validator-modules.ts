import type { PlannedBody } from "./body-plan.js";
import type { Identifiers, Names } from "../names.js";
import type { PlannedUnion, ValidatorPlan } from "./validator-plan.js";
import { listTargets, type CheckTarget, type ObjectView, type ValueCheck } from "./validator-view.js";
import { groupBy } from "../../source/group.js";

/** Which modules checks stand in, and what of them is for others. */
export interface ValidatorLayout {
  /** Below the folder of the API version. */
  readonly modules: ReadonlyMap<CheckTarget, string>;
  /** The names that modules import of each other: `checkUser`, `eachUser`. */
  readonly shared: ReadonlySet<string>;
  /** Of what there are collections. */
  readonly inLists: ReadonlySet<CheckTarget>;
}

export function layOutValidators(plan: ValidatorPlan, bodies: readonly PlannedBody[], names: Names): ValidatorLayout {
  const modules = new Map(layOutModules(plan, names));
  for (const { view, module } of bodies) modules.set(view.target, namePart("bodies", module));
  const objects = [...plan.objects, ...bodies].map(({ view }) => view);
  return {
    modules,
    shared: findShared(objects, plan.unions, modules),
    inLists: new Set(objects.flatMap(({ properties }) => properties.flatMap(({ check }) => listListed(check)))),
  };
}

/** The checks that one module needs of another. */
function findShared(
  objects: readonly ObjectView[],
  unions: readonly PlannedUnion[],
  modules: ReadonlyMap<CheckTarget, string>,
): ReadonlySet<string> {
  const shared = new Set<string>();
  const addUses = (module: string | undefined, targets: readonly CheckTarget[], role: "check" | "each"): void => {
    for (const target of targets) if (modules.get(target) !== module) shared.add(`${role}${target.name}`);
  };
  for (const { target, base, properties } of objects) {
    if (base !== undefined) addUses(modules.get(target), [base], "check");
    for (const { check } of properties) {
      addUses(modules.get(target), listTargets(check), "check");
      addUses(modules.get(target), listListed(check), "each");
    }
  }
  for (const { view } of unions)
    addUses(modules.get(view.target), [view.base, ...view.members.map(({ target }) => target)], "check");
  return shared;
}

/** The targets of which a property holds a collection. */
function listListed(check: ValueCheck): readonly CheckTarget[] {
  return check.kind === "list" ? listTargets(check) : [];
}

/**
 * What several types use; it uses nothing but itself. No module with what a facade exports lies nearer than the
 * barrel does, or editors would offer it: they take the shortest way.
 */
const commonModule = "internal/types/common.ts";

/**
 * Lays checks out in modules, below the folder of the API version. One module for each type is what loads most slowly,
 * and one for all of them loads all of them. So what only one type needs stands with it, among the types that begin
 * with the same letter or are of the same namespace, and what several need is common: modules of types import no other
 * than that. Unions that no property needs stand apart, because they do import others.
 */
function layOutModules(plan: ValidatorPlan, names: Names): ReadonlyMap<CheckTarget, string> {
  const identifiers = new Map<CheckTarget, Identifiers>(
    [...plan.objects, ...plan.enums, ...plan.unions].map(({ type, view }) => [view.target, names.of(type)]),
  );
  const needed = new Set([...plan.objects.flatMap(({ view }) => plan.uses.get(view.target) ?? [])]);
  const separate = new Set<CheckTarget>(
    plan.unions.map(({ view }) => view.target).filter((target) => !needed.has(target)),
  );
  const owners = findOwners(
    [...identifiers.keys()].filter((target) => !separate.has(target)),
    (target) => plan.uses.get(target) ?? [],
  );
  const modules = new Map<CheckTarget, string>();
  for (const [target, { module }] of identifiers) {
    const owner = owners.get(target);
    if (separate.has(target)) modules.set(target, namePart("unions", module));
    else if (owner === undefined) modules.set(target, commonModule);
    else modules.set(target, namePart("types", identifiers.get(owner)?.module ?? module));
  }
  return modules;
}

/** `internal/types/u.ts` for `user`, `internal/namespaces/security.ts` for `security/alert`. */
function namePart(folder: "types" | "unions" | "bodies", module: string): string {
  const parts = module.split("/");
  const [first = "x"] = parts;
  if (parts.length > 1)
    return `internal/${folder === "types" ? "" : `${folder}/`}namespaces/${parts.slice(0, -1).join("/")}.ts`;
  return `internal/${folder}/${first.charAt(0).toLowerCase()}.ts`;
}

/**
 * For each target the one that it is needed for, itself where nobody needs it; absent where several need it. What a
 * common target uses is common too.
 */
function findOwners(
  targets: readonly CheckTarget[],
  follow: (target: CheckTarget) => readonly CheckTarget[],
): ReadonlyMap<CheckTarget, CheckTarget> {
  const unitOf = (target: CheckTarget): CheckTarget | number => target.circle ?? target;
  const members = groupBy(targets, unitOf);
  const followUnit = (unit: CheckTarget | number): ReadonlySet<CheckTarget | number> => {
    const next = new Set((members.get(unit) ?? []).flatMap(follow).map(unitOf));
    next.delete(unit);
    return next;
  };

  const waitingFor = new Map<CheckTarget | number, number>();
  for (const unit of members.keys())
    for (const next of followUnit(unit)) waitingFor.set(next, (waitingFor.get(next) ?? 0) + 1);
  const owners = new Map<CheckTarget | number, CheckTarget | undefined>();
  const ready = [...members.keys()].filter((unit) => !waitingFor.has(unit));
  for (const unit of ready) owners.set(unit, members.get(unit)?.[0]);
  for (let unit = ready.pop(); unit !== undefined; unit = ready.pop()) {
    const owner = owners.get(unit);
    for (const next of followUnit(unit)) {
      owners.set(next, !owners.has(next) || owners.get(next) === owner ? owner : undefined);
      const left = (waitingFor.get(next) ?? 1) - 1;
      waitingFor.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return new Map(
    targets.flatMap((target): [CheckTarget, CheckTarget][] => {
      const owner = owners.get(unitOf(target));
      return owner === undefined ? [] : [[target, owner]];
    }),
  );
}
