import type { Operation, Parameter, Permission } from "../../model/operation.js";
import { elementOf } from "../../model/queries.js";
import type { StructuredType, TypeReference } from "../../model/types.js";
import type { NamedModel } from "../names.js";
import type { BodyPlan, PlannedBody } from "./body-plan.js";
import { readPathTemplate, type PathTemplate } from "./path-template.js";
import { listRoutes } from "./route.js";
import type { ValidatorPlan } from "./validator-plan.js";

/** An operation as its callers know it. */
export interface PlannedOperation {
  readonly operation: Operation;
  /** What it is called in TypeScript: `createUser`, `listUserMessages`. */
  readonly name: string;
  /** Its addresses in page order, each once. */
  readonly templates: readonly PathTemplate[];
  /** The type that it belongs to, where its page's name begins with one: `user` of `user-assignlicense`. */
  readonly boundTo?: StructuredType;
  /** The query options that its page names, in the spelling of OData: `$select`, `$orderby`; others as they stand. */
  readonly queryOptions: readonly string[];
  readonly headers: readonly Parameter[];
  /** What it takes; its check is that of `body.view.target`. */
  readonly body?: PlannedBody;
  /** What it answers with when it succeeds. */
  readonly response?: PlannedResponse;
  readonly permissions: readonly Permission[];
}

export interface PlannedResponse {
  readonly status: number;
  /** Absent where nothing is returned, or the page does not say what. */
  readonly type?: TypeReference;
  /** What checks it, of a collection one page of it, and where users import that from; absent where nothing does. */
  readonly check?: { readonly name: string; readonly file: string };
}

/** The operations of a model, sorted by their pages' names. */
export function planOperations(
  { model, names }: NamedModel,
  validators: ValidatorPlan,
  bodies: BodyPlan,
): readonly PlannedOperation[] {
  const types = new Map([...model.types.values()].map((type) => [type.name.toLowerCase(), type]));
  const planResponse = createResponsePlanner({ names }, validators);
  return [...model.operations.values()].map((operation): PlannedOperation => {
    const body = bodies.find(operation);
    const boundTo = findBoundType(operation, types);
    const response = planResponse(operation);
    return {
      operation,
      name: names.ofCall(operation),
      templates: listRoutes(operation).map(readPathTemplate),
      ...(boundTo && { boundTo }),
      queryOptions: listQueryOptions(operation),
      headers: listHeaders(operation),
      ...(body && { body }),
      ...(response && { response }),
      permissions: operation.permissions,
    };
  });
}

/** The longest beginning of the page's name that is a type's, an area like `intune-mam` before it apart. */
function findBoundType({ id }: Operation, types: ReadonlyMap<string, StructuredType>): StructuredType | undefined {
  const words = id.toLowerCase().split("-").slice(0, -1);
  return words.map((word) => types.get(word)).findLast((type) => type !== undefined);
}

function listQueryOptions({ parameters }: Operation): readonly string[] {
  const names = parameters.flatMap((each) => (each.in === "query" ? [each.name] : []));
  return [...new Set(names.map((name) => (name.startsWith("$") ? name.toLowerCase() : name)))].sort();
}

/** Each once: pages say of several kinds of `Prefer` what they do. */
function listHeaders({ parameters }: Operation): readonly Parameter[] {
  const headers = parameters.filter((each) => each.in === "header");
  return [...new Map(headers.map((header) => [header.name.toLowerCase(), header])).values()];
}

function createResponsePlanner(
  { names }: Pick<NamedModel, "names">,
  validators: ValidatorPlan,
): (operation: Operation) => PlannedResponse | undefined {
  const validated = new Map([
    ...validators.objects.map(
      ({ type, view, collection }) => [view.target, { module: names.of(type).module, collection }] as const,
    ),
    ...validators.unions.map(
      ({ type, view, collection }) => [view.target, { module: names.ofFamily(type).module, collection }] as const,
    ),
  ]);
  return ({ responses }) => {
    const success = responses.find(({ status }) => status >= 200 && status < 400);
    if (success === undefined) return undefined;
    const type = success.type?.value;
    if (type === undefined) return { status: success.status };
    const element = elementOf(type);
    const target = element.kind === "structured" ? validators.findTypeTarget(element.name) : undefined;
    const found = target && validated.get(target);
    const name = (type.kind === "collection" ? found?.collection : target)?.name;
    const check = found !== undefined && name !== undefined && { name, file: `validators/${found.module}.ts` };
    return { status: success.status, type, ...(check !== false && { check }) };
  };
}
