import type { Model } from "../model/types.js";
import type { Names } from "./names.js";
import type { PrintFile } from "./print-file.js";
import type { Templates } from "./templates.js";

/** A model, and what its parts are called in TypeScript. */
export interface NamedModel {
  readonly model: Model;
  readonly names: Names;
}

/** What each part of emit works with. */
export interface EmitContext extends NamedModel {
  readonly templates: Templates;
  /** Prints declarations with ts-morph; shared, because making a printer is dear. */
  readonly print: PrintFile;
}
