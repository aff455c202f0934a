import type { Operation, PermissionScheme } from "./operation.js";

/** What a caller needs for an operation: one of several sets of scopes; `[[]]` where it needs none. */
export type Alternatives = readonly (readonly string[])[];

type Permitted = Pick<Operation, "id" | "permissions">;

/** What is enough for a list of operations. */
export interface PermissionSet {
  /** The scopes to ask for, sorted. */
  readonly scopes: readonly string[];
  /** Which of them each operation needs, by its id. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** The ids of operations that such a caller cannot call, or of which no page says what they need. */
  readonly unsupported: readonly string[];
  /** Whether it is known that no smaller set is enough. */
  readonly isExact: boolean;
}

/** The first set of scopes that the documentation gives: the least privileged one; `undefined` where none is enough. */
export function leastPrivileged(operation: Permitted, scheme: PermissionScheme): readonly string[] | undefined {
  return listAlternatives(operation, scheme)?.[0];
}

/** Every set of scopes with which an operation can be called, from least to most privileged. */
export function listAlternatives({ permissions }: Permitted, scheme: PermissionScheme): Alternatives | undefined {
  const rows = permissions.filter((each) => each.scheme === scheme);
  if (rows.some(({ state }) => state === "notNeeded")) return [[]];
  const granted = rows.flatMap((row) => (row.state === "scopes" ? row.alternatives : []));
  return granted.length === 0 ? undefined : granted;
}

/** How many sets may be looked at before the best one so far is taken. */
const patience = 200_000;

/**
 * The smallest set of scopes with which all the operations can be called; of those as small, the one whose scopes the
 * documentation calls less privileged.
 */
export function permissionsFor(operations: readonly Permitted[], scheme: PermissionScheme): PermissionSet {
  const told = operations.map((operation) => ({ operation, alternatives: listAlternatives(operation, scheme) }));
  const wanted = told.flatMap(({ alternatives }) => (alternatives === undefined ? [] : [alternatives]));
  const { scopes, isExact } = coverAll(wanted);
  const needs = told.flatMap(({ operation, alternatives }) => {
    const met = alternatives?.find((each) => each.every((scope) => scopes.has(scope)));
    return met === undefined ? [] : [[operation.id, met] as const];
  });
  return {
    scopes: [...scopes].sort(),
    needs: new Map(needs),
    unsupported: told.flatMap(({ operation, alternatives }) => (alternatives === undefined ? [operation.id] : [])),
    isExact,
  };
}

interface Search {
  best: ReadonlySet<string>;
  cost: number;
  left: number;
}

/** Branch and bound: the operation with the fewest choices is decided first, the choice that adds the least first. */
function coverAll(wanted: readonly Alternatives[]): {
  readonly scopes: ReadonlySet<string>;
  readonly isExact: boolean;
} {
  const unique = new Map(wanted.map((each) => [JSON.stringify(each), each]));
  const open = [...unique.values()].sort((a, b) => a.length - b.length);
  const ranks = rankScopes(open);
  const search: Search = { best: new Set(), cost: Infinity, left: patience };
  branch(open, new Set(), 0, ranks, search);
  return { scopes: search.best, isExact: search.left > 0 };
}

function branch(
  open: readonly Alternatives[],
  chosen: ReadonlySet<string>,
  cost: number,
  ranks: ReadonlyMap<string, number>,
  search: Search,
): void {
  const unmet = open.filter((each) => !each.some((scopes) => scopes.every((scope) => chosen.has(scope))));
  if (unmet.length === 0) {
    if (cost < search.cost) Object.assign(search, { best: chosen, cost });
    return;
  }
  if (search.left <= 0 || cost + boundRest(unmet, chosen) >= search.cost) return;
  search.left--;
  const next = unmet.reduce((least, each) => (each.length < least.length ? each : least));
  const ways = next.map((scopes) => {
    const added = scopes.filter((scope) => !chosen.has(scope));
    return { added, price: added.reduce((sum, scope) => sum + priceOf(scope, ranks), 0) };
  });
  for (const { added, price } of ways.sort((a, b) => a.price - b.price))
    branch(unmet, new Set([...chosen, ...added]), cost + price, ranks, search);
}

/** Operations that have no scope in common each need another one. */
function boundRest(unmet: readonly Alternatives[], chosen: ReadonlySet<string>): number {
  const seen = new Set<string>();
  let bound = 0;
  for (const alternatives of unmet) {
    const scopes = alternatives.flat().filter((scope) => !chosen.has(scope));
    if (scopes.some((scope) => seen.has(scope))) continue;
    bound += Math.min(...alternatives.map((each) => each.filter((scope) => !chosen.has(scope)).length));
    for (const scope of scopes) seen.add(scope);
  }
  return bound;
}

/** One more scope costs more than any ranks do. */
function priceOf(scope: string, ranks: ReadonlyMap<string, number>): number {
  return 1 + (ranks.get(scope) ?? 0);
}

/** How far back in the lists a scope stands, as a small part of one. */
function rankScopes(wanted: readonly Alternatives[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const alternatives of wanted)
    for (const [index, scopes] of alternatives.entries())
      for (const scope of scopes) ranks.set(scope, (ranks.get(scope) ?? 0) + index);
  const total = [...ranks.values()].reduce((sum, rank) => sum + rank, 1);
  return new Map([...ranks].map(([scope, rank]) => [scope, rank / (total + 1)]));
}
