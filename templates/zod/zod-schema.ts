import type {
  CheckTarget,
  EnumCheckView,
  ObjectView,
  PropertyCheck,
  RuntimeCheck,
  UnionView,
  ValueCheck,
} from "../../generator/emit/plans/validator-view.js";
import { listTargets } from "../../generator/emit/plans/validator-view.js";
import { primitiveNames, primitives } from "../../generator/model/primitives.js";
import type { Declaration } from "../declaration.js";
import { writeDocumentation } from "../documentation.js";
import { quoteCode, quoteObjectKey, quoteString } from "../quote.js";

/** The module that a schema is written to; it imports what it is asked for. */
export interface ZodScope {
  /** zod: `z`. */
  readonly zod: string;
  /** The schema of a type, an enum or a union: `userSchema`. */
  use(target: CheckTarget): string;
  /** What its values are in TypeScript: `User`. */
  useType(target: CheckTarget): string;
  /** Whether the schema is of an enum, which holds no other. */
  isEnum(target: CheckTarget): boolean;
  /** The array of an enum's values: `importanceValues`. */
  useValues(target: CheckTarget): string;
  useRuntime(name: ZodRuntimeName): string;
  useRuntimeType(name: "EnumSchema" | "ObjectSchema"): string;
  /** The names of a family of types. */
  useFamily(name: string): string;
}

export type ZodRuntimeName =
  | RuntimeCheck
  | "combines"
  | "edmTypeName"
  | "failFlags"
  | "objectOf"
  | "schemaBy"
  | "textBy"
  | "typeNameOf"
  | "unlessInherited"
  | "valueBy";

export interface ZodObjectView extends ObjectView {
  /** Instance annotations that its pages document: they hold whatever they hold. */
  readonly annotations: readonly string[];
}

/** The schema of a type: `export const userSchema: ObjectSchema<User> = objectOf<User>({ … });`. */
export function renderObjectSchema(view: ZodObjectView, scope: ZodScope): Declaration {
  const { target, annotations, properties } = view;
  const members = [
    `"@odata.type": ${writeTypeName(view, scope)}.optional(),`,
    ...properties.map((property) => writeProperty(property, scope)),
    ...annotations.map((name) => `${quoteObjectKey(name)}: ${scope.zod}.any().optional(),`),
  ];
  const type = scope.useType(target);
  const schema = `${scope.useRuntime("objectOf")}<${type}>({\n${members.join("\n")}\n})`;
  return writeSchema(target, `${scope.useRuntimeType("ObjectSchema")}<${type}>`, schema, scope);
}

/** The schema of an enum: `z.enum(importanceValues)`. */
export function renderEnumSchema({ target, flags, open }: EnumCheckView, scope: ZodScope): Declaration {
  if (open) return writeSchema(target, `${scope.zod}.ZodString`, `${scope.zod}.string()`, scope);
  const values = scope.useValues(target);
  if (!flags) {
    const type = `${scope.useRuntimeType("EnumSchema")}<${scope.useType(target)}>`;
    return writeSchema(target, type, `${scope.zod}.enum(${values})`, scope);
  }
  const isMember = `(name) => ${values}.some((value) => value === name)`;
  const fail = `${scope.useRuntime("failFlags")}(value, mode, ${values})`;
  const check = `(value, mode) => (${scope.useRuntime("combines")}(value, ${isMember}) ? null : ${fail})`;
  return writeSchema(target, `${scope.zod}.ZodString`, `${scope.useRuntime("textBy")}(${check})`, scope);
}

/** The schema of a base type and everything derived from it: a value is parsed as the type it says it is. */
export function renderUnionSchema({ target, base, members }: UnionView, scope: ZodScope): Declaration {
  const types = new Set([base, ...members.map((member) => member.target)].map((each) => scope.useType(each)));
  const choose = [
    `switch (${scope.useRuntime("typeNameOf")}(value)) {`,
    ...members.map(({ typeName, target: member }) => `case ${quoteString(typeName)}:\nreturn ${scope.use(member)};`),
    `default:\nreturn ${scope.use(base)};`,
    "}",
  ];
  const type = [...types].join(" | ");
  // With their types said, the compiler compares no schema with another.
  const parameter = `(value): ${scope.zod}.core.SomeType => {\n${choose.join("\n")}\n}`;
  const schema = `${scope.useRuntime("schemaBy")}<${type}>(${parameter})`;
  return writeSchema(target, `${scope.zod}.ZodType<${type}>`, schema, scope);
}

function writeSchema(target: CheckTarget, type: string, schema: string, scope: ZodScope): Declaration {
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: writeDocumentation([
        `The schema of ${target.about === undefined ? quoteCode(target.name) : `a value ${target.about}`}.`,
      ]),
      declarations: [{ name: scope.use(target), type, initializer: `/* @__PURE__ */ ${schema}` }],
    },
  };
}

function writeTypeName({ typeNames }: ObjectView, scope: ZodScope): string {
  if (typeNames === undefined) return `${scope.zod}.any()`;
  const own = quoteString(typeNames.own.join(" "));
  const check = `${scope.useRuntime("edmTypeName")}(type, mode, ${own}, ${scope.useFamily(typeNames.family)})`;
  return `${scope.useRuntime("valueBy")}((type, mode) => ${check})`;
}

/** Schemas of objects may need each other: they are asked for when all are there. */
function writeProperty({ name, check, presence }: PropertyCheck, scope: ZodScope): string {
  const key = quoteObjectKey(name);
  const present = `${writeValue(check, scope)}.${presence === "nullable" ? "nullish" : "optional"}()`;
  const schema =
    name in Object.prototype ? `${scope.useRuntime("unlessInherited")}(${quoteString(name)}, ${present})` : present;
  return listTargets(check).every((target) => scope.isEnum(target))
    ? `${key}: ${schema},`
    : `get ${key}() {\nreturn ${schema};\n},`;
}

function writeValue(check: ValueCheck, scope: ZodScope): string {
  switch (check.kind) {
    case "any":
      return `${scope.zod}.any()`;
    case "runtime":
      return writePrimitive(check.check, scope);
    case "target":
      return scope.use(check.target);
    case "list":
      return `${scope.zod}.array(${writeValue(check.element, scope)})`;
    case "either":
      return `${scope.zod}.union([${check.options.map((option) => writeValue(option, scope)).join(", ")}])`;
  }
}

function writePrimitive(check: RuntimeCheck, scope: ZodScope): string {
  const text = (): string => `${scope.useRuntime("textBy")}(${scope.useRuntime(check)})`;
  switch (check) {
    case "edmString":
      return `${scope.zod}.string()`;
    case "edmBoolean":
      return `${scope.zod}.boolean()`;
    case "edmByte":
    case "edmSByte":
    case "edmInt16":
      return `${scope.zod}.int()${writeRange(check)}`;
    case "edmInt32":
      return `${scope.zod}.int32()`;
    case "edmInt64":
      return `${scope.zod}.union([${scope.zod}.int(), ${text()}])`;
    case "edmDecimal":
      return `${scope.zod}.union([${scope.zod}.number(), ${text()}])`;
    case "edmDouble":
      return `${scope.zod}.union([${scope.zod}.number(), ${scope.zod}.enum(["INF", "-INF", "NaN"])])`;
    case "edmReference":
      return `${scope.useRuntime("valueBy")}(${scope.useRuntime(check)})`;
    default:
      return text();
  }
}

function writeRange(check: RuntimeCheck): string {
  const range = primitiveNames.map((name) => primitives[name]).find((each) => each.check === check)?.range;
  return range === undefined ? "" : `.min(${range[0]}).max(${range[1]})`;
}
