import type { Operation } from "../../../model/operation.js";
import { defineOwnRule, type Finding } from "../../rule.js";

/** `/me` is documented for callers that have no signed-in user, or not for those that have one. */
export const permissionsSignedInUser = defineOwnRule("permissions/signed-in-user", ({ model, report }) => {
  for (const operation of model.operations.values()) {
    const finding = findCaller(operation);
    if (finding !== undefined) report(finding);
  }
});

function findCaller({ requests, permissions }: Operation): Finding | undefined {
  // Rows that are each for something may be for other paths.
  if (permissions.some(({ resource }) => resource !== undefined)) return undefined;
  const own = requests.filter(({ path }) => /(?:^|\/)me(?:\/|$)/i.test(path));
  const [first] = own;
  if (first === undefined) return undefined;
  const related = [{ message: "The path stands here.", span: first.span }];
  const byApp = permissions.find(({ scheme, state }) => scheme === "application" && state === "scopes");
  if (byApp !== undefined && own.length === requests.length)
    return {
      span: byApp.span,
      message: "Apps may call this without a user, but every path is of the signed-in user, `/me`.",
      related,
    };
  const [delegated, ...others] = permissions.filter(({ scheme }) => scheme !== "application");
  return delegated !== undefined && [delegated, ...others].every(({ state }) => state === "notSupported")
    ? { span: delegated.span, message: "No signed-in user may call this, but a path is of one, `/me`.", related }
    : undefined;
}
