import type { CheckTarget } from "../../templates/validator-view.js";
import type { Identifiers, Names } from "./names.js";
import type { ValidatorPlan } from "./validator-plan.js";

/** What several types use; it uses nothing but itself. */
const commonModule = "validation/common.ts";

/**
 * Lays checks out in modules, below the folder of the API version. One module for each type is what loads most slowly,
 * and one for all of them loads all of them. So what only one type needs stands with it, among the types that begin
 * with the same letter or are of the same namespace, and what several need is common: modules of types import no other
 * than that. Unions that no property needs stand apart, because they do import others.
 */
export function layOutModules(plan: ValidatorPlan, names: Names): ReadonlyMap<CheckTarget, string> {
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

/** `validation/types/u.ts` for `user`, `validation/namespaces/security.ts` for `security/alert`. */
function namePart(folder: "types" | "unions" | "bodies", module: string): string {
  const parts = module.split("/");
  const [first = "x"] = parts;
  if (parts.length > 1)
    return `validation/${folder === "types" ? "" : `${folder}/`}namespaces/${parts.slice(0, -1).join("/")}.ts`;
  return `validation/${folder}/${first.charAt(0).toLowerCase()}.ts`;
}

export { namePart as nameCheckModule };

/**
 * For each target the one that it is needed for, itself where nobody needs it; absent where several need it. What a
 * common target uses is common too.
 */
function findOwners(
  targets: readonly CheckTarget[],
  follow: (target: CheckTarget) => readonly CheckTarget[],
): ReadonlyMap<CheckTarget, CheckTarget> {
  const unitOf = (target: CheckTarget): CheckTarget | number => target.circle ?? target;
  const members = new Map<CheckTarget | number, CheckTarget[]>();
  for (const target of targets) members.set(unitOf(target), [...(members.get(unitOf(target)) ?? []), target]);
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
