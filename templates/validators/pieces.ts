import { compareText } from "../../generator/emit/compare-text.js";
import type { ModelPart, EmitContext } from "../../generator/emit/emitter.js";
import { createValidatorScope, type ValidatorScope } from "./validator-scope.js";
import { groupBy } from "../../generator/source/group.js";

/** Code of one type, enum or operation that will stand in one module together with that of others. */
export interface Piece extends ModelPart {
  /** That of what is checked: pieces of a module stand in the order of their names. */
  readonly name: string;
  /** Below the folder of the API version. */
  readonly module: string;
  readonly write: (scope: ValidatorScope) => readonly string[];
}

/** Writes the modules that pieces stand in, and gives the names of those that could be written. */
export function printPieces(
  pieces: readonly Piece[],
  { plans, file, each }: Pick<EmitContext, "plans" | "file" | "each">,
): ReadonlySet<string> {
  const written = [...groupBy(pieces, ({ module }) => module)].flatMap(([path, group]) => {
    const module = file(path);
    module.skipCheck();
    const scope = createValidatorScope(module, plans.layout);
    const code: string[] = [];
    const done = each(
      [...group].sort((a, b) => compareText(a.name, b.name)),
      (piece) => {
        code.push(...piece.write(scope));
      },
    );
    module.print(code.join("\n\n"));
    return done;
  });
  return new Set(written.map(({ name }) => name));
}
