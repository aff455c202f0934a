import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../../diagnostics/outcome.js";
import type { PageFacts } from "../../extract/page-facts.js";
import { splitQualifiedName } from "../../model/names.js";
import { endsInKey } from "../../model/request-path.js";
import type { QualifiedName } from "../../model/types.js";
import type { Declarations } from "../declare/declare.js";
import type { TypeGroup } from "../declare/group-types.js";
import { walkParts } from "../declare/rows.js";
import { linkEach } from "../guard.js";
import type { Registry } from "../references/registry.js";
import { wholeFileSpan } from "../../source/span.js";
import { referenceOf, resolveStructured } from "../references/resolve.js";
import { walkChain } from "./chain.js";
import type { Bases } from "./witnesses.js";

/** Which types have a key. */
export interface KeyedTypes {
  /** A page shows it of the type itself. */
  byEvidence(name: QualifiedName): boolean;
  /** A page shows it of the type or of one of its bases. */
  byChain(name: QualifiedName, bases: Bases): boolean;
}

/**
 * Few pages say which types have a key; what does: `keyProperty` in the annotation, a row described as the key, a
 * place in a Relationships table (only entities can be navigated to), navigation of its own, or a path that addresses
 * one by its key.
 */
export function findKeyedTypes({ types, pages, registry }: Declarations): Outcome<KeyedTypes> {
  const described = linkEach(
    types,
    ({ name, parts: [{ facts }] }) => ({ name: `the key of ${name}`, span: facts.span }),
    (group) => outcome(listKeyed(group, registry)),
  );
  const addressed = linkEach(
    pages,
    ({ path }) => ({ name: `the key that ${path} shows`, span: wholeFileSpan(path) }),
    (page) => outcome([readAddressed(page, registry)]),
  );
  return gatherOutcome((found) => indexKeyed(new Set([...found.take(described), ...found.take(addressed)].flat())));
}

function indexKeyed(keyed: ReadonlySet<QualifiedName | undefined>): KeyedTypes {
  return {
    byEvidence: (name) => keyed.has(name),
    byChain: (name, bases) =>
      [...walkChain(name, (at) => bases.get(at)?.value)].some(
        (at) => keyed.has(at) || splitQualifiedName(at).name === "entity",
      ),
  };
}

/** What the pages of a type show to have a key: the type, and those it navigates to. */
function listKeyed(group: TypeGroup, registry: Registry): readonly (QualifiedName | undefined)[] {
  return walkParts(group, registry).flatMap(({ facts, scope }) => {
    const hasKeyRow = facts.properties.some((row) => row.facts.key?.value === true);
    const isKeyed = facts.key !== undefined || hasKeyRow || facts.relationships.length > 0;
    const targets = facts.relationships.flatMap((row) =>
      row.type.options.map((option) =>
        option.kind === "named" ? resolveStructured(referenceOf(option), scope) : undefined,
      ),
    );
    return isKeyed ? [group.name, ...targets] : targets;
  });
}

/** The type of which an operation gets one by the key at the end of its path. */
function readAddressed({ operation, path }: PageFacts, registry: Registry): QualifiedName | undefined {
  const type = operation?.responses.find((response) => response.type !== undefined)?.type;
  if (operation?.shape.value !== "get" || type === undefined) return undefined;
  const isAddressed = operation.requests.some((request) => endsInKey(request.path));
  return isAddressed ? resolveStructured(type.value, { registry, path, namespace: registry.namespace }) : undefined;
}
