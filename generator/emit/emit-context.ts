import type { Model } from "../model/types.js";
import type { PrintFile } from "./print-file.js";
import type { Templates } from "./templates.js";

/** What each part of emit works with. */
export interface EmitContext {
  readonly model: Model;
  readonly templates: Templates;
  /** Prints declarations with ts-morph; shared, because making a printer is dear. */
  readonly print: PrintFile;
}
