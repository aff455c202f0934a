import type { Model } from "../model/types.js";
import type { EmitContext } from "./emit-context.js";
import type { OutputFile } from "./output-file.js";

/** The validators of a model, below the folder of its API version. */
export function emitValidators(_model: Model, _context: EmitContext): readonly OutputFile[] {
  return [];
}
