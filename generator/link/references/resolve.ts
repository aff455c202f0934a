import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { NameReference, PropertyRow } from "../../extract/page-facts.js";
import type { TypeOption } from "../../extract/type-expression.js";
import { splitQualifiedName } from "../../model/names.js";
import type { ElementType, QualifiedName } from "../../model/types.js";
import { resolveLink } from "../../source/links.js";
import type { Span } from "../../source/span.js";
import type { Definition, Registry } from "./registry.js";

/** Where a name is read: its page, and the namespace that short names there belong to. */
export interface Scope {
  readonly registry: Registry;
  readonly path: string;
  readonly namespace: string;
}

/**
 * The definition a type cell's name means: the link's anchor, then the link's page, then the name, exactly and then
 * without letter case. `undefined` where no page defines it.
 */
export function resolveName(reference: NameReference, scope: Scope): Definition | undefined {
  const byName = scope.registry.lookUp(reference.text, scope.namespace);
  const named = byName.kind === "found" ? byName.definition : undefined;
  const target = reference.url === undefined ? undefined : resolveLink(scope.path, reference.url);
  if (target === undefined) return named;
  if (target.anchor !== undefined) {
    const anchored = scope.registry.definedAt(target.path, target.anchor);
    if (anchored !== undefined) return anchored;
    if (named !== undefined) return named;
  }
  const defined = scope.registry.definedOn(target.path);
  const short = shortName(reference.text);
  const same = defined.find((definition) => shortName(definition.name) === short);
  if (same !== undefined) return same;
  // A link text that names another documented type is right more often than its target (call.md,
  // invitationParticipantInfo).
  if (named !== undefined && byName.kind === "found" && byName.exact) return named;
  const types = defined.filter((definition) => definition.kind === "structured");
  const [only, second] = types.length > 0 ? types : defined;
  return only !== undefined && second === undefined && target.anchor === undefined ? only : named;
}

/**
 * The same in prose, where the link's text is often a common noun, "a [message](chatmessage.md)": there its page says
 * what is meant.
 */
export function resolveMention(reference: NameReference, scope: Scope): Definition | undefined {
  const target = reference.url === undefined ? undefined : resolveLink(scope.path, reference.url);
  const types =
    target === undefined || target.anchor !== undefined
      ? []
      : scope.registry.definedOn(target.path).filter(({ kind }) => kind === "structured");
  const [only, second] = types;
  return only !== undefined && second === undefined ? only : resolveName(reference, scope);
}

function shortName(name: string): string {
  return splitQualifiedName(name).name.toLowerCase();
}

/**
 * Like `resolveName`, for a row whose description lists values: a link to the page of a type of another name then is
 * where the value is used, not what it is.
 */
export function resolveOption(option: TypeOption, row: PropertyRow, scope: Scope): Definition | undefined {
  if (option.kind === "anonymousEnum") return findUnnamedEnum(option.url, row, scope);
  if (option.kind !== "named") return undefined;
  const definition = resolveName(referenceOf(option), scope);
  if (definition?.kind !== "structured" || row.values === undefined || row.values.open) return definition;
  return shortName(definition.name) === shortName(option.name) ? definition : undefined;
}

/**
 * The enum of a cell that says `Enumeration`: where its link leads, else the page's own table under the property's
 * name.
 */
function findUnnamedEnum(url: string | undefined, row: PropertyRow, scope: Scope): Definition | undefined {
  const target = url === undefined ? undefined : resolveLink(scope.path, url);
  if (target?.anchor !== undefined) {
    const anchored = scope.registry.definedAt(target.path, target.anchor);
    if (anchored?.kind === "enum") return anchored;
  } else if (target !== undefined) {
    const [only, second] = scope.registry.definedOn(target.path);
    if (only?.kind === "enum" && second === undefined) return only;
  }
  return scope.registry
    .definedOn(scope.path)
    .find((definition) => definition.kind === "enum" && shortName(definition.name) === row.name.toLowerCase());
}

/** Says why a name has no type. */
export function describeUnresolved(name: string, span: Span, scope: Scope): Diagnostic {
  const found = scope.registry.lookUp(name, scope.namespace);
  if (found.kind === "ambiguous") {
    const list = found.candidates.map((candidate) => `\`${candidate.name}\``).join(", ");
    return createDiagnostic("type/ambiguous", span, `\`${name}\` fits ${list}; write which one is meant.`);
  }
  const message = name === "" ? "The type's cell is empty." : `No page defines \`${name}\`.`;
  return createDiagnostic("type/unresolved", span, message);
}

export function resolveStructured(reference: NameReference, scope: Scope): QualifiedName | undefined {
  const definition = resolveName(reference, scope);
  return definition?.kind === "structured" ? definition.name : undefined;
}

/** The name of a type cell as a reference. */
export function referenceOf({ name, url }: Extract<TypeOption, { kind: "named" }>): NameReference {
  return { text: name, ...(url !== undefined && { url }) };
}

/** A definition as a type. */
export function typeOfDefinition({ kind, name }: Definition): ElementType {
  return kind === "enum" ? { kind, name } : { kind, name };
}
