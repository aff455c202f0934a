import { defineEmitter } from "../../generator/emit/emitter.js";
import { serialiseModel } from "../../generator/model/json/write-model.js";
import { readModelSchema } from "../../generator/source/package-files.js";

/** Everything that was read, for other tools. */
export const model = defineEmitter({
  name: "model",
  description: "everything that was read, as JSON with its schema",
  emit({ model, file }) {
    file("model.json").print(serialiseModel(model));
    file("model.schema.json").print(readModelSchema());
  },
});
