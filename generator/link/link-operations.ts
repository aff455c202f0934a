import type { OperationFacts, PageFacts } from "../extract/page-facts.js";
import type { Fact } from "../model/fact.js";
import { rootNamespace } from "../model/names.js";
import type { Operation, RequestBody, ResponseShape } from "../model/operation.js";
import type { TypeReference } from "../model/types.js";
import { isJsonObject } from "../source/json.js";
import { linkRow, type PropertyScope } from "./link-property.js";
import { resolveMention, type Scope } from "./resolve.js";

/** The operations of the API pages, their types resolved; ids are the pages' file names. */
export function linkOperations(
  pages: readonly PageFacts[],
  scope: Omit<PropertyScope, "path" | "namespace">,
): readonly Operation[] {
  return pages.flatMap((page): readonly Operation[] => {
    const facts = page.operation;
    if (facts === undefined) return [];
    const inner: PropertyScope = { ...scope, path: page.path, namespace: rootNamespace };
    const id = operationId(page.path);
    const body = facts.requestBody;
    const mentioned = body?.type === undefined ? undefined : resolveMention(body.type.value, inner);
    const bodyType = mentioned?.kind === "structured" ? mentioned.name : undefined;
    const requestBody: RequestBody | undefined = body && {
      ...(body.type !== undefined && bodyType !== undefined && { type: { ...body.type, value: bodyType } }),
      properties: body.rows.map((row) => ({ kind: "property", ...linkRow(row, "operation", inner) })),
      span: body.span,
    };
    return [
      {
        kind: "operation",
        id,
        title: page.title,
        description: facts.description,
        shape: facts.shape,
        requests: facts.requests,
        permissions: facts.permissions,
        parameters: facts.parameters.map(({ type: _, ...parameter }) => parameter),
        ...(requestBody !== undefined && { requestBody }),
        responses: facts.responses.map((response): ResponseShape => {
          const type =
            response.type === undefined
              ? undefined
              : linkResponseType(response.type.value, response.collection || listsMany(page, facts), inner);
          return {
            status: response.status,
            ...(type !== undefined &&
              response.type !== undefined && { type: { ...response.type, value: type } satisfies Fact<TypeReference> }),
            span: response.span,
          };
        }),
        origins: [facts.span],
      },
    ];
  });
}

/** `api/user-post-users.md` to `user-post-users`. */
export function operationId(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/**
 * Whether a page titled "List ..." returns several where it does not say so: "List manager" reads `/me/manager`, and all its examples
 * show one object.
 */
function listsMany({ examples }: PageFacts, { shape, requests }: OperationFacts): boolean {
  if (shape.value !== "list") return false;
  const bodies = examples.flatMap(({ response }) => (response?.body?.kind === "json" ? [response.body.value] : []));
  const showsOne = bodies.length > 0 && bodies.every((body) => isJsonObject(body) && !Array.isArray(body["value"]));
  return !showsOne || /s\/?(?:\?.*)?$/.test(requests[0]?.path ?? "");
}

function linkResponseType(
  reference: { readonly text: string; readonly url?: string },
  collection: boolean,
  scope: Scope,
): TypeReference | undefined {
  const definition = resolveMention(reference, scope);
  if (definition === undefined) return undefined;
  const element =
    definition.kind === "enum"
      ? ({ kind: "enum", name: definition.name } as const)
      : ({ kind: "structured", name: definition.name } as const);
  return collection ? { kind: "collection", element } : element;
}
