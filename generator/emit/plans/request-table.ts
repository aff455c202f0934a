import type { Operation } from "../../model/operation.js";
import type { Model } from "../../model/types.js";
import { planMockRoutes, type MockPlan } from "./mock-plan.js";
import { readPathTemplate } from "./path-template.js";

/** The operation of every documented request, `GET /users/{id}`, in the order in which they are to be tried. */
export function planRequestTable(model: Model, mocks: readonly MockPlan[]): ReadonlyMap<string, Operation> {
  const requests = new Map<string, Operation>();
  for (const { route, operation } of planMockRoutes(model, mocks)) {
    if (!route.path.startsWith("/")) continue;
    const { method, path } = readPathTemplate(route);
    const request = `${method} ${path}`;
    if (!requests.has(request)) requests.set(request, operation);
  }
  return requests;
}
