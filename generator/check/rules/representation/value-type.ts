import { findPrimitive, primitives, type Primitive, type PrimitiveName } from "../../../model/primitives.js";
import { isJsonArray, type JsonValue } from "../../../source/json.js";
import { listShownValues } from "../../representations.js";
import { defineOwnRule } from "../../rule.js";
import { quoteJson } from "../../words.js";

/** The JSON representation of a type shows a value that is not of the type its table gives the property. */
export const representationValueType = defineOwnRule("representation/value-type", ({ pages, report }) => {
  for (const { row, value, span } of listShownValues(pages)) {
    if (isJsonArray(value) !== row.type.collection) continue;
    const [sample] = isJsonArray(value) ? value : [value];
    const shown = sample === undefined ? undefined : kindOfSample(sample);
    const [option, ...others] = row.type.options;
    const documented = option.kind === "primitive" && others.length === 0 ? kindOfPrimitive(option.name) : undefined;
    if (shown === undefined || documented === undefined || shown === documented) continue;
    report({
      span,
      message: `\`${row.name}\` is ${quoteJson(sample)} here, but the table says \`${row.type.text}\`.`,
      related: [{ message: "The table says so here.", span: row.typeSpan }],
    });
  }
});

type Kind = Primitive["json"];

/**
 * What a sample stands for: a literal for itself, a type's name for a value of the type; other texts may be anything.
 */
function kindOfSample(sample: JsonValue): Kind | undefined {
  if (typeof sample === "boolean") return "boolean";
  if (typeof sample === "number") return "number";
  if (typeof sample !== "string") return undefined;
  const named = findPrimitive(sample);
  if (named !== undefined && primitives[named].json !== "string") return primitives[named].json;
  return /^(?:edm\.)?string\b/i.test(sample) ? "string" : undefined;
}

/** Large numbers may be sent as text, so they say nothing. */
function kindOfPrimitive(name: PrimitiveName): Kind | undefined {
  const { alsoText, json } = primitives[name];
  return alsoText === "digits" ? undefined : json;
}
