import { defineEmitter, type EmitContext } from "../../generator/emit/emitter.js";
import type { PlannedBody } from "../../generator/emit/plans/body-plan.js";
import { enumFile, typeFile, writePrimitive } from "../../generator/emit/type-scope.js";
import { findLinkUrl } from "../documentation-url.js";
import { quoteComment, quoteLineComment } from "../quote.js";
import type { FileScope } from "../scope.js";
import { createFacade, printFacades } from "../validators/facades.js";
import { printPieces, type Piece } from "../validators/pieces.js";
import { isLeftOut } from "../../generator/model/queries.js";
import { renderExports } from "../validators/validator-exports.js";
import type { ValidatorScope } from "../validators/validator-scope.js";
import { renderObjectCheck, writeObjectDescription } from "../validators/validator.js";
import { writeBodyType } from "./body-type.js";

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
    if (plans.bodies.length === 0) return;
    const written = printPieces(
      plans.bodies.map((body) => createPiece(body, context, context.renderers)),
      context,
    );
    const facades = plans.bodies
      .filter(({ view }) => written.has(view.target.name))
      .map(({ module, operation, view: { target } }) =>
        createFacade(`bodies/${module}.ts`, operation.origins[0].path, plans.layout.modules.get(target) ?? "", target),
      );
    printFacades(facades, file("bodies/index.ts"), file);
  },
});

type Run = Pick<EmitContext, "model" | "names" | "plans">;

function createPiece(body: PlannedBody, run: Run, own: typeof renderers): Piece {
  const { operation, view } = body;
  const { name } = view.target;
  return {
    name,
    origins: operation.origins,
    module: run.plans.layout.modules.get(view.target) ?? "",
    write: (scope) => {
      const types = createBodyScope(scope, run);
      const type = writeBodyType(body, types, () => scope.useRuntimeType("Body"));
      // What must not be sent is read as well, and only the type itself has it.
      const read = body.type === undefined ? name : `${types.useType(body.type)} & ${name}`;
      const about = `what the operation "${quoteLineComment(quoteComment(operation.title))}" takes`;
      const exports = (check?: string): string =>
        own["validator-exports"].renderExports(
          { name, type, about },
          writeObjectDescription(view, scope),
          scope,
          check,
        );
      // A body of which nothing else is true than of its type is checked as that.
      return view.base !== undefined && view.properties.length === 0
        ? [exports(scope.use("check", view.base))]
        : [own.validator.renderObjectCheck({ ...view, target: { name, type: read } }, scope), exports()];
    },
  };
}

/** The types of the model as the modules of validators know them. */
function createBodyScope(scope: ValidatorScope, { model, names }: Run): FileScope {
  return {
    findType: (name) => model.types.get(name),
    isLeftOut: (name) => isLeftOut(model, name),
    findEnum: (name) => model.enums.get(name),
    useType: (type) => scope.useDeclared(typeFile(names.of(type)), names.of(type).type),
    useEnum: (type) => scope.useDeclared(enumFile(names.of(type)), names.of(type).type),
    usePrimitive: (name) => writePrimitive(name, (alias) => scope.useRuntimeType(alias)),
    useHelper: (helper) => scope.useRuntimeType(helper),
    linkTo: (target) => findLinkUrl(model.apiVersion, target),
  };
}
