import ts from "typescript";
import { expect } from "vitest";

/**
 * Every message of the compiler about the generated code in a folder: strict, with the checks beyond it that projects
 * like to turn on, library files checked too.
 */
export function compileOutput(out: string, settings: object = {}): readonly string[] {
  const config = ts.parseJsonConfigFileContent(
    {
      compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        moduleResolution: "NodeNext",
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        isolatedModules: true,
        declaration: true,
        isolatedDeclarations: true,
        erasableSyntaxOnly: true,
        verbatimModuleSyntax: true,
        noUnusedLocals: true,
        skipLibCheck: false,
        noEmit: true,
        types: [],
        ...settings,
      },
      // The generated tests are left to vitest: its own declarations do not pass with library files checked.
      include: ["**/*.ts"],
      exclude: ["*/tests/**"],
    },
    ts.sys,
    out,
  );
  expect(config.fileNames.length).toBeGreaterThan(20);
  const host = ts.createCompilerHost(config.options);
  const readFile = host.readFile.bind(host);
  // What users' compilers are spared is checked here.
  host.readFile = (path) => readFile(path)?.replace("// @ts-nocheck\n", "");
  const program = ts.createProgram(config.fileNames, config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((message) => `${message.file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(message.messageText, "\n")}`);
}
