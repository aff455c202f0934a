import { defineEmitter } from "../../generator/emit/emitter.js";
import { serviceRoot } from "../../generator/emit/plans/route.js";
import { groupBy } from "../../generator/source/group.js";
import { describeComponents } from "./components.js";
import { describeCall, listReferences, type OperationContext } from "./operation.js";
import { planPaths } from "./paths.js";
import { describeSecuritySchemes } from "./security.js";

/** One document for what can be called, with a schema for every type and body that accepts what its validator does. */
export const openapi = defineEmitter({
  name: "openapi",
  description: "an OpenAPI 3.1 document of the operations and types, for generators, gateways and tools",
  emit({ model, plans, fixtures, file }) {
    const { apiVersion } = model;
    const components = describeComponents({ model, plans }, plans.operations.flatMap(listReferences));
    const byOperation = groupBy(fixtures, ({ example }) => example.operation);
    const context: OperationContext = {
      model,
      plans,
      components,
      findFixtures: ({ operation }) => byOperation.get(operation.id) ?? [],
    };
    const paths = planPaths({ model, plans }).map((path): [string, unknown] => {
      const calls = path.calls.map((call) => [call.method.toLowerCase(), describeCall(call, path, context)] as const);
      return [path.path, Object.fromEntries(calls)];
    });
    const permissions = plans.operations.flatMap((planned) => planned.permissions);
    const document = {
      openapi: "3.1.0",
      info: { title: "Microsoft Graph", version: apiVersion },
      servers: [{ url: `${serviceRoot}/${encodeURIComponent(apiVersion)}` }],
      paths: Object.fromEntries(paths),
      components: { schemas: components.schemas, securitySchemes: describeSecuritySchemes(permissions) },
    };
    file("openapi.json").print(`${JSON.stringify(document, undefined, 2)}\n`);
  },
});
