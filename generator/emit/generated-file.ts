import type { Declaration } from "../../templates/declaration.js";
import { quoteLineComment, quoteString } from "../../templates/quote.js";
import { compareText } from "./compare-text.js";
import { relativeImport, type ImportEnding } from "./module-path.js";
import type { PrintDeclarations } from "./print-declarations.js";

/**
 * A file of the output: what is printed to it, and what it imports. Emitters and renderers never write an import;
 * they ask for a name and write what they are given, which is another where the name is taken in this file.
 *
 * Where something comes from (`from`) is a path like the file's own, `types/user.ts`, or a package, `vitest`.
 */
export interface GeneratedFile {
  /** Below the folder of the API version, with forward slashes: `types/user.ts`. */
  readonly path: string;
  /** Keeps the name of something that this file declares, so that imports give way to it. */
  declare(name: string): string;
  /** A function, a constant or a class of another module. */
  import(from: string, name: string): string;
  /** A type of another module: nothing is left of its import at run time. */
  importType(from: string, name: string): string;
  /** All of another module under one name: `import * as make`. */
  importAll(from: string, name: string): string;
  importAllTypes(from: string, name: string): string;
  /** A type of another module, `import("../types/user.js").User`: the file may well declare its name itself. */
  typeOf(from: string, name: string): string;
  /** Exports something of another module again; a type's name has `type ` in front. */
  exportFrom(from: string, names: readonly string[]): void;
  exportAll(from: string): void;
  /**
   * Spares the compilers of users the inside of the file: they read what it exports, and take it for checked, as tests
   * of ours have it.
   */
  skipCheck(): void;
  /** What an import of another module names it by here: `../enums/importance.js`. */
  specify(from: string): string;
  /** Adds statements: structures, or text in which everything from a page has been quoted. */
  print(...statements: readonly (Declaration | string)[]): void;
}

/** A file that can also be written. */
export interface OpenFile extends GeneratedFile {
  /** Its text, not formatted yet. */
  write(): string;
}

export interface FileContext {
  /** The page that the file comes from, for the comment at its top. */
  readonly page?: string | undefined;
  /** Names that are the model's wherever code stands: what graphdown calls by the same name gives way. */
  readonly taken: ReadonlySet<string>;
  readonly printDeclarations: PrintDeclarations;
  /** What imports end in. */
  readonly imports: ImportEnding;
}

interface Import {
  /** What it is called in this file. */
  readonly local: string;
  readonly isType: boolean;
}
type Module = Map<string, Import>;

/** What compilers take as the wish not to be checked. */
export const skipped = "// @ts-nocheck";

/** All of a module, in place of a name. */
const everything = "*";

export function createGeneratedFile(path: string, { page, taken, printDeclarations, imports }: FileContext): OpenFile {
  const modules = new Map<string, Module>();
  const locals = new Set<string>();
  const statements: Declaration[] = [];
  let header = writeHeader(page);
  const claim = (name: string): string => {
    let free = name;
    for (let number = 2; locals.has(free); number++) free = `${name}${number}`;
    locals.add(free);
    return free;
  };
  const add = (from: string, name: string, wanted: string, isType: boolean): string => {
    if (from === path) return name;
    const module = modules.get(from) ?? new Map<string, Import>();
    const known = module.get(name);
    const isOurs = from.startsWith("runtime/") || isPackage(from);
    const local = known?.local ?? claim(isOurs && taken.has(wanted) ? `Edm${wanted}` : wanted);
    modules.set(from, module.set(name, { local, isType: isType && known?.isType !== false }));
    return local;
  };
  const specify = (from: string): string => (isPackage(from) ? from : relativeImport(path, from, imports));
  return {
    path,
    specify,
    skipCheck() {
      header = `${writeHeader(page)}\n${skipped}`;
    },
    declare: claim,
    import: (from, name) => add(from, name, name, false),
    importType: (from, name) => add(from, name, name, true),
    importAll: (from, name) => add(from, everything, name, false),
    importAllTypes: (from, name) => add(from, everything, name, true),
    typeOf: (from, name) => `import(${quoteString(specify(from))}).${name}`,
    exportFrom(from, names) {
      statements.push({ kind: "text", text: `export { ${names.join(", ")} } from ${quoteString(specify(from))};` });
    },
    exportAll(from) {
      statements.push({ kind: "text", text: `export * from ${quoteString(specify(from))};` });
    },
    print(...more) {
      for (const each of more) statements.push(typeof each === "string" ? { kind: "text", text: each } : each);
    },
    write() {
      const texts = statements.flatMap((each) => (each.kind === "text" ? [each.text] : []));
      const body = texts.length === statements.length ? texts.join("\n") : printDeclarations(statements);
      if (!path.endsWith(".ts")) return body;
      const imports = writeImports(modules, specify);
      // Without an import or export a file is no module.
      const code =
        imports === "" && body === "" ? "export {};" : [imports, body].filter((part) => part !== "").join("\n\n");
      return `${header}\n\n${code.trimEnd()}\n`;
    },
  };
}

function writeHeader(page: string | undefined): string {
  return `// ${quoteLineComment(`Generated by graphdown${page === undefined ? "" : ` from ${page}`}. Do not edit.`)}`;
}

function isPackage(from: string): boolean {
  return !from.endsWith(".ts");
}

/** Packages first, then the output's own modules, each sorted. */
function writeImports(modules: ReadonlyMap<string, Module>, specify: (from: string) => string): string {
  const sorted = [...modules]
    .map(([from, module]) => ({ specifier: quoteString(specify(from)), isOwn: !isPackage(from), module }))
    .sort((a, b) => Number(a.isOwn) - Number(b.isOwn) || compareText(a.specifier, b.specifier));
  return sorted.flatMap(({ specifier, module }) => writeImport(specifier, module)).join("\n");
}

function writeImport(specifier: string, module: Module): readonly string[] {
  const { [everything]: all, ...named } = Object.fromEntries(module);
  const lines: string[] = [];
  if (all !== undefined) lines.push(`import ${all.isType ? "type " : ""}* as ${all.local} from ${specifier};`);
  const names = Object.entries(named).sort(
    ([a], [b]) => compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b),
  );
  if (names.length === 0) return lines;
  const isTypeOnly = names.every(([, { isType }]) => isType);
  const list = names.map(
    ([name, { local, isType }]) =>
      `${isType && !isTypeOnly ? "type " : ""}${name}${local === name ? "" : ` as ${local}`}`,
  );
  return [...lines, `import ${isTypeOnly ? "type " : ""}{ ${list.join(", ")} } from ${specifier};`];
}
