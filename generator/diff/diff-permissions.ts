import type { Operation, Permission } from "../model/operation.js";
import { addition, removal } from "./comparison.js";
import type { Change, Side } from "./change.js";

/** For a kind of caller and, where rows differ by it, a resource: what lets it in. */
interface Grant {
  readonly part: string;
  /** Any of these is enough, of each all scopes are needed; one without a scope lets everybody in. */
  readonly alternatives: readonly (readonly string[])[];
  readonly span: Permission["span"];
}

/** Whom an operation no longer lets in, and whom it lets in now. A page without a table of permissions says nothing. */
export function diffPermissions([old, now]: readonly [Operation, Operation]): readonly Change[] {
  if (old.permissions.length === 0 || now.permissions.length === 0) return [];
  const [before, after] = [mapGrants(old), mapGrants(now)];
  const parts = [...new Set([...before.keys(), ...after.keys()])];
  return parts.flatMap((part) => {
    const [was, is] = [before.get(part), after.get(part)];
    const lost = listUnmatched(was, is);
    const gained = listUnmatched(is, was);
    return [
      ...(was === undefined || lost === "" ? [] : [removal("permission/lost", place(old, was, lost))]),
      ...(is === undefined || gained === "" ? [] : [addition("permission/gained", place(now, is, gained))]),
    ];
  });
}

function place({ id }: Operation, { part, span }: Grant, value: string): Side {
  return { owner: id, part, value, span };
}

function mapGrants({ permissions }: Operation): ReadonlyMap<string, Grant> {
  const grants = new Map<string, Grant>();
  for (const permission of permissions) {
    const part =
      permission.resource === undefined ? permission.scheme : `${permission.scheme} for ${permission.resource}`;
    const known = grants.get(part);
    const alternatives = [...(known?.alternatives ?? []), ...listAlternatives(permission)];
    grants.set(part, { part, alternatives, span: known?.span ?? permission.span });
  }
  return grants;
}

function listAlternatives({ state, alternatives }: Permission): readonly (readonly string[])[] {
  return state === "notNeeded" ? [[]] : alternatives;
}

/** The alternatives of which whoever has them is not let in by the others. */
function listUnmatched(grant: Grant | undefined, others: Grant | undefined): string {
  const isLetIn = (scopes: readonly string[]): boolean =>
    (others?.alternatives ?? []).some((other) => other.every((scope) => scopes.includes(scope)));
  const unmatched = (grant?.alternatives ?? []).filter((scopes) => !isLetIn(scopes));
  return [...new Set(unmatched.map((scopes) => (scopes.length === 0 ? "none" : scopes.join(" and "))))].join(", ");
}
