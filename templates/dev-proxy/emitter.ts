import { defineEmitter } from "../../generator/emit/emitter.js";
import { versionFolder } from "../../generator/emit/module-path.js";
import { claim, fileName } from "../../generator/emit/file-name.js";
import {
  planMockRoutes,
  type MockBody,
  type MockExchange,
  type MockPlan,
} from "../../generator/emit/plans/mock-plan.js";
import { writeWildcardUrl, type Route } from "../../generator/emit/plans/route.js";

const schema =
  "https://raw.githubusercontent.com/dotnet/dev-proxy/main/schemas/v3.3.1/mockresponseplugin.mocksfile.schema.json";

/**
 * A mocks file for Microsoft Dev Proxy: every documented address, in the order in which they are to be tried; and the
 * files it names, for bodies that are not JSON.
 */
export const devProxy = defineEmitter({
  name: "dev-proxy",
  description: "the documented operations as mocks for Microsoft Dev Proxy",
  emit({ model, plans, file }) {
    const files = planBodyFiles(plans.mocks);
    const mocks = planMockRoutes(model, plans.mocks).flatMap(({ route, exchange }) => {
      const response = {
        statusCode: exchange.status,
        ...(exchange.headers.length > 0 && { headers: exchange.headers }),
        ...describeBody(exchange, files.get(exchange)),
      };
      return listWildcardUrls(versionFolder(model.apiVersion), route).map((url) => ({
        request: { url, method: route.method },
        response,
      }));
    });
    file("mocks/dev-proxy.json").print(`${JSON.stringify({ $schema: schema, mocks }, undefined, 2)}\n`);
    for (const { name, text } of files.values()) file(`mocks/${name}`).print(text);
  },
});

interface BodyFile {
  /** From where the mocks file lies. */
  readonly name: string;
  readonly text: string;
}

/**
 * Dev Proxy writes every body as JSON, takes no bare numbers, and a text that begins with `@` for the name of a file:
 * what is none of these is one.
 */
function planBodyFiles(plans: readonly MockPlan[]): ReadonlyMap<MockExchange, BodyFile> {
  const taken = new Set<string>();
  const files = new Map<MockExchange, BodyFile>();
  for (const { operation, exchanges } of plans) {
    for (const exchange of exchanges) {
      const { body } = exchange;
      if (body === undefined || isContainer(body)) continue;
      const text = body.kind === "text" ? body.text : JSON.stringify(body.value);
      files.set(exchange, { name: `bodies/${claim(fileName(operation.id), "-", taken)}.txt`, text });
    }
  }
  return files;
}

function isContainer(body: MockBody): boolean {
  return body.kind !== "text" && typeof body.value === "object" && body.value !== null;
}

function describeBody({ body }: MockExchange, file: BodyFile | undefined): { readonly body?: unknown } {
  if (file !== undefined) return { body: `@${file.name}` };
  return body === undefined || body.kind === "text" ? {} : { body: body.value };
}

/**
 * Dev Proxy holds them against the whole address: one that does not end in `*` needs a second for requests with a
 * query.
 */
function listWildcardUrls(apiVersion: string, route: Route): readonly string[] {
  const url = writeWildcardUrl(apiVersion, route);
  return url.endsWith("*") ? [url] : [url, `${url}?*`];
}
