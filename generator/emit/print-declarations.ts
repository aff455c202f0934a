import {
  IndentationText,
  NewLineKind,
  Project,
  QuoteKind,
  StructureKind,
  VariableDeclarationKind,
  type StatementStructures,
} from "ts-morph";
import type { Declaration } from "../../templates/declaration.js";

/** Turns declarations into code, by ts-morph. */
export type PrintDeclarations = (declarations: readonly Declaration[]) => string;

/**
 * One project in memory prints all files: making a project costs far more than printing with it. Each file is forgotten
 * as soon as its text is taken, or the project would keep thousands of syntax trees.
 */
export function createPrinter(): PrintDeclarations {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      quoteKind: QuoteKind.Double,
      newLineKind: NewLineKind.LineFeed,
    },
  });
  return (declarations) => {
    const statements = declarations.map(toSpacedStatement);
    const file = project.createSourceFile("/module.ts", { statements }, { overwrite: true });
    const text = file.getFullText();
    file.forget();
    return text;
  };
}

/**
 * Declarations are parted by an empty line; exports and pieces of text stand together. Where ts-morph has put an
 * empty line already there are two, which formatting makes one.
 */
function toSpacedStatement(
  declaration: Declaration,
  index: number,
  all: readonly Declaration[],
): StatementStructures | string {
  const statement = toStatement(declaration);
  const before = all[index - 1]?.kind;
  const standsWith = before === declaration.kind && ["export", "text"].includes(before);
  if (before === undefined || standsWith) return statement;
  return typeof statement === "string" ? `\n${statement}` : { leadingTrivia: "\n", ...statement };
}

function toStatement(declaration: Declaration): StatementStructures | string {
  switch (declaration.kind) {
    case "interface":
      return { kind: StructureKind.Interface, ...declaration.structure };
    case "typeAlias":
      return { kind: StructureKind.TypeAlias, ...declaration.structure };
    case "constant":
      return {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        ...declaration.structure,
      };
    case "function":
      return { kind: StructureKind.Function, ...declaration.structure };
    case "export":
      return { kind: StructureKind.ExportDeclaration, ...declaration.structure };
    case "text":
      return declaration.text;
  }
}
