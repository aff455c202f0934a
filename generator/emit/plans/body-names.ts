import { quoteComment, quoteLineComment } from "../../../templates/quote.js";
import { mapNonEmpty, type NonEmpty } from "../../model/non-empty.js";
import type { Operation } from "../../model/operation.js";
import { groupBy } from "../../source/group.js";
import { compareText } from "../compare-text.js";
import { claim, toPathPart } from "../file-name.js";
import { toKebabCase } from "../identifiers.js";
import type { NamedModel, Names } from "../names.js";
import { typeFile } from "../type-scope.js";
import type { PlannedBody } from "./body-plan.js";
import type { CheckTarget, PropertyCheck } from "./validator-view.js";

/** The body of one operation, before it has a name. */
export interface UnnamedBody extends Pick<
  PlannedBody,
  "type" | "isOfFamily" | "required" | "absent" | "bindings" | "others"
> {
  readonly operation: Operation;
  /** What checks its type. */
  readonly base?: CheckTarget;
  readonly properties: readonly PropertyCheck[];
}

/**
 * Names for what operations take. What creates or updates a type is named after it, `UserCreate`; where operations
 * differ in what they take for that, the one with the shortest path gives it that name, and the others their own, as
 * actions do: `AssignUserLicenseBody`. Operations that take the same for the same share one.
 */
export function nameBodies(
  shapes: readonly UnnamedBody[],
  { model, names }: NamedModel,
  claimName: (name: string) => string,
): readonly PlannedBody[] {
  const modules = new Set([...model.types.values(), ...model.enums.values()].map((type) => names.of(type).module));
  const create = (group: NonEmpty<UnnamedBody>, wanted: Wanted): PlannedBody => {
    const name = claimName(wanted.name);
    const module = claim(name === wanted.name ? wanted.module : toPathPart(toKebabCase(name), "body"), "-", modules);
    const [{ operation: _, base, properties, ...shape }] = group;
    const declaredIn = typeFile(shape.type === undefined ? { module } : names.of(shape.type));
    const target = { name, type: name, declaredIn, about: describe(group[0], names) };
    const view = { target, ...(base && { base }), properties, open: false, standsAlone: true };
    const operations = mapNonEmpty(group, ({ operation }) => operation);
    return { name, module, operations, origins: operations[0].origins, view, ...shape };
  };
  const purposes = [...groupBy(shapes, describePurpose).values()].map((group) =>
    groupSame([...group].sort((a, b) => compareOperations(a.operation, b.operation))),
  );
  // What is named after a type comes first, so that no operation takes that name.
  const main = purposes.flatMap(([first]) => {
    const wanted = first && nameAfterType(first[0], names);
    return first === undefined || wanted === undefined ? [] : [create(first, wanted)];
  });
  const named = new Set(main.flatMap(({ operations }) => operations));
  const others = purposes
    .flat()
    .filter(([{ operation }]) => !named.has(operation))
    .map((group) => create(group, nameAfterOperation(group[0].operation, names)));
  return [...main, ...others].sort((a, b) => compareText(a.name, b.name));
}

interface Wanted {
  readonly name: string;
  readonly module: string;
}

function nameAfterType({ operation, type }: UnnamedBody, names: Names): Wanted | undefined {
  const purpose = operation.shape.value;
  if (type === undefined || (purpose !== "create" && purpose !== "update")) return undefined;
  const own = names.of(type);
  return { name: `${own.type}${purpose === "create" ? "Create" : "Update"}`, module: `${own.module}-${purpose}` };
}

function nameAfterOperation(operation: Operation, names: Names): Wanted {
  const value = names.ofCall(operation);
  const name = `${value.charAt(0).toUpperCase()}${value.slice(1)}Body`;
  return { name, module: toPathPart(toKebabCase(name), "body") };
}

/** In words that are safe in a comment. */
function describe({ operation, type }: UnnamedBody, names: Names): string {
  const purpose = operation.shape.value;
  return type === undefined || (purpose !== "create" && purpose !== "update")
    ? `what the operation "${quoteLineComment(quoteComment(operation.title))}" takes`
    : `what is sent to ${purpose} ${purpose === "create" ? "a new" : "an existing"} \`${names.of(type).type}\``;
}

/** The same for bodies that create the same type or update it; an action's is its own. */
function describePurpose({ operation, type }: UnnamedBody): string {
  const purpose = operation.shape.value;
  return type === undefined || (purpose !== "create" && purpose !== "update")
    ? operation.id
    : `${purpose} ${type.qualifiedName}`;
}

/** Bodies that take the same, in the order of the first of each. */
function groupSame(bodies: readonly UnnamedBody[]): readonly NonEmpty<UnnamedBody>[] {
  const groups = groupBy(bodies, ({ properties, others }) =>
    JSON.stringify([properties, others.map(({ name, type }) => [name, type.value])]),
  );
  return [...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}

function compareOperations(a: Operation, b: Operation): number {
  // Of pages for the same path, those about one product's part of it (`intune-devices-user-create`) have longer names.
  return countSegments(a) - countSegments(b) || a.id.length - b.id.length || compareText(a.id, b.id);
}

function countSegments({ requests }: Operation): number {
  return Math.min(...requests.map(({ path }) => path.split("/").length));
}
