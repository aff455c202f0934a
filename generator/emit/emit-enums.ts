import type { EmitContext } from "./emit-context.js";
import { createFileScope, enumFile, listTypeNames } from "./file-scope.js";
import { describeOrigin } from "./file-header.js";
import type { OutputFile } from "./output-file.js";
import { viewEnum } from "./views.js";

/** One module per enum: its union, and its values for use at run time. */
export function emitEnums(context: EmitContext): readonly OutputFile[] {
  const { model, names, templates, print } = context;
  const taken = listTypeNames(context);
  return [...model.enums.values()].map((type) => {
    const path = enumFile(names.of(type));
    const scope = createFileScope(context, path, taken);
    const declarations = templates.renderEnum(viewEnum(context, type), scope);
    return { path, text: print([...scope.listImports(), ...declarations], describeOrigin(type.origins)) };
  });
}
