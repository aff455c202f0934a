import type { Operation } from "./operation.js";
import { listDeclaredProperties, walkBases } from "./queries.js";
import type { EnumMember, EnumType, Model, NavigationProperty, Property, StructuredType } from "./types.js";

/** A part of the model that a person can name. */
export type NamedNode =
  | { readonly kind: "type"; readonly name: string; readonly node: StructuredType }
  /** `inheritedFrom` is absent for a property of the type's own. */
  | {
      readonly kind: "property";
      readonly name: string;
      readonly node: Property | NavigationProperty;
      readonly inheritedFrom?: StructuredType;
    }
  | { readonly kind: "enum"; readonly name: string; readonly node: EnumType }
  | { readonly kind: "member"; readonly name: string; readonly node: EnumMember }
  | { readonly kind: "operation"; readonly name: string; readonly node: Operation };

/**
 * What a name means: a type or enum (`user`, `microsoft.graph.user`), its property or member (`user.mail`, inherited
 * ones too), or an operation (`user-get`, also without its hyphens). Letter case counts only where it makes a
 * difference; a short name may mean several things.
 */
export function findNodes(model: Model, name: string): readonly NamedNode[] {
  const exact = listCandidates(model, name, (a, b) => a === b);
  return exact.length > 0 ? exact : listCandidates(model, name, (a, b) => a.toLowerCase() === b.toLowerCase());
}

/** The names that a person may have meant, for suggestions. */
export function listNames(model: Model): readonly string[] {
  const names = new Set<string>();
  for (const type of model.types.values()) {
    names.add(type.name);
    for (const property of listDeclaredProperties(type)) names.add(`${type.name}.${property.name}`);
  }
  for (const type of model.enums.values()) {
    names.add(type.name);
    for (const member of type.members) names.add(`${type.name}.${member.name}`);
  }
  for (const id of model.operations.keys()) names.add(id);
  return [...names].sort();
}

type Equal = (a: string, b: string) => boolean;

function listCandidates(model: Model, name: string, equal: Equal): readonly NamedNode[] {
  const found: NamedNode[] = [];
  for (const node of model.operations.values())
    if (equal(node.id, name) || equal(node.id.replaceAll("-", ""), name))
      found.push({ kind: "operation", name: node.id, node });
  for (const node of model.types.values()) {
    if (isNamed(node, name, equal)) found.push({ kind: "type", name: node.qualifiedName, node });
    const member = memberOf(node, name, equal);
    if (member !== undefined) found.push(...findProperty(model, node, member, equal));
  }
  for (const node of model.enums.values()) {
    if (isNamed(node, name, equal)) found.push({ kind: "enum", name: node.qualifiedName, node });
    const member = memberOf(node, name, equal);
    const each = node.members.find((candidate) => member !== undefined && equal(candidate.name, member));
    if (each !== undefined) found.push({ kind: "member", name: `${node.qualifiedName}.${each.name}`, node: each });
  }
  return found;
}

function findProperty(model: Model, type: StructuredType, name: string, equal: Equal): readonly NamedNode[] {
  for (const owner of walkBases(model.types, type.qualifiedName)) {
    const node = listDeclaredProperties(owner).find((property) => equal(property.name, name));
    if (node === undefined) continue;
    const found = { kind: "property", name: `${owner.qualifiedName}.${node.name}`, node } as const;
    return [owner === type ? found : { ...found, inheritedFrom: owner }];
  }
  return [];
}

interface Named {
  readonly name: string;
  readonly qualifiedName: string;
}

function isNamed(node: Named, name: string, equal: Equal): boolean {
  return equal(node.name, name) || equal(node.qualifiedName, name);
}

/** `mail` of `user.mail` for the type `user`; names of members hold dots too (`@microsoft.graph.downloadUrl`). */
function memberOf(node: Named, name: string, equal: Equal): string | undefined {
  for (const owner of [node.qualifiedName, node.name]) {
    if (name.charAt(owner.length) === "." && equal(name.slice(0, owner.length), owner))
      return name.slice(owner.length + 1);
  }
  return undefined;
}
