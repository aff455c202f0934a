import type { Fixture } from "../conform/fixture.js";
import type { Example } from "../model/example.js";
import { elementOf } from "../model/queries.js";
import type { ElementType, Model, QualifiedName, StructuredType, TypeReference } from "../model/types.js";
import { listBodies } from "../model/values.js";
import type { Part } from "./pattern.js";

/** The model of some parts of a model: examples come along whose bodies hold nothing else. */
export function takeOut(
  model: Model,
  fixtures: readonly Fixture[],
  parts: { readonly has: (part: Part) => boolean },
): { readonly model: Model; readonly fixtures: readonly Fixture[] } {
  const take = <Key, P extends Part>(all: ReadonlyMap<Key, P>): ReadonlyMap<Key, P> =>
    new Map([...all].filter(([, part]) => parts.has(part)));
  const whole = take(model.types);
  const types = new Map(
    [...whole].map(([name, type]): [QualifiedName, StructuredType] => [
      name,
      { ...type, derived: type.derived.filter((derived) => whole.has(derived)) },
    ]),
  );
  const taken = { types, enums: take(model.enums), operations: take(model.operations) };
  const examples = model.examples.filter((example) => isOf(example, taken));
  const kept = new Set(examples);
  return {
    model: { ...model, ...taken, examples, selectedFrom: model },
    fixtures: fixtures.filter(({ example, type }) => kept.has(example) && holdsOnly(type, taken)),
  };
}

type Taken = Pick<Model, "types" | "enums" | "operations">;

/** Whether an example is of an operation that was taken, or of values of types that were. */
function isOf(example: Example, taken: Taken): boolean {
  if (example.operation !== undefined && taken.operations.has(example.operation)) return true;
  const types = listBodies([example]).flatMap(({ body }) => body.type?.value ?? []);
  return types.some(isNamed) && types.every((type) => holdsOnly(type, taken));
}

function isNamed(reference: TypeReference): boolean {
  const element = elementOf(reference);
  return element.kind === "structured" || element.kind === "enum";
}

function holdsOnly(reference: TypeReference, taken: Taken): boolean {
  const holds = (element: ElementType): boolean => {
    switch (element.kind) {
      case "structured":
        return taken.types.has(element.name);
      case "enum":
        return taken.enums.has(element.name);
      case "union":
        return element.options.every(holds);
      default:
        return true;
    }
  };
  return holds(elementOf(reference));
}
