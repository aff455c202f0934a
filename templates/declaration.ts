import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from "ts-morph";

/**
 * One statement of a generated file: a ts-morph structure, and which kind it is. The kind stands beside the structure
 * so that a template needs ts-morph's types only.
 */
export type Declaration =
  | { readonly kind: "interface"; readonly structure: OptionalKind<InterfaceDeclarationStructure> }
  | { readonly kind: "typeAlias"; readonly structure: OptionalKind<TypeAliasDeclarationStructure> }
  /** `const` declarations. */
  | { readonly kind: "constant"; readonly structure: Omit<OptionalKind<VariableStatementStructure>, "declarationKind"> }
  | { readonly kind: "function"; readonly structure: OptionalKind<FunctionDeclarationStructure> }
  | { readonly kind: "export"; readonly structure: OptionalKind<ExportDeclarationStructure> }
  /** Statements as text, already quoted where they hold anything from a page. */
  | { readonly kind: "text"; readonly text: string };
