import { defineEmitter, type EmitContext } from "../../generator/emit/emitter.js";
import { fileName } from "../../generator/emit/file-name.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { versionFolder } from "../../generator/emit/module-path.js";
import type { PlannedOperation } from "../../generator/emit/plans/operation-plan.js";
import { planRequestTable } from "../../generator/emit/plans/request-table.js";
import { createTypeScope } from "../../generator/emit/type-scope.js";
import { groupBy } from "../../generator/source/group.js";
import { findDocumentationUrl, findLinkUrl } from "../documentation-url.js";
import { quoteString } from "../quote.js";
import { writeType } from "../type-text.js";
import { renderRouteTable } from "./match.js";
import { renderOperation, type OperationView } from "./operation.js";

/** The module of an operation: `operations/user.ts`, for all whose pages' names begin with that word. */
function operationFile({ operation }: Pick<PlannedOperation, "operation">): string {
  return `operations/${fileName(operation.id.split("-")[0] ?? "")}.ts`;
}

/** A constant for every operation, and what finds the one that an address is of. */
export const operations = defineEmitter({
  name: "operations",
  description: "a typed constant for every operation, the one that an address is of, and the permissions they need",
  after: ["bodies"],
  runtime: ["operation", "match-operation", "permissions"],
  renderers: { operation: { renderOperation }, match: { renderRouteTable } },
  emit(context) {
    const { model, plans, renderers, file, each } = context;
    const callable = plans.operations.filter(({ templates }) => templates.length > 0);
    const index = file("operations/index.ts");
    const places = new Map<PlannedOperation["operation"], { readonly path: string; readonly name: string }>();
    for (const [path, group] of groupBy(callable, operationFile)) {
      const module = file(path);
      for (const { name } of group) module.declare(name);
      const parts = group.map((planned) => ({ ...planned, origins: planned.operation.origins }));
      const written = each(parts, (planned) => {
        module.print(renderers.operation.renderOperation(viewOperation(planned, module, context)));
      });
      for (const { operation, name } of written) places.set(operation, { path, name });
      if (written.length > 0) index.exportAll(path);
    }
    index.exportAll("runtime/operation.ts");
    index.exportAll("runtime/permissions.ts");
    const match = file("operations/match.ts");
    const routes = new Map<string, string>();
    for (const [request, operation] of planRequestTable(model, plans.mocks)) {
      const place = places.get(operation);
      if (place !== undefined) routes.set(request, match.import(place.path, place.name));
    }
    match.print(
      ...renderers.match.renderRouteTable(routes, {
        version: quoteString(versionFolder(model.apiVersion)),
        createMatcher: match.import("runtime/match-operation.ts", "createMatcher"),
        matcher: match.importType("runtime/match-operation.ts", "Matcher"),
        operationType: match.importType("runtime/operation.ts", "Operation"),
      }),
    );
  },
});

function viewOperation(planned: PlannedOperation, file: GeneratedFile, context: EmitContext): OperationView {
  const { apiVersion } = context.model;
  const { operation, body, response } = planned;
  const documentation = findDocumentationUrl(apiVersion, operation.origins[0].path);
  const bodyFile = body && `bodies/${body.module}.ts`;
  const load = (from: string, name: string): string =>
    `async () => (await import(${quoteString(file.specify(from))})).validate${name}`;
  return {
    ...planned,
    ...(documentation !== undefined && { documentation }),
    headers: planned.headers.map(({ name }) => name),
    ...(response && { status: response.status }),
    types: {
      operation: file.importType("runtime/operation.ts", "Operation"),
      body: body && bodyFile !== undefined ? file.importType(bodyFile, body.view.target.name) : "never",
      response: writeResponseType(planned, file, context),
    },
    ...(body && bodyFile !== undefined && { validateBody: load(bodyFile, body.view.target.name) }),
    ...(response?.check && { validateResponse: load(response.check.file, response.check.name) }),
    linkTo: (target) => findLinkUrl(apiVersion, target),
  };
}

function writeResponseType({ response }: PlannedOperation, file: GeneratedFile, context: EmitContext): string {
  const type = response?.type;
  if (type === undefined) return "unknown";
  const scope = createTypeScope(file, context);
  if (type.kind !== "collection") return writeType(type, scope);
  return `${file.importType("runtime/collection.ts", "Collection")}<${writeType(type.element, scope)}>`;
}
