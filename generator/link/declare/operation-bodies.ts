import type { PageFacts, RequestBodyFacts, TypeFacts } from "../../extract/page-facts.js";
import { deduced } from "../../model/fact.js";
import type { Registry } from "../references/registry.js";
import { resolveName } from "../references/resolve.js";
import { inheritedRowsRule } from "../bases/witnesses.js";

/**
 * Types without a page of their own that an operation's body table describes in full (the page that started this
 * project): "supply a JSON representation of the [x] object", `x` unknown, and a table of its properties.
 */
export function declareFromOperations(pages: readonly PageFacts[], registry: Registry): readonly PageFacts[] {
  const declared = new Map<string, PageFacts>();
  for (const page of pages) {
    const facts = page.operation?.requestBody && describeBody(page.operation.requestBody, page.path, registry);
    const key = facts?.name.value.toLowerCase();
    if (facts !== undefined && key !== undefined && !declared.has(key)) declared.set(key, { ...page, types: [facts] });
  }
  return [...declared.values()];
}

function describeBody({ type, rows, span }: RequestBodyFacts, path: string, registry: Registry): TypeFacts | undefined {
  const name = /^[A-Za-z][\w.]*$/.exec(type?.value.text ?? "")?.[0];
  if (type === undefined || name === undefined || rows.length === 0) return undefined;
  if (resolveName(type.value, { registry, path, namespace: registry.namespace }) !== undefined) return undefined;
  return {
    name: deduced(name, "body-table-of-operation", type),
    description: "",
    bases: rows.flatMap(({ facts: { inheritedFrom } }) =>
      inheritedFrom === undefined ? [] : [deduced(inheritedFrom.value, inheritedRowsRule, inheritedFrom)],
    ),
    derived: [],
    properties: rows.filter((row) => !row.name.includes("@")),
    relationships: [],
    instanceAnnotations: rows.filter((row) => row.name.includes("@")),
    span: type.origins.at(0) ?? span,
  };
}
