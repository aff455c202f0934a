import type { EnumType, PrimitiveName, QualifiedName, StructuredType } from "../generator/model/types.js";

/** Types of `runtime/primitives.ts`. */
export type TypeHelper = "EntityReference" | "Flags" | "OmitNamed";

/** Types of `runtime/utility-types.ts`. */
export type UtilityType = "Body";

/**
 * The file a template writes into. It knows what every type is called there, and imports what it is asked for, so that
 * a template never writes an import or makes up a name.
 */
export interface FileScope {
  findType(name: QualifiedName): StructuredType | undefined;
  /** Whether a type is documented, and not among those that were asked for. */
  isLeftOut(name: QualifiedName): boolean;
  findEnum(name: QualifiedName): EnumType | undefined;
  /** The interface's name in this file. */
  useType(type: StructuredType): string;
  /** The name in this file of the union of a base type with everything derived from it. */
  useFamily(base: StructuredType): string;
  /** The union's name in this file. */
  useEnum(type: EnumType): string;
  /** The TypeScript type of a primitive: `string`, or an alias that says what the string is. */
  usePrimitive(name: PrimitiveName): string;
  useHelper(name: TypeHelper): string;
  useUtility(name: UtilityType): string;
  /** The address of what a link of a description leads to. */
  linkTo(target: string): string;
}
