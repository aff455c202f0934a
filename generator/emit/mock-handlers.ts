import type { Declaration } from "../../templates/declaration.js";
import { renderHandlerList, renderMockHandler } from "../../templates/mock-handler.js";
import type { Fixture } from "../conform/fixture.js";
import type { EmitContext, NamedModel } from "./emit-context.js";
import { generatedNotice } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { planMockRoutes, planMocks, type MockPlan } from "./mock-plan.js";
import { relativeImport, versionFolder } from "./module-path.js";
import type { OutputFile } from "./output-file.js";
import { writeRequestLine } from "./route.js";

/** Request handlers for Mock Service Worker: a factory for each operation, and the list of all of them. */
export function emitMockHandlers(fixtures: readonly Fixture[], context: EmitContext): readonly OutputFile[] {
  const { model, names, print } = context;
  const nameOf = ({ operation }: MockPlan): string => names.ofOperation(operation);
  const plans = planMocks(model, fixtures);
  const byFile = new Map<string, MockPlan[]>();
  for (const plan of [...plans].sort((a, b) => compareText(nameOf(a), nameOf(b)))) {
    const path = handlerFile(nameOf(plan));
    byFile.set(path, [...(byFile.get(path) ?? []), plan]);
  }
  const files = [...byFile].sort(([a], [b]) => compareText(a, b));
  return [
    ...files.map(([path, group]) => ({ path, text: print(writeModule(path, group, context), generatedNotice) })),
    { path: "msw/index.ts", text: print(writeIndex(plans, files, context), generatedNotice) },
  ];
}

/** One module for each first letter: two thousand of them would only be slower. */
function handlerFile(name: string): string {
  return `msw/${/^[a-z]/.exec(name.toLowerCase())?.[0] ?? "other"}.ts`;
}

function writeModule(path: string, plans: readonly MockPlan[], { model, names }: NamedModel): readonly Declaration[] {
  const version = versionFolder(model.apiVersion);
  const imports = new Map<string, Set<string>>();
  const handlers = plans.map(({ operation, exchanges }) => {
    for (const { body } of exchanges) {
      if (body?.kind === "fixture") imports.set(body.path, (imports.get(body.path) ?? new Set()).add(body.name));
    }
    return renderMockHandler({
      name: names.ofOperation(operation),
      title: operation.title,
      exchanges: exchanges.map(({ routes, status, headers, body }) => ({
        requests: routes.map((route) => writeRequestLine(version, route)),
        status,
        headers,
        body,
      })),
    });
  });
  return [
    importFrom(path, "runtime/msw.ts", ["mockOperation"]),
    ...[...imports]
      .sort(([a], [b]) => compareText(a, b))
      .map(([file, used]) => importFrom(path, file, [...used].sort(compareText))),
    ...handlers,
  ];
}

function writeIndex(
  plans: readonly MockPlan[],
  files: readonly (readonly [string, readonly MockPlan[]])[],
  { model, names }: NamedModel,
): readonly Declaration[] {
  const path = "msw/index.ts";
  const version = versionFolder(model.apiVersion);
  const routes = planMockRoutes(model, plans);
  const used = new Set(routes.map(({ operation }) => operation));
  const imports = files.flatMap(([file, group]) => {
    const handlers = group
      .filter(({ operation }) => used.has(operation))
      .map(({ operation }) => names.ofOperation(operation));
    return handlers.length === 0 ? [] : [importFrom(path, file, handlers.sort(compareText))];
  });
  const exports = files.map(([file]): Declaration => ({
    kind: "export",
    structure: { moduleSpecifier: relativeImport(path, file) },
  }));
  const list = renderHandlerList(
    routes.map(({ route, operation }) => ({
      request: writeRequestLine(version, route),
      handler: names.ofOperation(operation),
    })),
  );
  return [importFrom(path, "runtime/msw.ts", ["createHandlers"]), ...imports, ...exports, list];
}

function importFrom(path: string, file: string, names: readonly string[]): Declaration {
  return {
    kind: "import",
    structure: { moduleSpecifier: relativeImport(path, file), namedImports: names.map((name) => ({ name })) },
  };
}
