import type { JSONSchema } from "../../generator/emit/plans/describe-type.js";
import type { Permission, PermissionScheme } from "../../generator/model/operation.js";

const authority = "https://login.microsoftonline.com/common/oauth2/v2.0";

/** Whether a person has signed in, or an app calls for itself: what OAuth tells apart. */
const schemeNames: Readonly<Record<PermissionScheme, "delegated" | "application">> = {
  delegatedWork: "delegated",
  delegatedPersonal: "delegated",
  application: "application",
};

/** The two ways to be let in, with every scope that an operation names. */
export function describeSecuritySchemes(permissions: readonly Permission[]): JSONSchema {
  const listScopes = (scheme: "delegated" | "application"): JSONSchema => {
    const own = permissions.filter((each) => schemeNames[each.scheme] === scheme);
    const scopes = new Set(own.flatMap(({ alternatives }) => alternatives.flat()));
    return Object.fromEntries([...scopes].sort().map((scope) => [scope, scope]));
  };
  const tokenUrl = `${authority}/token`;
  const authorizationCode = {
    authorizationUrl: `${authority}/authorize`,
    tokenUrl,
    scopes: listScopes("delegated"),
  };
  const clientCredentials = { tokenUrl, scopes: listScopes("application") };
  return {
    delegated: { type: "oauth2", flows: { authorizationCode } },
    application: { type: "oauth2", flows: { clientCredentials } },
  };
}

/** Each of which is enough, the least privileged of each kind of caller first; absent where the page names none. */
export function describeSecurity(permissions: readonly Permission[]): readonly JSONSchema[] | undefined {
  const requirements = permissions.flatMap(({ scheme, state, alternatives }): readonly JSONSchema[] => {
    if (state === "notSupported") return [];
    if (state === "notNeeded") return [{ [schemeNames[scheme]]: [] }];
    return alternatives.map((scopes) => ({ [schemeNames[scheme]]: [...new Set(scopes)] }));
  });
  const unique = [...new Map(requirements.map((each) => [JSON.stringify(each), each])).values()];
  return unique.length === 0 ? undefined : unique;
}
