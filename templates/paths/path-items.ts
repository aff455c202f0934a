import { compareText } from "../../generator/emit/compare-text.js";
import type { PlannedOperation } from "../../generator/emit/plans/operation-plan.js";
import { readPathTemplate, type PathTemplate } from "../../generator/emit/plans/path-template.js";
import { writeRouteKey, type Route } from "../../generator/emit/plans/route.js";
import type { HttpMethod, Operation } from "../../generator/model/operation.js";
import { groupBy } from "../../generator/source/group.js";

/** A path, and what can be called there. */
export interface PathItem {
  /** As most pages write it: `/users/{user-id}`. */
  readonly path: string;
  readonly calls: readonly PathCall[];
}

export interface PathCall {
  readonly method: HttpMethod;
  /** The operation that the address is first of all of, and others that are called there. */
  readonly planned: PlannedOperation;
  readonly others: readonly PlannedOperation[];
}

interface Use {
  readonly template: PathTemplate;
  readonly planned: PlannedOperation;
  /** The method, and the path with blanks for its placeholders. */
  readonly key: string;
}

/** The paths of operations in the order of the alphabet; `routes` say which operation an address is of. */
export function listPathItems(
  operations: readonly PlannedOperation[],
  routes: readonly { readonly route: Route; readonly operation: Operation }[],
): readonly PathItem[] {
  const owners = new Map(routes.map(({ route, operation }) => [writeRouteKey(readPathTemplate(route)), operation]));
  const uses = operations.flatMap((planned) =>
    planned.templates.filter(isOfService).map((template): Use => ({ template, planned, key: writeRouteKey(template) })),
  );
  const paths = groupBy(uses, ({ template }) => writeRouteKey({ ...template, method: "GET" }));
  return [...paths.values()]
    .map((group): PathItem => {
      const calls = [...groupBy(group, ({ template }) => template.method)].flatMap(([method, rivals]) => {
        const ordered = [...new Set(rivals.map(({ planned }) => planned))];
        const owner = owners.get(rivals[0]?.key ?? "");
        const planned = ordered.find(({ operation }) => operation === owner) ?? ordered[0];
        return planned ? [{ method, planned, others: ordered.filter((each) => each !== planned) }] : [];
      });
      return { path: findUsualSpelling(group), calls };
    })
    .sort((a, b) => compareText(a.path, b.path));
}

/** Not of another service, and with nothing left open: an address that can be called. */
function isOfService({ segments, path }: PathTemplate): boolean {
  return !/^\/https?:/i.test(path) && segments.every(({ kind }) => kind !== "any");
}

/** As most write it; of several, the first. */
function findUsualSpelling(uses: readonly Use[]): string {
  const spellings = groupBy(uses, ({ template }) => spellPath(template));
  const [first] = [...spellings].sort(([, a], [, b]) => b.length - a.length);
  return first?.[0] ?? "/";
}

/**
 * With the placeholders as the page writes them, where each has its own name there and clients take that for a name:
 * some of them read `{;id*}`, `{.id}` and `{a,b}` as forms.
 */
function spellPath({ path, parameters }: PathTemplate): string {
  const written = parameters.map(({ alternatives }) => alternatives[0]);
  const spelled = new Map(
    parameters.map(({ name }, index) => {
      const own = written[index] ?? name;
      const isFree = written.filter((other) => other === own).length === 1;
      const isTaken = parameters.some((other, at) => at !== index && other.name === own);
      return [name, isFree && !isTaken && /^[A-Za-z][\w-]*$/.test(own) ? own : name];
    }),
  );
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `{${spelled.get(name) ?? name}}`);
}

/** The names of what stands in braces. */
export function listPlaceholders(path: string): readonly string[] {
  return [...path.matchAll(/\{([\w-]+)\}/g)].flatMap(([, name]) => name ?? []);
}
