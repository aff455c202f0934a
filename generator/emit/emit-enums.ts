import type { EmitContext } from "./emit-context.js";
import { createFileScope, enumFile, listTypeNames } from "./file-scope.js";
import { describeOrigin } from "./file-header.js";
import type { OutputFile } from "./output-file.js";
import { viewEnum } from "./views.js";

/** One module per enum: its union, and its values for use at run time. */
export function emitEnums({ model, templates, print }: EmitContext): readonly OutputFile[] {
  const taken = listTypeNames(model);
  return [...model.enums.values()].map((type) => {
    const path = enumFile(type);
    const scope = createFileScope(model, path, taken);
    const declarations = templates.renderEnum(viewEnum(model, type), scope);
    return { path, text: print([...scope.listImports(), ...declarations], describeOrigin(type.origins)) };
  });
}
