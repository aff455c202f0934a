import { writeEnumDescription } from "../../templates/validator-enum.js";
import { renderCollectionCheck, writeCollectionDescription } from "../../templates/validator-exports.js";
import { renderEach, writeUnionDescription } from "../../templates/validator-union.js";
import { listTargets } from "../../templates/validator-value.js";
import type {
  CheckTarget,
  EnumCheckView,
  ObjectView,
  ValidatorScope,
  ValueCheck,
} from "../../templates/validator-view.js";
import { writeObjectDescription } from "../../templates/validator.js";
import type { EmitContext } from "./emit-context.js";
import { generatedNotice, writeSource } from "./file-header.js";
import { compareText, listTypeNames, writePrimitive } from "./file-scope.js";
import type { OutputFile } from "./output-file.js";
import type { Templates } from "./templates.js";
import { planBodies, type PlannedBody } from "./validator-bodies.js";
import { constantsModule, emitConstants, findDocumentationPattern } from "./validator-constants.js";
import { listFacades, listSharedExports, toBodyFacade, writeBarrel, writeFacade } from "./validator-facades.js";
import { layOutModules, nameCheckModule } from "./validator-modules.js";
import { defaultValidatorOptions, type ValidatorOptions } from "./validator-options.js";
import { planValidators, type ValidatorPlan } from "./validator-plan.js";
import { createValidatorScope, type ValidatorHomes } from "./validator-scope.js";

/** Code that will stand in one module together with other such pieces. */
interface Piece {
  readonly module: string;
  /** Pieces of a module stand in the order of their names. */
  readonly name: string;
  readonly write: (scope: ValidatorScope) => readonly string[];
}

/**
 * The validators of a model, below the folder of its API version: what users import, one file per type, and the code
 * itself in fewer and larger modules, which load faster.
 */
export function emitValidators(
  context: Omit<EmitContext, "print">,
  changes: Partial<ValidatorOptions> = {},
): readonly OutputFile[] {
  const { model, names, templates } = context;
  const options = { ...defaultValidatorOptions, ...changes };
  const docs = options.documentationLinks ? findDocumentationPattern(model.apiVersion) : undefined;
  const plan = planValidators(context, { ...options, documentationLinks: docs !== undefined });
  const bodies = planBodies(context, plan);
  const modules = layOutModules(plan, names);
  const homes: ValidatorHomes = {
    modules,
    shared: findShared(plan, bodies, modules),
    sharedModule: constantsModule,
    graph: plan.graph,
    taken: listTypeNames(context),
  };
  const inLists = new Set(
    [...plan.objects, ...bodies].flatMap(({ view }) => view.properties.flatMap(({ check }) => listListed(check))),
  );
  const facades = listFacades(plan, modules, names);
  const bodyFacades = bodies.map(toBodyFacade);
  return [
    ...emitConstants(plan, docs),
    ...writeModules([...listPieces(plan, homes, inLists, templates), ...listBodyPieces(bodies, homes, context)], homes),
    ...[...facades, ...bodyFacades].map(writeFacade),
    writeBarrel("validators/index.ts", facades, listSharedExports(homes.taken)),
    ...(bodies.length === 0 ? [] : [writeBarrel("bodies/index.ts", bodyFacades)]),
  ];
}

function listPieces(
  plan: ValidatorPlan,
  homes: ValidatorHomes,
  inLists: ReadonlySet<CheckTarget>,
  templates: Templates,
): readonly Piece[] {
  const writeEach = (target: CheckTarget, scope: ValidatorScope): readonly string[] =>
    inLists.has(target) ? [renderEach(target, scope)] : [];
  const moduleOf = (target: CheckTarget): string => homes.modules.get(target) ?? "";
  const writeCollection = (
    collection: CheckTarget | undefined,
    element: CheckTarget,
    scope: ValidatorScope,
  ): readonly string[] => {
    if (collection === undefined) return [];
    const typed = { ...collection, type: `${scope.useRuntimeType("Collection")}<${element.name}>` };
    return [
      renderCollectionCheck(typed, element, scope),
      templates.renderExports(typed, writeCollectionDescription(element, scope), scope),
    ];
  };
  return [
    ...plan.objects.map(({ view, collection }): Piece => ({
      module: moduleOf(view.target),
      name: view.target.name,
      write: (scope) => [
        templates.renderObjectCheck(view, scope),
        ...writeEach(view.target, scope),
        templates.renderExports(view.target, writeObjectDescription(view, scope), scope),
        ...writeCollection(collection, view.target, scope),
      ],
    })),
    ...plan.enums.map(({ view }): Piece => ({
      module: moduleOf(view.target),
      name: view.target.name,
      write: (scope) => [
        templates.renderEnumCheck(view, scope),
        ...writeEach(view.target, scope),
        templates.renderExports(typeOfEnum(view, scope), writeEnumDescription(view), scope),
      ],
    })),
    ...plan.unions.map(({ view, collection }): Piece => ({
      module: moduleOf(view.target),
      name: view.target.name,
      write: (scope) => [
        templates.renderUnionCheck(view, scope),
        ...writeEach(view.target, scope),
        templates.renderExports(view.target, writeUnionDescription(view, scope), scope),
        ...writeCollection(collection, view.target, scope),
      ],
    })),
  ];
}

/** The checks that one module needs of another. */
function findShared(
  plan: ValidatorPlan,
  bodies: readonly PlannedBody[],
  modules: ReadonlyMap<CheckTarget, string>,
): ReadonlySet<string> {
  const shared = new Set<string>();
  const addUses = (module: string | undefined, targets: readonly CheckTarget[], role: "check" | "each"): void => {
    for (const target of targets) if (modules.get(target) !== module) shared.add(`${role}${target.name}`);
  };
  const addProperties = (module: string | undefined, { properties }: ObjectView): void => {
    for (const { check } of properties) {
      addUses(module, listTargets(check), "check");
      addUses(module, listListed(check), "each");
    }
  };
  for (const { view } of plan.objects) addProperties(modules.get(view.target), view);
  for (const { view, module } of bodies) addProperties(nameCheckModule("bodies", module), view);
  for (const { view } of plan.unions)
    addUses(modules.get(view.target), [view.base, ...view.members.map(({ target }) => target)], "check");
  return shared;
}

/** The targets of which a property holds a collection. */
function listListed(check: ValueCheck): readonly CheckTarget[] {
  return check.kind === "list" ? listTargets(check) : [];
}

/** Values that combine are no members of the union. */
function typeOfEnum({ target, flags, open }: EnumCheckView, scope: ValidatorScope): CheckTarget {
  return flags || open ? { ...target, type: `${scope.useRuntimeType("Flags")}<${target.type}>` } : target;
}

/** The request bodies of operations, apart from the types, because few need them. */
function listBodyPieces(
  bodies: readonly PlannedBody[],
  homes: ValidatorHomes,
  { model, names, templates }: Omit<EmitContext, "print">,
): readonly Piece[] {
  return bodies.map((body) => ({
    module: nameCheckModule("bodies", body.module),
    name: body.view.target.name,
    write: (scope) => {
      const { name } = body.view.target;
      const type = body.writeType(
        {
          findType: (each) => model.types.get(each),
          findEnum: (each) => model.enums.get(each),
          useType: (each) => `${homes.graph}.${names.of(each).type}`,
          useEnum: (each) => `${homes.graph}.${names.of(each).type}`,
          usePrimitive: (each) => writePrimitive(each, (alias) => scope.useRuntimeType(alias)),
          useHelper: (helper) => scope.useRuntimeType(helper),
        },
        () => scope.useRuntimeType("Body"),
      );
      // What must not be sent is read as well, and only the type itself has it.
      const read = body.type === undefined ? name : `${homes.graph}.${names.of(body.type).type} & ${name}`;
      return [
        templates.renderObjectCheck({ ...body.view, target: { name, type: read } }, scope),
        templates.renderExports({ name, type, about: body.about }, writeObjectDescription(body.view, scope), scope),
      ];
    },
  }));
}

function writeModules(pieces: readonly Piece[], homes: ValidatorHomes): readonly OutputFile[] {
  const byModule = new Map<string, Piece[]>();
  for (const piece of pieces) byModule.set(piece.module, [...(byModule.get(piece.module) ?? []), piece]);
  return [...byModule].map(([path, group]) => {
    const scope = createValidatorScope(path, homes);
    const code = group
      .sort((a, b) => compareText(a.name, b.name))
      .flatMap((piece) => piece.write(scope))
      .join("\n\n");
    return writeSource(path, generatedNotice, `${scope.writeImports(code)}\n\n${code}`);
  });
}
