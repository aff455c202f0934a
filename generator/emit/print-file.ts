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
import { quoteLineComment } from "../../templates/quote.js";

/** Turns declarations into the text of a module, by ts-morph. */
export type PrintFile = (declarations: readonly Declaration[], header?: string) => string;

/**
 * One project in memory prints all files: making a project costs far more than printing with it. Each file is forgotten
 * as soon as its text is taken, or the project would keep thousands of syntax trees.
 *
 * `header` is text for the line comment at the top of the file; it is quoted here.
 */
export function createPrinter(): PrintFile {
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
  return (declarations, header) => {
    const file = project.createSourceFile(
      "/module.ts",
      { statements: declarations.map(toSpacedStatement) },
      { overwrite: true },
    );
    const text = file.getFullText();
    file.forget();
    return header === undefined ? text : `// ${quoteLineComment(header)}\n\n${text}`;
  };
}

/**
 * Declarations are parted by an empty line; imports, exports and pieces of text stand together. Where ts-morph has put
 * an empty line already there are two, which formatting makes one.
 */
function toSpacedStatement(
  declaration: Declaration,
  index: number,
  all: readonly Declaration[],
): StatementStructures | string {
  const statement = toStatement(declaration);
  const before = all[index - 1]?.kind;
  const standsWith = before === declaration.kind && ["import", "export", "text"].includes(before);
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
    case "import":
      return { kind: StructureKind.ImportDeclaration, ...declaration.structure };
    case "export":
      return { kind: StructureKind.ExportDeclaration, ...declaration.structure };
    case "text":
      return declaration.text;
  }
}
