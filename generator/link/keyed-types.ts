import type { PageFacts } from "../extract/page-facts.js";
import type { Fact } from "../model/fact.js";
import { rootNamespace, splitQualifiedName } from "../model/names.js";
import type { QualifiedName } from "../model/types.js";
import type { TypeGroup } from "./collect-types.js";
import type { Registry } from "./registry.js";
import { resolveName } from "./resolve.js";

type Bases = ReadonlyMap<QualifiedName, Fact<QualifiedName>>;

/**
 * Which types have a key. Few pages say so; what does: `keyProperty` in the annotation, a row described as the key, a place
 * in a Relationships table (only entities can be navigated to), navigation of its own, or a path that addresses one by its key.
 */
export function findKeyedTypes(
  groups: readonly TypeGroup[],
  operations: readonly PageFacts[],
  registry: Registry,
): {
  readonly byEvidence: (name: QualifiedName) => boolean;
  readonly byChain: (name: QualifiedName, bases: Bases) => boolean;
} {
  const keyed = new Set<QualifiedName>();
  for (const group of groups) {
    const { namespace } = splitQualifiedName(group.name);
    for (const { page, facts } of group.parts) {
      const scope = { registry, path: page.path, namespace };
      const hasKeyRow = facts.properties.some((row) => row.facts.key?.value === true);
      if (facts.key !== undefined || hasKeyRow || facts.relationships.length > 0) keyed.add(group.name);
      for (const row of facts.relationships) {
        for (const option of row.type.options) {
          if (option.kind !== "named") continue;
          const target = resolveName(
            { text: option.name, ...(option.url !== undefined && { url: option.url }) },
            scope,
          );
          if (target?.kind === "structured") keyed.add(target.name);
        }
      }
    }
  }
  for (const page of operations) {
    const type = page.operation?.responses.find((response) => response.type !== undefined)?.type;
    const addressed =
      page.operation?.requests.some((request) => /\{[^{}]+\}$/.test(request.path.replace(/\?.*$/, ""))) ?? false;
    if (type === undefined || !addressed || page.operation?.shape.value !== "get") continue;
    const target = resolveName(type.value, { registry, path: page.path, namespace: rootNamespace });
    if (target?.kind === "structured") keyed.add(target.name);
  }
  return {
    byEvidence: (name) => keyed.has(name),
    byChain(name, bases) {
      const seen = new Set<QualifiedName>();
      for (let at: QualifiedName | undefined = name; at !== undefined && !seen.has(at); at = bases.get(at)?.value) {
        if (keyed.has(at) || splitQualifiedName(at).name === "entity") return true;
        seen.add(at);
      }
      return false;
    },
  };
}
