import { listFamilyBases } from "../model/families.js";
import { splitQualifiedName, toPascalCase } from "../model/names.js";
import type { Operation } from "../model/operation.js";
import type { EnumType, Model, QualifiedName, StructuredType } from "../model/types.js";
import { avoidGlobalType, avoidReserved, toCamelCase, toKebabCase } from "./identifiers.js";
import { toPathPart } from "./file-name.js";
import { nameCall } from "./call-names.js";
import { spellTypes, spellWords } from "./operation-names.js";

/** Names that are safe in TypeScript and on every file system; unique in a model. */
export interface Identifiers {
  /**
   * PascalCase, with the namespace below the model's own (`microsoft.graph`) in front: `User`, `SecurityAlert`,
   * `CallRecordsSession`.
   */
  readonly type: string;
  /** The same in camelCase, for names to begin with: `user` of `userArbitrary`, `importance` of `importanceValues`. */
  readonly value: string;
  /** The module's path without extension: `user`, `security/alert`, `call-records/session`. */
  readonly module: string;
}

/** What the parts of a model are called in TypeScript. */
export interface Names {
  of(type: StructuredType | EnumType): Identifiers;
  /** Those of a base type with everything derived from it: `AnyAttachment`, `anyAttachment`, `any-attachment`. */
  ofFamily(base: StructuredType): Identifiers;
  /** camelCase, made from the id: `userPostUsers`, `userAssignLicense`. Unique, and never a reserved word. */
  ofOperation(operation: Operation): string;
  /**
   * The same words as people would say them: `createUser`, `assignUserLicense`. Unique among the names of operations,
   * these and those; of two that would be called the same, the one whose id sorts later is called as `ofOperation` has
   * it.
   */
  ofCall(operation: Operation): string;
}

/** `buildUser`: a `user`, or worse an `event`, would hide variables and globals. */
export function nameBuilder({ type }: Pick<Identifiers, "type">): string {
  return `build${type}`;
}

/** `userArbitrary` */
export function nameArbitrary({ value }: Identifiers): string {
  return `${value}Arbitrary`;
}

/** A model, and what its parts are called in TypeScript. */
export interface NamedModel {
  readonly model: Model;
  readonly names: Names;
}

/** Every name a documented type, enum or family has. */
export function listTypeNames({ model, names }: NamedModel): ReadonlySet<string> {
  const types = [...model.types.values()];
  const families = listFamilyBases(model).map((base) => names.ofFamily(base).type);
  return new Set([...[...types, ...model.enums.values()].map((type) => names.of(type).type), ...families]);
}

/** The names of a model's types, enums and operations, worked out once for each run. */
export function nameModel(model: Model): Names {
  const identifiers = nameAll([...model.types.keys(), ...model.enums.keys()], model.namespace);
  const of: Names["of"] = ({ qualifiedName }) =>
    identifiers.get(qualifiedName) ?? makeIdentifiers(qualifiedName, model.namespace);
  const families = nameFamilies(listFamilyBases(model).map(of), [...identifiers.values()]);
  const operations = nameOperations(model);
  return {
    of,
    ofFamily: (base) => families.get(of(base)) ?? of(base),
    ofOperation: ({ id }) => operations.get(id)?.page ?? avoidReserved(toCamelCase(id)),
    ofCall: ({ id }) => operations.get(id)?.call ?? avoidReserved(toCamelCase(id)),
  };
}

interface OperationNames {
  readonly page: string;
  readonly call: string;
}

/** By id, in the order of ids: where two pages' names would coincide, the later one gets a number. */
function nameOperations({ selectedFrom, ...selected }: Model): ReadonlyMap<string, OperationNames> {
  const model = selectedFrom ?? selected;
  const types = spellTypes(model);
  const pages = new Set<string>();
  const named = [...model.operations.values()].map((operation) => {
    const words = spellWords(operation, types);
    const wanted = toCamelCase(words.join("-"));
    const page = avoidReserved(wanted + firstFree((number) => !pages.has(avoidReserved(wanted + number))));
    pages.add(page);
    return { id: operation.id, page, call: avoidReserved(nameCall(words, operation)) };
  });
  const calls = new Set<string>();
  return new Map(
    named.map(({ id, page, call }) => {
      const isFree = call === page || (!pages.has(call) && !calls.has(call));
      calls.add(call);
      return [id, { page, call: isFree ? call : page }];
    }),
  );
}

/**
 * Safe names for a list of qualified names. Each depends on its own qualified name alone, so that adding a page renames
 * nothing; names in the namespace `root` need no prefix. Only where two would coincide does the later one (in sorted
 * order) get a number.
 */
export function nameAll(names: readonly QualifiedName[], root: string): ReadonlyMap<QualifiedName, Identifiers> {
  const result = new Map<QualifiedName, Identifiers>();
  const types = new Set<string>();
  const modules = new Set<string>();
  for (const name of [...names].sort()) {
    const wanted = makeIdentifiers(name, root);
    const suffix = firstFree(
      (number) =>
        !types.has((wanted.type + number).toLowerCase()) && !modules.has(wanted.module + (number && `-${number}`)),
    );
    const identifiers = {
      type: wanted.type + suffix,
      value: wanted.value + suffix,
      module: wanted.module + (suffix && `-${suffix}`),
    };
    types.add(identifiers.type.toLowerCase());
    modules.add(identifiers.module);
    result.set(name, identifiers);
  }
  return result;
}

/** Beside the names of types, which stay what they are. */
function nameFamilies(
  bases: readonly Identifiers[],
  taken: readonly Identifiers[],
): ReadonlyMap<Identifiers, Identifiers> {
  const types = new Set(taken.map(({ type }) => type.toLowerCase()));
  const modules = new Set(taken.map(({ module }) => module));
  return new Map(
    bases.map((base): [Identifiers, Identifiers] => {
      const [type, folder] = [`Any${base.type}`, base.module.slice(0, base.module.lastIndexOf("/") + 1)];
      const module = `${folder}any-${base.module.slice(folder.length)}`;
      const suffix = firstFree(
        (number) => !types.has((type + number).toLowerCase()) && !modules.has(module + (number && `-${number}`)),
      );
      return [
        base,
        { type: type + suffix, value: toCamelCase(type) + suffix, module: module + (suffix && `-${suffix}`) },
      ];
    }),
  );
}

/** In characters: Windows takes 260 for a whole path, and a namespace may have any number of parts. */
const longestModule = 160;

function firstFree(isFree: (suffix: string) => boolean): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : String(number);
    if (isFree(suffix)) return suffix;
  }
}

/** `microsoft.graph.callRecords.session` to `CallRecordsSession`, `callRecordsSession`, `call-records/session`. */
function makeIdentifiers(qualifiedName: QualifiedName, root: string): Identifiers {
  const { namespace, name } = splitQualifiedName(qualifiedName);
  const isBelow = `${namespace}.`.startsWith(`${root}.`);
  const segments = (isBelow ? namespace.slice(root.length) : namespace).split(".").filter((segment) => segment !== "");
  const pascal = [...segments, name].map(toPascalCase).join("");
  const type = /^[A-Za-z]/.test(pascal) ? pascal : `T${pascal}`;
  const parts = [...segments, name].map(toKebabCase);
  const module = parts.map((part) => toPathPart(part, "type")).join("/");
  return {
    type: avoidGlobalType(type),
    value: toCamelCase(type),
    module: module.length <= longestModule ? module : toPathPart(parts.join("-"), "type"),
  };
}
