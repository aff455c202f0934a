import { resolve } from "node:path";
import { leastPrivileged, permissionsFor } from "../../templates/operations/runtime/permissions.js";
import type { PermissionScheme } from "../model/operation.js";
import { groupBy } from "../source/group.js";
import { diskFileSystem } from "../source/file-system.js";
import { fail, succeed, type Result } from "../source/result.js";
import { createOperationFinder, type KnownOperation, type OperationFinder } from "./operation-finder.js";
import { openProject } from "./open-project.js";
import { silentObserver, type Options, type Problem } from "./options.js";
import { readProject } from "./read-documentation.js";
import { readSubjects, type Subject } from "./read-subjects.js";

/** What is asked, of which documentation. */
export interface PermissionOptions extends Options {
  /**
   * What is to be called: operations by name (`createUser`, `user-post-users`), requests (`GET /me/messages`), or
   * source files, folders and patterns of them, whose calls are found.
   */
  readonly subjects: readonly string[];
  /** Who is to call it. */
  readonly caller: PermissionScheme;
}

/** What a caller needs for several operations. */
export interface PermissionReport {
  readonly caller: PermissionScheme;
  /** Each once, in the order in which they were asked for. */
  readonly operations: readonly OperationPermissions[];
  /** The least set that is enough for all that the caller can call, sorted. */
  readonly scopes: readonly string[];
  /** Whether it is known that no smaller set is enough. */
  readonly isExact: boolean;
  /** Calls in source code whose operation is not known. */
  readonly unknownCalls: readonly UnknownCall[];
}

/** What a caller needs for one operation. */
export type OperationPermissions = {
  readonly apiVersion: string;
  /** `user-post-users` */
  readonly id: string;
  /** `createUser` */
  readonly name: string;
  /** What asked for it: the name or request that was given, or `src/users.ts:12:9`. */
  readonly askedBy: readonly string[];
} & (
  | {
      readonly state: "permitted";
      /** Which scopes of the set it needs. */
      readonly needs: readonly string[];
      /** Which would be the least privileged if nothing else were called. */
      readonly leastPrivileged: readonly string[];
    }
  /** Its page says that such a caller cannot call it, or does not say what one needs. */
  | { readonly state: "notSupported" | "notDocumented" }
);

/** A call in source code whose operation is not known. */
export interface UnknownCall {
  /** `src/users.ts:12:9` */
  readonly place: string;
  /** Absent where only running the code tells it. */
  readonly request?: string;
  readonly reason: "notDocumented" | "address" | "method";
}

/** Tells what a caller needs for operations, requests, or what source code calls, and the least set for all of it. */
export async function listPermissions(options: PermissionOptions): Promise<Result<PermissionReport, Problem>> {
  const { subjects: texts, caller, ...rest } = options;
  const observer = rest.observer ?? silentObserver;
  const project = await openProject(rest);
  if (!project.ok) return project;
  const subjects = readSubjects(texts, resolve(rest.workingFolder ?? "."), diskFileSystem);
  if (!subjects.ok) return subjects;
  const { documentation } = await readProject(project.value, observer);
  observer.begin("Finding operations");
  const found = findOperations(subjects.value, createOperationFinder(documentation));
  return found.ok ? succeed({ caller, ...judge(found.value.asked, caller), unknownCalls: found.value.unknown }) : found;
}

interface Asked {
  readonly known: KnownOperation;
  readonly by: string;
}

/** What was asked for by itself has to be there; of calls in source code those that are not known are told. */
function findOperations(
  subjects: readonly Subject[],
  finder: OperationFinder,
): Result<{ readonly asked: readonly Asked[]; readonly unknown: readonly UnknownCall[] }, Problem> {
  const asked: Asked[] = [];
  const unknown: UnknownCall[] = [];
  for (const subject of subjects) {
    if (subject.kind === "call") {
      const { call, place } = subject;
      const known = call.kind === "request" ? finder.findByRequest(call.method, call.url) : undefined;
      if (known !== undefined) asked.push({ known, by: place });
      else if (call.kind === "unclear") unknown.push({ place, reason: call.unclear });
      else unknown.push({ place, request: `${call.method} ${call.url}`, reason: "notDocumented" });
      continue;
    }
    const by = subject.kind === "name" ? subject.name : `${subject.method} ${subject.url}`;
    const known = subject.kind === "name" ? finder.findByName(by) : finder.findByRequest(subject.method, subject.url);
    if (known === undefined) return fail({ message: describeMissing(subject.kind, by, finder.suggest(by)) });
    asked.push({ known, by });
  }
  return succeed({ asked, unknown });
}

function describeMissing(kind: "name" | "request", text: string, meant: string | undefined): string {
  const nothing = kind === "name" ? `No operation is called \`${text}\`` : `No page documents \`${text}\``;
  return meant === undefined ? `${nothing}.` : `${nothing}; did you mean \`${meant}\`?`;
}

function judge(
  asked: readonly Asked[],
  caller: PermissionScheme,
): Pick<PermissionReport, "operations" | "scopes" | "isExact"> {
  // API versions have pages of the same names.
  const identify = ({ apiVersion, operation }: KnownOperation): string => `${apiVersion}/${operation.id}`;
  const unique = new Map(asked.map(({ known }) => [identify(known), known]));
  const askers = groupBy(asked, ({ known }) => identify(known));
  const permitted = [...unique].map(([id, { operation }]) => ({ id, permissions: operation.permissions }));
  const { scopes, needs, isExact } = permissionsFor(permitted, caller);
  const operations = [...unique].map(([key, { apiVersion, name, operation }]): OperationPermissions => {
    const askedBy = [...new Set(askers.get(key)?.map(({ by }) => by))];
    const shared = { apiVersion, id: operation.id, name, askedBy };
    const needed = needs.get(key);
    if (needed !== undefined) {
      const least = leastPrivileged(operation, caller) ?? [];
      return { ...shared, state: "permitted", needs: needed, leastPrivileged: least };
    }
    const isSaid = operation.permissions.some(({ scheme }) => scheme === caller);
    return { ...shared, state: isSaid ? "notSupported" : "notDocumented" };
  });
  return { operations, scopes, isExact };
}
