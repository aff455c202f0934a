import { compareText } from "../../generator/emit/compare-text.js";
import { defineEmitter } from "../../generator/emit/emitter.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { versionFolder } from "../../generator/emit/module-path.js";
import { planMockRoutes, type MockPlan } from "../../generator/emit/plans/mock-plan.js";
import { readPathTemplate } from "../../generator/emit/plans/path-template.js";
import { writeRequestLine, type Route } from "../../generator/emit/plans/route.js";
import type { NonEmpty } from "../../generator/model/non-empty.js";
import type { Span } from "../../generator/source/span.js";
import { quoteString } from "../quote.js";
import { renderHandlerList, renderMockHandler, type MockHandlerView } from "./mock-handler.js";

/** An operation's handler, as a part of the model that has a name and a page. */
interface Handler {
  readonly name: string;
  readonly origins: NonEmpty<Span>;
  readonly plan: MockPlan;
  /** Below the folder of the API version. */
  readonly path: string;
}

/** Request handlers for Mock Service Worker: a factory for each operation, and the list of all of them. */
export const msw = defineEmitter({
  name: "msw",
  description: "the documented operations as request handlers for MSW",
  after: ["fixtures"],
  packages: { msw: "^2.11.6" },
  runtime: ["msw", "match-operation"],
  renderers: { "mock-handler": { renderMockHandler, renderHandlerList } },
  emit({ model, names, plans, renderers, file, each }) {
    const version = versionFolder(model.apiVersion);
    const { renderMockHandler: renderHandler, renderHandlerList: renderList } = renderers["mock-handler"];
    const written = [...groupHandlers(plans.mocks, (plan) => names.ofOperation(plan.operation))].flatMap(
      ([path, group]) => {
        const module = file(path);
        for (const { name } of group) module.declare(name);
        module.import("runtime/msw.ts", "mockOperation");
        return each(group, ({ plan, name }) => {
          module.print(renderHandler(viewHandler(plan, name, version, module)));
        });
      },
    );
    const index = file("msw/index.ts");
    index.declare("handlers");
    index.import("runtime/msw.ts", "createHandlers");
    for (const path of new Set(written.map((each) => each.path))) index.exportAll(path);
    const handlers = new Map(written.map(({ plan, name, path }) => [plan.operation, { name, path }]));
    const routes = planMockRoutes(model, plans.mocks).flatMap(({ route, operation }) => {
      const handler = handlers.get(operation);
      if (handler === undefined) return [];
      return [{ request: writeRequest(version, route), handler: index.import(handler.path, handler.name) }];
    });
    index.print(
      renderList(routes, {
        version: quoteString(version),
        createMatcher: index.import("runtime/match-operation.ts", "createMatcher"),
        type: index.importType("msw", "HttpHandler"),
      }),
    );
  },
});

/**
 * The handlers of each module, both sorted; one module for each first letter, because two thousand would only be
 * slower.
 */
function groupHandlers(
  plans: readonly MockPlan[],
  nameOf: (plan: MockPlan) => string,
): ReadonlyMap<string, readonly Handler[]> {
  const handlers = plans
    .map((plan): Handler => {
      const name = nameOf(plan);
      const path = `msw/${/^[a-z]/.exec(name.toLowerCase())?.[0] ?? "other"}.ts`;
      return { name, origins: plan.operation.origins, plan, path };
    })
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.name, b.name));
  return new Map(handlers.map(({ path }) => [path, handlers.filter((handler) => handler.path === path)]));
}

function viewHandler(
  { operation, exchanges }: MockPlan,
  name: string,
  version: string,
  file: GeneratedFile,
): MockHandlerView {
  return {
    name,
    type: file.importType("runtime/msw.ts", "MockedOperation"),
    title: operation.title,
    exchanges: exchanges.map(({ routes, status, headers, body }) => ({
      requests: routes.map((route) => writeRequest(version, route)),
      status,
      headers,
      body: body?.kind === "fixture" ? { ...body, name: file.import(body.path, body.name) } : body,
    })),
  };
}

/** In the form that the matcher reads; addresses of other services are none of its own. */
function writeRequest(version: string, route: Route): string {
  return writeRequestLine(version, route.path.startsWith("/") ? readPathTemplate(route) : route);
}
