import { IndentationText, NewLineKind, Project, QuoteKind, StructureKind, type StatementStructures } from "ts-morph";
import type { Constant, Declaration, Export } from "../../templates/declaration.js";
import { quoteString } from "../../templates/quote.js";

/** Turns declarations into code, not formatted yet. */
export type PrintDeclarations = (declarations: readonly Declaration[]) => string;

/**
 * ts-morph prints what has a structure, those that follow each other in one call; constants, which hold most of the
 * text, and exports are text already, and it would parse them in twenty times the time that writing them takes.
 */
export function createPrinter(): PrintDeclarations {
  const project = createProject();
  return (declarations) => {
    let text = "";
    let before: Declaration | undefined;
    const waiting: StatementStructures[] = [];
    const printWaiting = (): string => (waiting.length === 0 ? "" : printStructures(project, waiting.splice(0)));
    for (const declaration of declarations) {
      const written = writePlain(declaration);
      const parting = before === undefined ? "" : standTogether(before, declaration) ? "\n" : "\n\n";
      if (typeof written === "string") text += printWaiting() + parting + written;
      else if (waiting.length > 0) waiting.push({ leadingTrivia: "\n", ...written });
      else {
        text += parting;
        waiting.push(written);
      }
      before = declaration;
    }
    return text + printWaiting();
  };
}

/** Declarations are parted by an empty line; exports and pieces of text stand together. */
function standTogether(before: Declaration, next: Declaration): boolean {
  return before.kind === next.kind && (next.kind === "export" || next.kind === "text");
}

/** One project in memory for all files: making a project costs far more than printing with it. */
function createProject(): Project {
  return new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      quoteKind: QuoteKind.Double,
      newLineKind: NewLineKind.LineFeed,
    },
  });
}

/** The file is forgotten as soon as its text is taken, or the project would keep thousands of syntax trees. */
function printStructures(project: Project, statements: StatementStructures[]): string {
  const file = project.createSourceFile("/module.ts", { statements }, { overwrite: true });
  const text = file.getFullText();
  file.forget();
  return text.trimEnd();
}

function writePlain(declaration: Declaration): StatementStructures | string {
  switch (declaration.kind) {
    case "interface":
      return { kind: StructureKind.Interface, ...declaration.structure };
    case "typeAlias":
      return { kind: StructureKind.TypeAlias, ...declaration.structure };
    case "function":
      return { kind: StructureKind.Function, ...declaration.structure };
    case "constant":
      return writeConstant(declaration.structure);
    case "export":
      return writeExport(declaration.structure);
    case "text":
      return declaration.text;
  }
}

function writeConstant({ isExported, docs = [], declarations }: Constant): string {
  const list = declarations.map(
    ({ name, type, initializer }) => `${name}${type === undefined ? "" : `: ${type}`} = ${initializer}`,
  );
  return `${docs.map(writeComment).join("")}${isExported === true ? "export " : ""}const ${list.join(", ")};`;
}

/** The text is quoted already. */
function writeComment(text: string): string {
  if (!text.includes("\n")) return `/** ${text} */\n`;
  const lines = text.replace(/^\n/, "").split("\n");
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

function writeExport({ moduleSpecifier, isTypeOnly, namedExports }: Export): string {
  const names = namedExports.map((each) => `${each.isTypeOnly === true ? "type " : ""}${each.name}`);
  return `export ${isTypeOnly === true ? "type " : ""}{ ${names.join(", ")} } from ${quoteString(moduleSpecifier)};`;
}
