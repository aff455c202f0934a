import { defineEmitter, type EmitContext } from "../../generator/emit/emitter.js";
import { listTypeNames } from "../../generator/emit/names.js";
import { validatorOptions } from "../../generator/emit/plans/validator-options.js";
import type { CheckTarget, EnumCheckView } from "../../generator/emit/plans/validator-view.js";
import type { EnumType, StructuredType } from "../../generator/model/types.js";
import { constantsModule, findDocumentationPattern, writeDocumented, writeFamilies } from "./constants.js";
import { exportShared, listFacades, printFacades } from "./facades.js";
import { printPieces, type Piece } from "./pieces.js";
import { runtimeModules, runtimeTypeModules } from "./runtime-names.js";
import { renderEnumCheck, writeEnumDescription } from "./validator-enum.js";
import { renderCollectionCheck, renderExports, writeCollectionDescription } from "./validator-exports.js";
import type { ValidatorScope } from "./validator-scope.js";
import { renderEach, renderUnionCheck, writeUnionDescription } from "./validator-union.js";
import { renderObjectCheck, writeObjectDescription } from "./validator.js";

const renderers = {
  validator: { renderObjectCheck },
  "validator-enum": { renderEnumCheck },
  "validator-exports": { renderExports, renderCollectionCheck },
  "validator-union": { renderUnionCheck, renderEach },
};

/**
 * The validators of a model: what users import, one file per type, and the code itself in fewer and larger modules,
 * which load faster.
 */
export const validators = defineEmitter({
  name: "validators",
  description: "functions that check values of every type and enum, and say what is wrong and where",
  options: validatorOptions,
  after: ["types"],
  runtime: [
    ...new Set([...Object.values(runtimeModules), ...Object.values(runtimeTypeModules)]),
    "expand",
    "graph-error",
    "judge",
    "require-properties",
    "strict",
  ],
  renderers,
  emit(context) {
    const { model, names, plans, options, file } = context;
    const docs = options.documentationLinks ? findDocumentationPattern(model.apiVersion) : undefined;
    const families = writeFamilies(plans.validators);
    if (docs !== undefined || families.length > 0) {
      const constants = file(constantsModule);
      if (docs !== undefined) constants.print(writeDocumented(docs, constants));
      constants.print(...families);
    }
    const written = printPieces(listPieces(context, context.renderers), context);
    const facades = listFacades(plans.validators, plans.layout, names).filter(({ target }) => written.has(target));
    const barrel = file("validators/index.ts");
    printFacades(facades, barrel, file);
    exportShared(barrel, listTypeNames(context));
  },
});

function listPieces({ plans }: Pick<EmitContext, "plans">, own: typeof renderers): readonly Piece[] {
  const { objects, enums, unions } = plans.validators;
  const { modules, inLists } = plans.layout;
  const { renderObjectCheck: renderObject } = own.validator;
  const { renderEnumCheck: renderEnum } = own["validator-enum"];
  const { renderExports: renderAll, renderCollectionCheck: renderCollection } = own["validator-exports"];
  const { renderUnionCheck: renderUnion, renderEach: renderElements } = own["validator-union"];
  const createPiece = (
    { origins }: StructuredType | EnumType,
    target: CheckTarget,
    write: (scope: ValidatorScope) => readonly string[],
  ): Piece => ({ name: target.name, origins, module: modules.get(target) ?? "", write });
  const writeEach = (target: CheckTarget, scope: ValidatorScope): readonly string[] =>
    inLists.has(target) ? [renderElements(target, scope)] : [];
  const writeCollection = (
    collection: CheckTarget | undefined,
    element: CheckTarget,
    scope: ValidatorScope,
  ): readonly string[] => {
    if (collection === undefined) return [];
    const typed = { ...collection, type: `${scope.useRuntimeType("Collection")}<${element.name}>` };
    return [
      renderCollection(typed, element, scope),
      renderAll(typed, writeCollectionDescription(element, scope), scope),
    ];
  };
  return [
    ...objects.map(({ type, view, collection }) =>
      createPiece(type, view.target, (scope) => [
        renderObject(view, scope),
        ...writeEach(view.target, scope),
        renderAll(declare(view.target, scope), writeObjectDescription(view, scope), scope),
        ...writeCollection(collection, view.target, scope),
      ]),
    ),
    ...enums.map(({ type, view }) =>
      createPiece(type, view.target, (scope) => [
        renderEnum(view, scope),
        ...writeEach(view.target, scope),
        renderAll(typeOfEnum(view, scope), writeEnumDescription(view), scope),
      ]),
    ),
    ...unions.map(({ type, view, collection }) =>
      createPiece(type, view.target, (scope) => [
        renderUnion(view, scope),
        ...writeEach(view.target, scope),
        renderAll(declare(view.target, scope), writeUnionDescription(view, scope), scope),
        ...writeCollection(collection, view.target, scope),
      ]),
    ),
  ];
}

/** The target with its type as the module that declares it has it. */
function declare(target: CheckTarget, scope: ValidatorScope): CheckTarget {
  const { declaredIn, type } = target;
  return declaredIn === undefined ? target : { ...target, type: scope.useDeclared(declaredIn, type) };
}

/** Values that combine are no members of the union. */
function typeOfEnum({ target, flags }: EnumCheckView, scope: ValidatorScope): CheckTarget {
  const declared = declare(target, scope);
  return flags ? { ...declared, type: `${scope.useRuntimeType("Flags")}<${declared.type}>` } : declared;
}
