import type { EmitContext } from "./emit-context.js";
import { createFileScope, listTypeNames, typeFile } from "./file-scope.js";
import type { OutputFile } from "./output-file.js";
import { describeOrigin } from "./file-header.js";
import { viewInterface } from "./views.js";

/** One module per type; it holds an interface only, so nothing of it is left at run time. */
export function emitTypes({ model, templates, print }: EmitContext): readonly OutputFile[] {
  const taken = listTypeNames(model);
  return [...model.types.values()].map((type) => {
    const path = typeFile(type);
    const scope = createFileScope(model, path, taken);
    const declarations = templates.renderInterface(viewInterface(model, type), scope);
    return { path, text: print([...scope.listImports(), ...declarations], describeOrigin(type.origins)) };
  });
}
