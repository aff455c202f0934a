import { defineEmitter } from "../../generator/emit/emitter.js";
import { printBarrel } from "../../generator/emit/print-barrel.js";
import { createTypeScope, enumFile } from "../../generator/emit/type-scope.js";
import type { EnumType } from "../../generator/model/types.js";
import { renderBarrel } from "../barrel.js";
import { findDocumentationUrl } from "../documentation-url.js";
import { renderEnum } from "./enum.js";

/** One module per enum: its union, and its values for use at run time. */
export const enums = defineEmitter({
  name: "enums",
  description: "a union for every enum, with the array of its values",
  renderers: { enum: { renderEnum }, barrel: { renderBarrel } },
  emit(context) {
    const { model, names, plans, renderers, file, each } = context;
    const open = plans.validatorOptions.unknownEnumMembers === "accept";
    const written = each(model.enums.values(), (type) => {
      const page = type.origins[0].path;
      const module = file(enumFile(names.of(type)), page);
      module.skipCheck();
      const documentationUrl = findDocumentationUrl(model.apiVersion, page);
      const view = {
        type,
        value: names.of(type).value,
        open,
        ...(documentationUrl !== undefined && { documentationUrl }),
      };
      module.print(...renderers.enum.renderEnum(view, createTypeScope(module, context)));
    });
    const exported = written.map((type) => {
      const { type: name, value } = names.of(type);
      return { from: enumFile(names.of(type)), types: [name], values: listConstants(type, value) };
    });
    const barrel = file("enums/index.ts");
    barrel.skipCheck();
    printBarrel(barrel, exported, renderers.barrel);
  },
});

function listConstants({ members }: EnumType, value: string): readonly string[] {
  const isNumbered = members.some((member) => member.value !== undefined);
  return [`${value}Values`, ...(isNumbered ? [`${value}Numbers`] : [])];
}
