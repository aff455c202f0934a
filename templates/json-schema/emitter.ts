import { defineEmitter } from "../../generator/emit/emitter.js";
import { listAllProperties } from "../../generator/emit/plans/validator-values.js";
import { createDescriber } from "../../generator/emit/plans/describe-type.js";
import { addDescriptions, type TypeFinder } from "../../generator/emit/plans/describe-properties.js";
import { pickObjects } from "./pick.js";

/**
 * One JSON Schema for every type, which accepts what its validator does. The type is the root itself: definitions of
 * tools for language models take no reference there.
 */
export const jsonSchema = defineEmitter({
  name: "json-schema",
  description: "a JSON Schema for every type, as definitions of tools and forms take it",
  options: {
    dialect: {
      enum: ["draft-2020-12", "draft-07"],
      default: "draft-2020-12",
      description: "The draft of JSON Schema. Default: draft-2020-12",
    },
    pick: {
      type: "array",
      items: { type: "string" },
      default: [],
      title: "a list of types, user, and of their properties, user.displayName",
      description: "The types to write, or some of their properties only: user.displayName. Default: everything",
    },
  },
  emit({ model, names, plans, options, file, each }) {
    const { objects } = plans.validators;
    const describe = createDescriber(plans.validators);
    const types = new Map(objects.map(({ type, view }) => [view.target.name, type]));
    const finder: TypeFinder = {
      findType: (name) => types.get(name),
      listProperties: (type) => listAllProperties(model, type),
    };
    const picked = pickObjects(objects, options.pick, model.namespace).map(({ type, view }) => ({
      ...type,
      type,
      view,
    }));
    each(picked, ({ type, view }) => {
      const schema = addDescriptions(describe(view, options.dialect), type, finder);
      file(`json-schema/${names.of(type).module}.json`).print(`${JSON.stringify(schema, undefined, 2)}\n`);
    });
  },
});
