import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome, mapOutcomes, outcome } from "../../diagnostics/outcome.js";
import type {
  NameReference,
  OperationFacts,
  PageFacts,
  ParameterRow,
  RequestBodyFacts,
} from "../../extract/page-facts.js";
import type { Operation, Parameter, RequestBody, ResponseShape } from "../../model/operation.js";
import { toPageId } from "../../model/page-id.js";
import { describeType } from "../../model/describe-type.js";
import { findPrimitiveByName } from "../../model/primitives.js";
import type { ElementType, TypeReference } from "../../model/types.js";
import { isJsonObject } from "../../source/json.js";
import type { Declarations } from "../declare/declare.js";
import { hasType } from "../declare/rows.js";
import { linkEach } from "../guard.js";
import { linkRow, linkRowType, type RowScope } from "../properties/link-row.js";
import { resolveMention, typeOfDefinition } from "../references/resolve.js";

/** The operations of the API pages by id, sorted by it, their types resolved. */
export function linkOperations(names: Declarations): Outcome<ReadonlyMap<string, Operation>> {
  const pages = names.pages.flatMap((page) => (page.operation === undefined ? [] : [{ page, facts: page.operation }]));
  const linked = linkEach(
    pages,
    ({ page, facts }) => ({ name: `the operation ${toPageId(page.path)}`, span: facts.span }),
    ({ page, facts }) => linkOperation(page, facts, { ...names, path: page.path, namespace: names.registry.namespace }),
  );
  return mapOutcome(linked, (operations) => {
    const sorted = [...operations].sort((a, b) => (a.id < b.id ? -1 : 1));
    return new Map(sorted.map((operation) => [operation.id, operation]));
  });
}

function linkOperation(page: PageFacts, facts: OperationFacts, scope: RowScope): Outcome<Operation> {
  return gatherOutcome((found) => {
    const id = toPageId(page.path);
    const requestBody = facts.requestBody && found.take(linkRequestBody(facts.requestBody, scope));
    return {
      kind: "operation",
      id,
      title: page.title,
      description: facts.description,
      shape: facts.shape,
      requests: facts.requests,
      permissions: facts.permissions,
      parameters: found.take(mapOutcomes(facts.parameters, (row) => linkParameter(row, scope))),
      ...(requestBody !== undefined && { requestBody }),
      responses: linkResponses(page, facts, scope),
      origins: [facts.span],
    };
  });
}

function linkParameter(row: ParameterRow, scope: RowScope): Outcome<Parameter> {
  const linked = hasType(row) ? linkRowType(row, scope) : outcome(undefined);
  return mapOutcome(linked, (resolved) => ({
    name: row.name,
    in: row.in,
    ...(resolved !== undefined && { type: resolved }),
    ...(row.facts.required !== undefined && { required: row.facts.required }),
    description: row.description,
    span: row.span,
  }));
}

function linkRequestBody({ type, rows, lists, span }: RequestBodyFacts, scope: RowScope): Outcome<RequestBody> {
  const mentioned = type && resolveMention(type.value, scope);
  const named = mentioned?.kind === "structured" ? mentioned.name : undefined;
  return mapOutcome(
    mapOutcomes(rows, (row) => linkRow(row, "operation", scope)),
    (properties) => ({
      ...(type !== undefined && named !== undefined && { type: { ...type, value: named } }),
      properties: properties.map((row) => ({ kind: "property", ...row })),
      ...(lists !== undefined && { lists }),
      span,
    }),
  );
}

function linkResponses(page: PageFacts, facts: OperationFacts, scope: RowScope): readonly ResponseShape[] {
  return facts.responses.map(({ status, type, others = [], collection, span }) => {
    const element = type && joinElements([type.value, ...others].flatMap((each) => resolveReturned(each, scope) ?? []));
    if (type === undefined || element === undefined) return { status, span };
    const isCollection = collection || (element.kind !== "primitive" && listsMany(page, facts));
    const value: TypeReference = isCollection ? { kind: "collection", element } : element;
    return { status, type: { ...type, value }, span };
  });
}

/** The only type, or the union of several. */
function joinElements(elements: readonly ElementType[]): ElementType | undefined {
  const isFirst = (element: ElementType, index: number): boolean =>
    elements.findIndex((each) => describeType(each) === describeType(element)) === index;
  const [first, second, ...more] = elements.filter(isFirst);
  return second === undefined || first === undefined ? first : { kind: "union", options: [first, second, ...more] };
}

function resolveReturned(reference: NameReference, scope: RowScope): ElementType | undefined {
  const name = reference.url === undefined ? findPrimitiveByName(reference.text) : undefined;
  if (name !== undefined) return { kind: "primitive", name };
  const definition = resolveMention(reference, scope);
  return definition && typeOfDefinition(definition);
}

/**
 * Whether a page titled "List ..." returns several where it does not say so: "List manager" reads `/me/manager`, and
 * all its examples show one object.
 */
function listsMany({ examples }: PageFacts, { shape, requests }: OperationFacts): boolean {
  if (shape.value !== "list") return false;
  const bodies = examples.flatMap(({ response }) => (response?.body?.kind === "json" ? [response.body.value] : []));
  const showsOne = bodies.length > 0 && bodies.every((body) => isJsonObject(body) && !Array.isArray(body["value"]));
  return !showsOne || /s\/?(?:\?.*)?$/.test(requests[0]?.path ?? "");
}
