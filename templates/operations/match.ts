import type { Declaration } from "../declaration.js";
import { quoteObjectKey } from "../quote.js";

/** What the file calls things of the runtime, and the API version, quoted. */
export interface RouteTableScope {
  readonly version: string;
  readonly createMatcher: string;
  readonly matcher: string;
  readonly operationType: string;
}

/** Every documented address with its operation, and the function that finds them. */
export function renderRouteTable(
  routes: ReadonlyMap<string, string>,
  { version, createMatcher, matcher, operationType }: RouteTableScope,
): readonly Declaration[] {
  const entries = [...routes].map(([request, operation]) => `${quoteObjectKey(request)}: ${operation},`);
  return [
    {
      kind: "constant",
      structure: {
        isExported: true,
        docs: ["The operation that a request is for, and what stands for the placeholders of its address."],
        declarations: [
          {
            name: "matchOperation",
            type: matcher,
            initializer: `/* @__PURE__ */ ${createMatcher}<${operationType}>(${version}, {\n${entries.join("\n")}\n})`,
          },
        ],
      },
    },
  ];
}
