import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  TypeAliasDeclarationStructure,
} from "ts-morph";

/**
 * One statement of a generated file: its structure, and which kind it is. The kind stands beside the structure so that
 * a template needs ts-morph's types only.
 */
export type Declaration =
  | { readonly kind: "interface"; readonly structure: OptionalKind<InterfaceDeclarationStructure> }
  | { readonly kind: "typeAlias"; readonly structure: OptionalKind<TypeAliasDeclarationStructure> }
  | { readonly kind: "constant"; readonly structure: Constant }
  | { readonly kind: "function"; readonly structure: OptionalKind<FunctionDeclarationStructure> }
  | { readonly kind: "export"; readonly structure: Export }
  /** Statements as text, already quoted where they hold anything from a page. */
  | { readonly kind: "text"; readonly text: string };

/** `const` declarations; all text is quoted already. */
export interface Constant {
  readonly isExported?: boolean;
  /** The comments above it, without their marks. */
  readonly docs?: readonly string[];
  readonly declarations: readonly { readonly name: string; readonly type?: string; readonly initializer: string }[];
}

/** What is exported again from another module. */
export interface Export {
  /** Not quoted. */
  readonly moduleSpecifier: string;
  readonly isTypeOnly?: boolean;
  readonly namedExports: readonly { readonly name: string; readonly isTypeOnly?: boolean }[];
}
