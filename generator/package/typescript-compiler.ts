import { ts } from "ts-morph";
import { fail, succeed } from "../source/result.js";
import type { CompileModule } from "./compiler.js";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

export const compileByTypeScript: CompileModule = (fileName, text) => {
  const settings = { fileName, compilerOptions, reportDiagnostics: true };
  const compiled = ts.transpileModule(text, settings);
  const declared = ts.transpileDeclaration(text, settings);
  const [error] = [...(compiled.diagnostics ?? []), ...(declared.diagnostics ?? [])];
  return error === undefined
    ? succeed({ code: compiled.outputText, declarations: declared.outputText })
    : fail(ts.flattenDiagnosticMessageText(error.messageText, " "));
};
