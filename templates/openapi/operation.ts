import type { Fixture } from "../../generator/conform/fixture.js";
import type { EmitContext } from "../../generator/emit/emitter.js";
import type { JSONSchema } from "../../generator/emit/plans/describe-type.js";
import type { PlannedOperation } from "../../generator/emit/plans/operation-plan.js";
import type { PathParameter } from "../../generator/emit/plans/path-template.js";
import type { ResponseShape } from "../../generator/model/operation.js";
import type { TypeReference } from "../../generator/model/types.js";
import { findDocumentationUrl } from "../documentation-url.js";
import { dropLinks } from "../documentation.js";
import type { Components } from "./components.js";
import type { PlannedCall, PlannedPath } from "./paths.js";
import { describeSecurity } from "./security.js";

export interface OperationContext extends Pick<EmitContext, "model" | "plans"> {
  readonly components: Components;
  /** The examples of an operation. */
  readonly findFixtures: (planned: PlannedOperation) => readonly Fixture[];
}

/** Types that an operation names itself, and not by its body. */
export function listReferences({ operation }: PlannedOperation): readonly TypeReference[] {
  return [...operation.responses, ...operation.parameters].flatMap(({ type }) => (type ? [type.value] : []));
}

export function describeCall(call: PlannedCall, path: PlannedPath, context: OperationContext): JSONSchema {
  const { planned } = call;
  const { operation } = planned;
  const url = findDocumentationUrl(context.model.apiVersion, operation.origins[0].path);
  const also = call.others.map(({ operation: { title, id } }) => `${title} (${id})`);
  const texts = [
    dropLinks(operation.description).trim(),
    also.length === 0 ? "" : `Documented for this address too: ${also.join(", ")}.`,
  ].filter((text) => text !== "");
  const parameters = describeParameters(planned, path.parameters, context.components);
  const requestBody = describeRequestBody(planned, context);
  const security = describeSecurity(planned.permissions);
  return {
    operationId: call.id,
    summary: operation.title,
    ...(texts.length > 0 && { description: texts.join("\n\n") }),
    ...(url !== undefined && { externalDocs: { url } }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: describeResponses(planned, context),
    ...(security && { security }),
  };
}

/** OpenAPI says of these that they are not told as parameters. */
const ownHeaders = new Set(["accept", "content-type", "authorization"]);

const optionSchemas: Readonly<Record<string, JSONSchema>> = {
  $top: { type: "integer", minimum: 0 },
  $skip: { type: "integer", minimum: 0 },
  $count: { type: "boolean" },
};

function describeParameters(
  { operation, queryOptions, headers }: PlannedOperation,
  inPath: readonly PathParameter[],
  { find }: Components,
): readonly JSONSchema[] {
  const findDocumented = (places: readonly string[], names: readonly string[]): JSONSchema => {
    const known = operation.parameters.find(
      (each) => places.includes(each.in) && names.some((name) => name.toLowerCase() === each.name.toLowerCase()),
    );
    const description = dropLinks(known?.description ?? "").trim();
    return {
      ...(description !== "" && { description }),
      schema: known?.type === undefined ? { type: "string" } : find(known.type.value),
    };
  };
  return [
    ...inPath.map(({ name, alternatives }) => {
      const choice = alternatives.length > 1 ? { description: `One of ${alternatives.join(", ")}.` } : {};
      const documented = findDocumented(["path", "function"], [...alternatives, name]);
      return { name, in: "path", required: true, ...choice, ...documented };
    }),
    ...queryOptions.map((name) => {
      const { schema, ...documented } = findDocumented(["query"], [name]);
      return {
        name,
        in: "query",
        ...documented,
        schema: Object.hasOwn(optionSchemas, name) ? optionSchemas[name] : schema,
      };
    }),
    ...headers
      .filter(({ name }) => !ownHeaders.has(name.toLowerCase()))
      .map(({ name, required }) => ({
        name,
        in: "header",
        ...(required?.value === true && { required: true }),
        ...findDocumented(["header"], [name]),
      })),
  ];
}

function describeRequestBody(
  planned: PlannedOperation,
  { plans, findFixtures }: OperationContext,
): JSONSchema | undefined {
  const { body } = planned;
  if (body === undefined) return undefined;
  const shown = findFixtures(planned).find((fixture) => plans.bodies.findShown(fixture) === body);
  const schema = { $ref: `#/components/schemas/${body.name}` };
  return {
    required: true,
    content: { "application/json": { schema, ...(shown && { example: shown.conforming }) } },
  };
}

function describeResponses(planned: PlannedOperation, context: OperationContext): JSONSchema {
  const known = planned.operation.responses.filter(({ status }) => status >= 100 && status < 600);
  // Of several for one status, the one that says what is returned.
  const sorted = [...known].sort((a, b) => Number(a.type !== undefined) - Number(b.type !== undefined));
  const byStatus = new Map(sorted.map((response) => [response.status, response]));
  if (byStatus.size === 0) return { default: { description: "The page does not say what is returned." } };
  return Object.fromEntries(
    [...byStatus].map(([status, response]) => [String(status), describeResponse(response, planned, context)]),
  );
}

function describeResponse(
  { status, type }: ResponseShape,
  planned: PlannedOperation,
  { components, findFixtures }: OperationContext,
): JSONSchema {
  const description = status < 300 ? "Success." : status < 400 ? "Redirection." : "Error.";
  if (type === undefined) return { description };
  const shown = findFixtures(planned).find(
    ({ part, example }) => part === "response" && example.response?.status === status,
  );
  const found = components.find(type.value);
  const schema = type.value.kind === "collection" ? describePage(found) : found;
  return {
    description,
    content: { "application/json": { schema, ...(shown && { example: shown.conforming }) } },
  };
}

/** What stands around one page of a list. */
function describePage(value: JSONSchema): JSONSchema {
  return {
    type: "object",
    properties: {
      "@odata.nextLink": { type: "string" },
      "@odata.deltaLink": { type: "string" },
      "@odata.count": { type: "integer" },
      value,
    },
    required: ["value"],
  };
}
