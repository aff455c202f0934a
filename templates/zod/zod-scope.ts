import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import type { NamedModel } from "../../generator/emit/names.js";
import type { ValidatorPlan } from "../../generator/emit/plans/validator-plan.js";
import type { CheckTarget } from "../../generator/emit/plans/validator-view.js";
import { enumFile, typeFile } from "../../generator/emit/type-scope.js";
import type { EnumType, StructuredType } from "../../generator/model/types.js";
import type { ZodRuntimeName, ZodScope } from "./zod-schema.js";

/** Where the names of families stand, which several schemas share. */
export const familiesFile = "internal/families.ts";

/** Where a schema stands, and what it is called. */
export interface SchemaPlace {
  readonly file: string;
  /** `userSchema` */
  readonly name: string;
  /** Of a type or an enum: the module of its TypeScript type, and what that is called. */
  readonly type?: { readonly file: string; readonly name: string };
  /** Of an enum: the array of its values. */
  readonly values?: string;
}

export type SchemaPlaces = ReadonlyMap<CheckTarget, SchemaPlace>;

export function findPlace(places: SchemaPlaces, target: CheckTarget): SchemaPlace {
  const place = places.get(target);
  if (place === undefined) throw new Error(`No schema is planned for ${target.name}.`);
  return place;
}

export function placeSchemas({ objects, enums, unions }: ValidatorPlan, { names }: NamedModel): SchemaPlaces {
  const place = (of: StructuredType | EnumType, typeFile: string): SchemaPlace => {
    const { module, type, value } = names.of(of);
    return { file: `zod/${module}.ts`, name: `${value}Schema`, type: { file: typeFile, name: type } };
  };
  return new Map<CheckTarget, SchemaPlace>([
    ...objects.map(({ type, view }) => [view.target, place(type, typeFile(names.of(type)))] as const),
    ...enums.map(({ type, view }) => {
      const values = `${names.of(type).value}Values`;
      return [view.target, { ...place(type, enumFile(names.of(type))), values }] as const;
    }),
    ...unions.map(({ type, view: { target } }) => {
      const { name } = target;
      const schema = `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`;
      return [target, { file: `zod/any/${names.of(type).module}.ts`, name: schema }] as const;
    }),
  ]);
}

export function createZodScope(file: GeneratedFile, places: SchemaPlaces): ZodScope {
  const find = (target: CheckTarget): SchemaPlace => findPlace(places, target);
  return {
    get zod() {
      return file.importAll("zod", "z");
    },
    use: (target) => file.import(find(target).file, find(target).name),
    useType: (target) => {
      const { type } = find(target);
      return type === undefined ? "unknown" : file.importType(type.file, type.name);
    },
    isEnum: (target) => find(target).values !== undefined,
    useValues: (target) => {
      const { type, values } = find(target);
      return type === undefined || values === undefined ? "[]" : file.import(type.file, values);
    },
    useRuntime: (name) => file.import(`runtime/${moduleOf(name)}.ts`, name),
    useRuntimeType: (name) => file.importType("runtime/zod.ts", name),
    useFamily: (name) => file.import(familiesFile, name),
  };
}

function moduleOf(name: ZodRuntimeName): string {
  switch (name) {
    case "combines":
    case "failFlags":
      return "enum";
    case "edmTypeName":
    case "typeNameOf":
      return "type-name";
    case "edmReference":
      return "list";
    case "objectOf":
    case "schemaBy":
    case "textBy":
    case "unlessInherited":
    case "valueBy":
      return "zod";
    default:
      return "edm";
  }
}
