import { fail, succeed, type Result } from "../source/result.js";

/** What is left of a module at run time, and what compilers of users read instead of it. */
export interface CompiledModule {
  readonly code: string;
  readonly declarations: string;
}

/** Compiles one module by itself; an error says why that cannot be done. */
export type CompileModule = (path: string, text: string) => Result<CompiledModule, string>;

/** The native compiler; TypeScript's own, some twenty times slower, where no binary for this machine can be loaded. */
export async function loadCompiler(): Promise<CompileModule> {
  return (await loadNativeCompiler()) ?? (await import("./typescript-compiler.js")).compileByTypeScript;
}

async function loadNativeCompiler(): Promise<CompileModule | undefined> {
  try {
    const { isolatedDeclarationSync, transformSync } = await import("oxc-transform");
    return (path, text) => {
      const compiled = transformSync(path, text, { typescript: { onlyRemoveTypeImports: true } });
      const declared = isolatedDeclarationSync(path, text);
      const [error] = [...compiled.errors, ...declared.errors];
      return error === undefined
        ? succeed({ code: compiled.code, declarations: declared.code })
        : fail(error.message.split("\n")[0] ?? error.message);
    };
  } catch {
    return undefined;
  }
}
