import { defineEmitter, type EmitContext } from "../../generator/emit/emitter.js";
import type { PlannedBody } from "../../generator/emit/plans/body-plan.js";
import { createFacade, printFacades } from "../validators/facades.js";
import { printPieces, type Piece } from "../validators/pieces.js";
import { renderExports } from "../validators/validator-exports.js";
import { renderObjectCheck, writeObjectDescription } from "../validators/validator.js";

const renderers = { validator: { renderObjectCheck }, "validator-exports": { renderExports } };

/** Validators of what operations take, apart from those of types, because few need them. */
export const bodies = defineEmitter({
  name: "bodies",
  description: "validators of what an operation may be sent",
  after: ["validators"],
  runtime: ["body"],
  renderers,
  emit(context) {
    const { plans, file } = context;
    const { bodies } = plans.bodies;
    if (bodies.length === 0) return;
    const written = printPieces(
      bodies.map((body) => createPiece(body, context, context.renderers)),
      context,
    );
    const facades = bodies
      .filter(({ name }) => written.has(name))
      .map(({ module, origins, view: { target } }) =>
        createFacade(`bodies/${module}.ts`, origins[0].path, plans.layout.modules.get(target) ?? "", target),
      );
    printFacades(facades, file("bodies/index.ts"), file);
  },
});

function createPiece(
  { name, origins, type, view }: PlannedBody,
  { names, plans }: Pick<EmitContext, "names" | "plans">,
  own: typeof renderers,
): Piece {
  const { declaredIn = "", about } = view.target;
  return {
    name,
    origins,
    module: plans.layout.modules.get(view.target) ?? "",
    write: (scope) => {
      const declared = { name, type: scope.useDeclared(declaredIn, name), ...(about !== undefined && { about }) };
      const exports = (check?: string): string =>
        own["validator-exports"].renderExports(declared, writeObjectDescription(view, scope), scope, check);
      // A body of which nothing else is true than of its type is checked as that.
      if (view.base !== undefined && view.properties.length === 0) return [exports(scope.use("check", view.base))];
      // What must not be sent is read as well, and only the type itself has it.
      const read = type === undefined ? name : `${scope.useDeclared(declaredIn, names.of(type).type)} & ${name}`;
      return [own.validator.renderObjectCheck({ ...view, target: { name, type: read } }, scope), exports()];
    },
  };
}
