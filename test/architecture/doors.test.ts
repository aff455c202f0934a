import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/* graphdown's own outputs use no other door than those of others do. */
const root = resolve(import.meta.dirname, "../..");
const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);

/** What a file imports from a folder, by name. */
function listImported(file: string, folder: string): readonly string[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const bindings = statement.importClause?.namedBindings;
    if (!statement.moduleSpecifier.text.includes(folder) || bindings === undefined) return [];
    return ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : ["*"];
  });
}

function listExported(file: string): readonly string[] {
  return parse(file).statements.flatMap((statement) => {
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  });
}

describe("graphdown/emitter", () => {
  const files = readdirSync(join(root, "templates"), { recursive: true, encoding: "utf8" })
    .map((name) => `templates/${name.split(sep).join("/")}`)
    .filter((file) => /^templates\/[^/]+\/[^/]+\.ts$/.test(file) && !file.startsWith("templates/runtime/"));
  it("has everything of the seam that graphdown's own outputs use", () => {
    const door = new Set(listExported("generator/emitter.ts"));
    const used = files.flatMap((file) => listImported(file, "/generator/emit/"));
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((name) => !door.has(name))).toEqual([]);
  });
});
