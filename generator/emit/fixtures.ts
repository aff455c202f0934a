import type { Fixture } from "../conform/fixture.js";
import type { Model } from "../model/types.js";
import type { EmitContext } from "./emit-context.js";
import type { OutputFile } from "./output-file.js";

/** The fixtures of a model, below the folder of its API version. */
export function emitFixtures(_model: Model, _fixtures: readonly Fixture[], _context: EmitContext): readonly OutputFile[] {
  return [];
}
