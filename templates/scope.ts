import type { EnumType, QualifiedName, StructuredType } from "../generator/model/types.js";

/** The aliases of `runtime/primitives.ts`, which name what a string or number stands for. */
export type PrimitiveAlias =
  | "Binary"
  | "DateOnly"
  | "DateTimeOffset"
  | "Decimal"
  | "Double"
  | "Duration"
  | "Flags"
  | "Guid"
  | "Int64"
  | "OmitNamed"
  | "TimeOfDay";

/**
 * The file a template writes into. It knows what every type is called there, and imports what it is asked for, so that a
 * template never writes an import or makes up a name.
 */
export interface FileScope {
  findType(name: QualifiedName): StructuredType | undefined;
  findEnum(name: QualifiedName): EnumType | undefined;
  /** The interface's name in this file. */
  useType(type: StructuredType): string;
  /** The union's name in this file. */
  useEnum(type: EnumType): string;
  usePrimitive(name: PrimitiveAlias): string;
}
