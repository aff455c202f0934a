import type { Declaration } from "../../templates/declaration.js";
import { compareText, typeFile } from "./file-scope.js";
import { relativeImport } from "./module-path.js";
import type { Identifiers } from "./names.js";

/** The runtime file that a module draws values with, and the name its namespace has there. */
export interface ValueRuntime {
  readonly file: string;
  readonly name: string;
}

/**
 * The imports of a module that makes values of a type: the runtime as a namespace, the type, and the makers of other
 * types by their files.
 */
export function planValueImports(
  path: string,
  runtime: ValueRuntime,
  type: Identifiers,
  makers: ReadonlyMap<string, string>,
): readonly Declaration[] {
  return [
    {
      kind: "import",
      structure: { moduleSpecifier: relativeImport(path, runtime.file), namespaceImport: runtime.name },
    },
    {
      kind: "import",
      structure: {
        moduleSpecifier: relativeImport(path, typeFile(type)),
        namedImports: [{ name: type.type }],
        isTypeOnly: true,
      },
    },
    ...[...makers]
      .sort(([a], [b]) => compareText(a, b))
      .map(([file, name]): Declaration => ({
        kind: "import",
        structure: { moduleSpecifier: relativeImport(path, file), namedImports: [{ name }] },
      })),
  ];
}
