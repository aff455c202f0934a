import { resolve } from "node:path";
import type { PermissionReport } from "../api/list-permissions.js";
import type { Problem } from "../api/options.js";
import { diskFileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
import { fail, succeed, type Result } from "../source/result.js";

/** The ids of scopes, by their names; delegated ones and those of applications have different ids. */
export type ScopeIds = ReadonlyMap<string, string>;

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads `{ "User.Read": "e1fe6dd8-ba31-4d61-89e7-88639da4683d" }`. */
export function readScopeIds(path: string, workingFolder: string): Result<ScopeIds, Problem> {
  const read = readSource(diskFileSystem, path, resolve(workingFolder, path), () => true);
  if (read.kind === "unreadable") return fail({ message: `Cannot read ${path}: ${read.reason}.` });
  const json = parseJson(read.source.text);
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return fail({ message: `${path} is to be a JSON object with the id of each scope: { "User.Read": "…" }.` });
  const ids = new Map<string, string>();
  for (const [scope, id] of Object.entries(json)) {
    if (typeof id !== "string" || !guid.test(id))
      return fail({ message: `${path}: the id of ${JSON.stringify(scope)} is to be a GUID.` });
    ids.set(scope, id);
  }
  return succeed(ids);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The id of Microsoft Graph among the applications of every tenant. */
const graphApplication = "00000003-0000-0000-c000-000000000000";

/** What an application's manifest says of the permissions that it asks for. */
export interface AccessManifest {
  readonly requiredResourceAccess: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string; readonly type: "Scope" | "Role" }[];
  }[];
}

export function createAccessManifest(
  { scopes, caller }: Pick<PermissionReport, "scopes" | "caller">,
  ids: ScopeIds,
): Result<AccessManifest, Problem> {
  const missing = scopes.filter((scope) => !ids.has(scope));
  if (missing.length > 0) return fail({ message: `The file of --ids has no id for ${missing.join(", ")}.` });
  const type = caller === "application" ? "Role" : "Scope";
  const resourceAccess = scopes.flatMap((scope) => ids.get(scope) ?? []).map((id) => ({ id, type }) as const);
  return succeed({
    requiredResourceAccess: scopes.length === 0 ? [] : [{ resourceAppId: graphApplication, resourceAccess }],
  });
}
