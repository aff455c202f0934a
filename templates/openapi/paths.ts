import { compareText } from "../../generator/emit/compare-text.js";
import type { EmitContext } from "../../generator/emit/emitter.js";
import { claim } from "../../generator/emit/file-name.js";
import { planMockRoutes } from "../../generator/emit/plans/mock-plan.js";
import type { PlannedOperation } from "../../generator/emit/plans/operation-plan.js";
import {
  readPathTemplate,
  writePath,
  type PathParameter,
  type PathSegment,
  type PathTemplate,
} from "../../generator/emit/plans/path-template.js";
import type { HttpMethod } from "../../generator/model/operation.js";
import { blankPlaceholders } from "../../generator/model/request-path.js";

/** One path of the document with what can be called there. */
export interface PlannedPath {
  /** `/users/{id}` */
  readonly path: string;
  /** In the order of the path. */
  readonly parameters: readonly PathParameter[];
  readonly calls: readonly PlannedCall[];
}

/** An operation at one of its addresses. */
export interface PlannedCall {
  readonly method: HttpMethod;
  readonly planned: PlannedOperation;
  /** The operation's name; where it has several addresses, with a number at all but the first. */
  readonly id: string;
  /** Operations that are documented for the same method and path. */
  readonly others: readonly PlannedOperation[];
}

interface DraftPath {
  readonly path: string;
  readonly parameters: readonly PathParameter[];
  readonly owners: Map<HttpMethod, PlannedOperation>;
}

/**
 * The paths of the document, sorted. Paths that differ in letter case or in the names of parameters only are one, in
 * the spelling of the first. Of several operations for one method and path, the one that answers a request has it, as
 * mocks and `matchOperation` have it; it tells of the others.
 */
export function planPaths({ model, plans }: Pick<EmitContext, "model" | "plans">): readonly PlannedPath[] {
  const planned = new Map(plans.operations.map((each) => [each.operation, each]));
  const drafts = new Map<string, DraftPath>();
  for (const { route, operation } of planMockRoutes(model, plans.mocks)) {
    const owner = planned.get(operation);
    if (owner === undefined || !route.path.startsWith("/")) continue;
    const { path, parameters, key } = readPath(readPathTemplate(route));
    const known = drafts.get(key) ?? { path, parameters, owners: new Map() };
    const draft = { ...known, parameters: mergeParameters(known.parameters, parameters) };
    drafts.set(key, draft);
    if (!draft.owners.has(route.method)) draft.owners.set(route.method, owner);
  }
  const documented = listDocumented(plans.operations);
  const ids = nameCalls(plans.operations, drafts);
  return [...drafts]
    .map(([key, { path, parameters, owners }]) => ({
      path,
      parameters,
      calls: [...owners].map(([method, owner]) => {
        const place = `${method} ${key}`;
        const others = (documented.get(place) ?? []).filter((each) => each !== owner);
        return { method, planned: owner, id: ids.get(place) ?? owner.name, others };
      }),
    }))
    .sort((a, b) => compareText(a.path, b.path));
}

/** Under the first names; what a page says may stand there, `{id | userPrincipalName}`, is true of all. */
function mergeParameters(first: readonly PathParameter[], others: readonly PathParameter[]): readonly PathParameter[] {
  return first.map((parameter, index) => {
    const alternatives = others[index]?.alternatives ?? parameter.alternatives;
    return alternatives.length > parameter.alternatives.length ? { ...parameter, alternatives } : parameter;
  });
}

/** The operations by method and path. */
function listDocumented(operations: readonly PlannedOperation[]): ReadonlyMap<string, readonly PlannedOperation[]> {
  const documented = new Map<string, PlannedOperation[]>();
  for (const planned of operations)
    for (const place of new Set(planned.templates.map(writePlace)))
      documented.set(place, [...(documented.get(place) ?? []), planned]);
  return documented;
}

/** What each is called, by method and path; each operation's first address has its name as it is. */
function nameCalls(
  operations: readonly PlannedOperation[],
  drafts: ReadonlyMap<string, DraftPath>,
): ReadonlyMap<string, string> {
  const places = new Map<PlannedOperation, string[]>(operations.map((planned) => [planned, []]));
  for (const [key, { owners }] of drafts)
    for (const [method, owner] of owners) places.get(owner)?.push(`${method} ${key}`);
  const taken = new Set(operations.map(({ name }) => name));
  return new Map(
    [...places].flatMap(([{ name, templates }, own]) => {
      const order = templates.map(writePlace);
      const sorted = [...own].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      return sorted.map((place, index) => [place, index === 0 ? name : claim(name, "", taken)] as const);
    }),
  );
}

function writePlace(template: PathTemplate): string {
  return `${template.method} ${readPath(template).key}`;
}

/** OpenAPI knows no `...`: what stands for any number of segments is a parameter. */
function readPath({ segments, parameters }: PathTemplate): Omit<DraftPath, "owners"> & { readonly key: string } {
  const taken = new Set(parameters.map(({ name }) => name));
  const named = segments.map((segment): PathSegment => {
    if (segment.kind !== "any") return segment;
    const name = claim("path", "", taken);
    return { kind: "parameter", parameter: { name, alternatives: ["path"], place: "path" } };
  });
  const path = writePath(named);
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const list = named.flatMap((segment) => (segment.kind === "parameter" ? [segment.parameter] : []));
  for (const parameter of list) known.set(parameter.name, parameter);
  return { path, parameters: [...known.values()], key: blankPlaceholders(path).toLowerCase() };
}
