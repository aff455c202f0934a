import type { Declaration } from "../../templates/declaration.js";
import { renderMockHandler } from "../../templates/mock-handler.js";
import type { Fixture } from "../conform/fixture.js";
import type { Model } from "../model/types.js";
import type { EmitContext } from "./emit-context.js";
import { generatedNotice } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { planMocks, type MockPlan } from "./mock-plan.js";
import { relativeImport } from "./module-path.js";
import type { OutputFile } from "./output-file.js";
import { writeUrlExpression, writeWildcardUrl } from "./url-pattern.js";

/** A mocks file for Microsoft Dev Proxy: every operation with a path, specific addresses first. */
export function emitDevProxyMocks(model: Model, fixtures: readonly Fixture[]): readonly OutputFile[] {
  const mocks = planMocks(model, fixtures).flatMap((plan) =>
    plan.paths.map((path) => ({
      request: { url: writeWildcardUrl(model.apiVersion, path), method: plan.method },
      response: { statusCode: plan.status, ...(plan.headers.length > 0 && { headers: plan.headers }), ...describeBody(plan) },
    })),
  );
  const file = {
    $schema: "https://raw.githubusercontent.com/dotnet/dev-proxy/main/schemas/v2.0.0/mockresponseplugin.mocksfile.schema.json",
    mocks,
  };
  return [{ path: "mocks/dev-proxy.json", text: `${JSON.stringify(file, undefined, 2)}\n` }];
}

/** Dev Proxy reads a file where a text begins with `@`, and takes no bare numbers. */
function describeBody({ body }: MockPlan): { readonly body?: unknown } {
  if (body === undefined) return {};
  const value = body.kind === "text" ? body.text : body.value;
  const isSafe = typeof value === "string" ? !value.startsWith("@") : typeof value === "object" && value !== null;
  return isSafe ? { body: value } : {};
}

/** Request handlers for Mock Service Worker: a factory for each operation, and the list of all of them. */
export function emitMockHandlers(model: Model, fixtures: readonly Fixture[], { print }: EmitContext): readonly OutputFile[] {
  const plans = planMocks(model, fixtures);
  const byFile = new Map<string, MockPlan[]>();
  for (const plan of [...plans].sort((a, b) => compareText(a.operation.identifier, b.operation.identifier))) {
    const path = handlerFile(plan);
    byFile.set(path, [...(byFile.get(path) ?? []), plan]);
  }
  const modules = [...byFile]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, group]) => ({ path, text: print(writeModule(path, group, model), generatedNotice) }));
  return [
    ...modules,
    {
      path: "msw/index.ts",
      text: print(
        writeIndex(
          plans,
          [...byFile].sort(([a], [b]) => compareText(a, b)),
        ),
        generatedNotice,
      ),
    },
  ];
}

/** One module for each first letter: two thousand of them would only be slower. */
function handlerFile({ operation }: MockPlan): string {
  return `msw/${/^[a-z]/.exec(operation.identifier.toLowerCase())?.[0] ?? "other"}.ts`;
}

function writeModule(path: string, plans: readonly MockPlan[], model: Model): readonly Declaration[] {
  const imports = new Map<string, Set<string>>();
  const handlers = plans.map((plan) => {
    const { body, operation } = plan;
    if (body?.kind === "fixture") imports.set(body.path, (imports.get(body.path) ?? new Set()).add(body.name));
    return renderMockHandler({
      name: operation.identifier,
      title: operation.title,
      method: plan.method.toLowerCase(),
      expressions: plan.paths.map((each) => writeUrlExpression(model.apiVersion, each)),
      status: plan.status,
      headers: plan.headers,
      body: body?.kind === "fixture" ? { kind: "reference", expression: `${body.name}.conforming` } : body,
    });
  });
  return [
    importFrom(path, "runtime/msw.ts", ["mockOperation"]),
    ...[...imports].sort(([a], [b]) => compareText(a, b)).map(([file, names]) => importFrom(path, file, [...names].sort(compareText))),
    ...handlers,
  ];
}

function writeIndex(plans: readonly MockPlan[], files: readonly (readonly [string, readonly MockPlan[]])[]): readonly Declaration[] {
  const path = "msw/index.ts";
  const imports = files.map(([file, group]) =>
    importFrom(path, file, group.map(({ operation }) => operation.identifier).sort(compareText)),
  );
  const exports = files.map(([file]): Declaration => ({ kind: "export", structure: { moduleSpecifier: relativeImport(path, file) } }));
  const calls = plans.map(({ operation }) => `${operation.identifier}()`);
  const all: Declaration = {
    kind: "constant",
    structure: {
      isExported: true,
      docs: ["Every documented operation, specific addresses before those with placeholders."],
      declarations: [{ name: "handlers", initializer: `[${calls.join(", ")}]` }],
    },
  };
  return [...imports, ...exports, all];
}

function importFrom(path: string, file: string, names: readonly string[]): Declaration {
  return { kind: "import", structure: { moduleSpecifier: relativeImport(path, file), namedImports: names.map((name) => ({ name })) } };
}
