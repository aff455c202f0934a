import { findFamilies } from "../model/families.js";
import { splitQualifiedName, splitWords, toPascalCase } from "../model/names.js";
import type { Operation } from "../model/operation.js";
import type { EnumType, Model, QualifiedName, StructuredType } from "../model/types.js";

/** Names that are safe in TypeScript and on every file system; unique in a model. */
export interface Identifiers {
  /**
   * PascalCase, with the namespace below the model's own (`microsoft.graph`) in front: `User`, `SecurityAlert`,
   * `CallRecordsSession`.
   */
  readonly type: string;
  /** The same in camelCase: `user`, `securityAlert`. Never a reserved word. */
  readonly value: string;
  /** The module's path without extension: `user`, `security/alert`, `call-records/session`. */
  readonly module: string;
}

/** What the parts of a model are called in TypeScript. */
export interface Names {
  of(type: StructuredType | EnumType): Identifiers;
  /** Those of a base type with everything derived from it: `AnyAttachment`, `anyAttachment`, `any-attachment`. */
  ofFamily(base: StructuredType): Identifiers;
  /** camelCase, made from the id: `userPostUsers`. Never a reserved word. */
  ofOperation(operation: Operation): string;
}

/** A model, and what its parts are called in TypeScript. */
export interface NamedModel {
  readonly model: Model;
  readonly names: Names;
}

/** Every name a documented type, enum or family has. */
export function listTypeNames({ model, names }: NamedModel): ReadonlySet<string> {
  const types = [...model.types.values()];
  const families = types.filter(findFamilies(model.types).isFamily).map((base) => names.ofFamily(base).type);
  return new Set([...[...types, ...model.enums.values()].map((type) => names.of(type).type), ...families]);
}

/** The names of a model's types, enums and operations, worked out once for each run. */
export function nameModel(model: Model): Names {
  const identifiers = nameAll([...model.types.keys(), ...model.enums.keys()], model.namespace);
  const of: Names["of"] = ({ qualifiedName }) =>
    identifiers.get(qualifiedName) ?? makeIdentifiers(qualifiedName, model.namespace);
  const bases = [...model.types.values()].filter(findFamilies(model.types).isFamily);
  const families = nameFamilies(bases.map(of), [...identifiers.values()]);
  return {
    of,
    ofFamily: (base) => families.get(of(base)) ?? of(base),
    ofOperation: ({ id }) => avoidReserved(toCamelCase(id)),
  };
}

/** Words that cannot name a variable in strict TypeScript modules, and globals that a generated name must not hide. */
const reservedWords: ReadonlySet<string> = new Set(
  (
    "abstract any as asserts async await bigint boolean break case catch class const continue debugger declare " +
    "default delete do else enum eval export extends false finally for from function get if implements import in " +
    "infer instanceof interface is keyof let module namespace never new null number object of package private " +
    "protected public readonly require return set static string super switch symbol this throw true try type " +
    "typeof undefined unique unknown var void while with yield arguments globalThis"
  ).split(" "),
);
const globalTypes: ReadonlySet<string> = new Set(
  (
    "Array Boolean Date Error Function Map Number Object Promise Record Set String Symbol Partial Required " +
    "Readonly Pick Omit Exclude Extract Infinity NaN JSON Math Proxy Reflect RegExp"
  ).split(" "),
);

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
      value: avoidReserved(wanted.value + suffix),
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
  const module = [...segments, name].map((segment) => toKebabCase(segment) || "unnamed").join("/");
  return {
    type: globalTypes.has(type) ? `Graph${type}` : type,
    value: avoidReserved(toCamelCase(type)),
    module: avoidBarrel(module),
  };
}

/** The first hump lowered, an acronym as a whole: `IPAddress` to `ipAddress`, `User` to `user`. */
export function toCamelCase(name: string): string {
  const pascal = toPascalCase(name);
  const acronym = /^[A-Z]+(?=[A-Z][a-z]|\d|$)/.exec(pascal)?.[0];
  const head = acronym !== undefined && acronym.length > 1 ? acronym : pascal.charAt(0);
  return head.toLowerCase() + pascal.slice(head.length);
}
/** `todoTask` to `todo-task`; lower case throughout, for file systems that ignore case. */
export function toKebabCase(name: string): string {
  return splitWords(name)
    .join("-")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
export function avoidReserved(word: string): string {
  return reservedWords.has(word) || !/^[A-Za-z_]/.test(word)
    ? `${/^[A-Za-z_]/.test(word) ? "" : "_"}${word}${reservedWords.has(word) ? "_" : ""}`
    : word;
}
/** `index` is the barrel's, and Windows keeps some names for devices. */
function avoidBarrel(module: string): string {
  const last = module.slice(module.lastIndexOf("/") + 1);
  return /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/.test(last) ? `${module}-type` : module;
}
