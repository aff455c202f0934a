import { defineEmitter } from "../../generator/emit/emitter.js";
import { modelSchema } from "../../generator/model/model-schema.js";
import { serialiseModel } from "../../generator/model/serialise.js";

/** Everything that was read, for other tools. */
export const model = defineEmitter({
  name: "model",
  description: "everything that was read, as JSON with its schema",
  emit({ model, file }) {
    file("model.json").print(serialiseModel(model));
    file("model.schema.json").print(`${JSON.stringify(modelSchema, undefined, 2)}\n`);
  },
});
