import { defineEmitter, type EmitContext } from "../../generator/emit/emitter.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { planMockRoutes } from "../../generator/emit/plans/mock-plan.js";
import { createTypeScope } from "../../generator/emit/type-scope.js";
import { elementOf, isLeftOut, walkBases } from "../../generator/model/queries.js";
import type { StructuredType, TypeReference } from "../../generator/model/types.js";
import type { HttpMethod, ResponseShape } from "../../generator/model/operation.js";
import { groupBy } from "../../generator/source/group.js";
import { writePropertyNames, writeType } from "../type-text.js";
import { listPathItems, listPlaceholders, type PathCall, type PathItem } from "./path-items.js";
import { renderPaths, type CallView, type PathScope, type PathView } from "./paths.js";

/** Below the folder of the API version. */
const pathsFile = "paths/index.ts";
const runtimeFile = "runtime/paths.ts";

const takesBody: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/** One interface of all that can be called; it holds types only, which compilers look at where a path is called. */
export const paths = defineEmitter({
  name: "paths",
  description: "an interface of all paths, as openapi-typescript writes it, for openapi-fetch",
  after: ["types"],
  runtime: ["paths", "collection", "graph-error"],
  renderers: { paths: { renderPaths } },
  emit(context) {
    const { model, plans, renderers, file, each } = context;
    const module = file(pathsFile);
    module.skipCheck();
    module.declare("paths");
    const writer = createTypeWriter(module, context);
    const views: PathView[] = [];
    const items = listPathItems(plans.operations, planMockRoutes(model, plans.mocks));
    const parts = items.flatMap((item) => {
      const [call] = item.calls;
      return call ? [{ ...item, name: item.path, origins: call.planned.operation.origins }] : [];
    });
    each(parts, (item) => {
      views.push(viewPath(item, writer));
    });
    module.print(...writer.listRelationships(), renderers.paths.renderPaths(views, createPathScope(module)));
  },
});

function createPathScope(file: GeneratedFile): PathScope {
  return {
    usePart: (name) => file.importType(runtimeFile, name),
    useError: () => file.importType("runtime/graph-error.ts", "GraphError"),
  };
}

/** How types are written in the file. */
interface TypeWriter {
  write(type: TypeReference): string;
  writeBody(call: PathCall): string | undefined;
  /** What of a type can be asked for along with it, in one alias for each type. */
  writeQuery(name: "EntityQuery" | "ListQuery" | "DeltaQuery", type: StructuredType): string;
  useRuntime(name: "CountQuery" | "NamedQuery"): string;
  findType(type: TypeReference): StructuredType | undefined;
  /** The aliases that were asked for. */
  listRelationships(): readonly string[];
}

function createTypeWriter(file: GeneratedFile, context: EmitContext): TypeWriter {
  const { model, names } = context;
  const scope = createTypeScope(file, context);
  const aliases = new Map<StructuredType, { readonly name: string; readonly members: string }>();
  const useRelationships = (type: StructuredType): string => {
    const levels = [...walkBases(model.types, type.qualifiedName)];
    const members = new Set(levels.flatMap(({ navigationProperties }) => navigationProperties.map(({ name }) => name)));
    if (members.size === 0) return "never";
    const alias = aliases.get(type) ?? {
      name: file.declare(`${names.of(type).type}Relationship`),
      members: writePropertyNames([...members]),
    };
    aliases.set(type, alias);
    return alias.name;
  };
  return {
    write: (type) =>
      type.kind === "collection"
        ? `${file.importType("runtime/collection.ts", "Collection")}<${writeType(type.element, scope)}>`
        : writeType(type, scope),
    writeBody({ planned, others, method }) {
      const bodies = [planned, ...others].flatMap(({ body }) => body ?? []);
      if (bodies.length === 0) return takesBody.has(method) ? undefined : "never";
      const targets = bodies.map(({ view }) => view.target);
      return [...new Set(targets.map(({ declaredIn = "", name }) => file.importType(declaredIn, name)))].join(" | ");
    },
    writeQuery: (name, type) =>
      `${file.importType(runtimeFile, name)}<${scope.useType(type)}, ${useRelationships(type)}>`,
    useRuntime: (name) => file.importType(runtimeFile, name),
    findType(type) {
      const element = elementOf(type);
      if (element.kind !== "structured" || isLeftOut(model, element.name)) return undefined;
      return model.types.get(element.name);
    },
    listRelationships: () => [...aliases.values()].map(({ name, members }) => `type ${name} = ${members};`),
  };
}

function viewPath({ path, calls }: PathItem, writer: TypeWriter): PathView {
  return { path, placeholders: listPlaceholders(path), calls: calls.map((call) => viewCall(call, path, writer)) };
}

function viewCall(call: PathCall, path: string, writer: TypeWriter): CallView {
  const { method, planned } = call;
  const query = writeQuery(call, path, writer);
  const body = writer.writeBody(call);
  return {
    method,
    title: planned.operation.title,
    ...(query !== undefined && { query }),
    headers: planned.headers.map(({ name }) => name),
    ...(body !== undefined && { body }),
    responses: viewResponses(planned.operation.responses, describeUntold(method, path), writer),
  };
}

/** What comes back where the page does not say; absent where that is nothing. */
function describeUntold(method: HttpMethod, path: string): string | undefined {
  if (method !== "GET") return undefined;
  return isCount(path) ? 'number, "text/plain"' : "unknown";
}

function isCount(path: string): boolean {
  return path.endsWith("/$count");
}

function viewResponses(
  responses: readonly ResponseShape[],
  untold: string | undefined,
  writer: TypeWriter,
): CallView["responses"] {
  if (responses.length === 0) return new Map([[200, untold ?? "unknown"]]);
  const byStatus = groupBy(responses, ({ status }) => status);
  return new Map(
    [...byStatus].map(([status, same]) => {
      const types = new Set(same.flatMap(({ type }) => (type ? [writer.write(type.value)] : [])));
      return [status, types.size > 0 ? [...types].join(" | ") : status === 200 ? untold : undefined];
    }),
  );
}

/** What each form of query has of its own; the rest is what pages name. */
const typedOptions = {
  EntityQuery: ["$select", "$expand"],
  ListQuery: ["$select", "$expand", "$orderby", "$filter", "$search", "$top", "$skip", "$skiptoken", "$count"],
  CountQuery: ["$filter", "$search"],
};

function writeQuery({ method, planned }: PathCall, path: string, writer: TypeWriter): string | undefined {
  const { response, queryOptions, operation } = planned;
  const type = response?.type && writer.findType(response.type);
  const parts: string[] = [];
  let typed: readonly string[] = [];
  if (method === "GET" && isCount(path)) {
    typed = typedOptions.CountQuery;
    parts.push(writer.useRuntime("CountQuery"));
  } else if (method === "GET" && type !== undefined) {
    const isList = response?.type?.kind === "collection";
    const isDelta = operation.shape.value === "delta";
    typed = isList || isDelta ? [...typedOptions.ListQuery, "$deltatoken"] : typedOptions.EntityQuery;
    parts.push(writer.writeQuery(isDelta ? "DeltaQuery" : isList ? "ListQuery" : "EntityQuery", type));
  }
  const named = queryOptions.filter((name) => !typed.includes(name));
  if (named.length > 0) parts.push(`${writer.useRuntime("NamedQuery")}<${writePropertyNames(named)}>`);
  return parts.length === 0 ? undefined : parts.join(" & ");
}
