import type { EmitContext } from "./emit-context.js";
import { createFileScope, listTypeNames, typeFile } from "./file-scope.js";
import type { OutputFile } from "./output-file.js";
import { describeOrigin } from "./file-header.js";
import { viewInterface } from "./views.js";

/** One module per type; it holds an interface only, so nothing of it is left at run time. */
export function emitTypes(context: EmitContext): readonly OutputFile[] {
  const { model, names, templates, print } = context;
  const taken = listTypeNames(context);
  return [...model.types.values()].map((type) => {
    const path = typeFile(names.of(type));
    const scope = createFileScope(context, path, taken);
    const declarations = templates.renderInterface(viewInterface(model, type), scope);
    return { path, text: print([...scope.listImports(), ...declarations], describeOrigin(type.origins)) };
  });
}
