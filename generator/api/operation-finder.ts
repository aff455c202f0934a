import { suggestWord } from "../diagnostics/suggest.js";
import { nameModel } from "../emit/names.js";
import { readOptions } from "../emit/options.js";
import { createPlans } from "../emit/plans/plans.js";
import { planRequestTable } from "../emit/plans/request-table.js";
import { validatorOptions } from "../emit/plans/validator-options.js";
import { createMatcher } from "../../templates/operations/runtime/match-operation.js";
import type { Operation } from "../model/operation.js";
import type { Documentation } from "../pipeline.js";

/** An operation of one of the API versions, with the name that generated code has for it. */
export interface KnownOperation {
  readonly apiVersion: string;
  readonly name: string;
  readonly operation: Operation;
}

/** Finds operations as people name them; of several API versions the last one is asked first, `v1.0` before `beta`. */
export interface OperationFinder {
  /** By an exported name, `createUser`, or the id of its page, `user-post-users`; letter case counts nowhere. */
  findByName(name: string): KnownOperation | undefined;
  /** By a request: a whole address, a path below an API version, or one that begins with it. */
  findByRequest(method: string, url: string): KnownOperation | undefined;
  /** What was perhaps meant by a name or a request that is none. */
  suggest(text: string): string | undefined;
}

export function createOperationFinder(documentation: readonly Documentation[]): OperationFinder {
  const versions = documentation.toReversed().map(readVersion);
  return {
    findByName: (name) => findFirst(versions, ({ named }) => named.get(name.toLowerCase())),
    findByRequest: (method, url) => findFirst(versions, ({ match }) => match(method, url)?.operation),
    suggest(text) {
      const words = versions.flatMap(({ names, requests }) => (text.includes("/") ? requests : names));
      return suggestWord(shortenRequest(text), words);
    },
  };
}

/** `GET https://graph.microsoft.com/v1.0/me/?$top=1` to `GET /me`, as the suggestions are written. */
function shortenRequest(request: string): string {
  return request.replace(/https?:\/\/[^/]*\/[^/]*/i, "").replace(/\/?\?.*$|\/$/s, "");
}

interface Version {
  readonly named: ReadonlyMap<string, KnownOperation>;
  readonly names: readonly string[];
  readonly requests: readonly string[];
  readonly match: ReturnType<typeof createMatcher<KnownOperation>>;
}

function readVersion({ model, fixtures }: Documentation): Version {
  const names = nameModel(model);
  const know = (operation: Operation): KnownOperation => ({
    apiVersion: model.apiVersion,
    name: names.ofCall(operation),
    operation,
  });
  const known = [...model.operations.values()].map(know);
  const spelled = known.flatMap((each) =>
    [each.operation.id, names.ofOperation(each.operation), each.name].map((name) => [name, each] as const),
  );
  const { mocks } = createPlans({ model, names }, fixtures, readOptions(validatorOptions));
  const requests = [...planRequestTable(model, mocks)].map(
    ([request, operation]) => [request, know(operation)] as const,
  );
  return {
    named: new Map(spelled.map(([name, each]) => [name.toLowerCase(), each])),
    names: known.flatMap(({ name, operation }) => [name, operation.id]),
    requests: requests.map(([request]) => request),
    match: createMatcher(model.apiVersion, Object.fromEntries(requests)),
  };
}

function findFirst<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
