import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { PropertyRow, Representation } from "../../extract/page-facts.js";
import { locateJson } from "../../markdown/json/json-locate.js";
import { writePointer } from "../../../templates/runtime/issue.js";
import type { PrimitiveName } from "../../model/types.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../../source/json.js";
import { spanInBlock } from "../../source/text-block.js";
import type { Rule } from "../rule.js";
import { quoteJson } from "../words.js";

/** The JSON representation of a type shows a value that is not of the type its table gives the property. */
export const representationValues: Rule = {
  name: "representation-values",
  codes: ["representation/array-or-value", "representation/value-type"],
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.types.flatMap(({ representation, properties, relationships }) =>
        representation?.value === undefined
          ? []
          : [...properties, ...relationships].flatMap((row) =>
              compareValue(row, representation, representation.value?.[row.name]),
            ),
      ),
    ),
};

function compareValue(
  row: PropertyRow,
  representation: Representation,
  value: JsonValue | undefined,
): readonly Diagnostic[] {
  if (value === undefined || value === null || namesCollection(value)) return [];
  const report = (
    code: "representation/array-or-value" | "representation/value-type",
    message: string,
  ): readonly Diagnostic[] => {
    const span =
      locateJson(representation.source, writePointer([row.name]))?.value ?? spanInBlock(representation.source, 0, 1);
    return [
      createDiagnostic(code, span, message, { related: [{ message: "The table says so here.", span: row.typeSpan }] }),
    ];
  };
  if (isJsonArray(value) !== row.type.collection) {
    const [shown, documented] = row.type.collection ? [quoteJson(value), "a collection"] : ["an array", "one value"];
    return report("representation/array-or-value", `\`${row.name}\` is ${shown} here, but ${documented} in the table.`);
  }
  const [sample] = isJsonArray(value) ? value : [value];
  const shown = sample === undefined ? undefined : kindOfSample(sample);
  const [option, ...others] = row.type.options;
  const documented = option.kind === "primitive" && others.length === 0 ? kindOfPrimitive(option.name) : undefined;
  if (shown === undefined || documented === undefined || shown === documented) return [];
  return report(
    "representation/value-type",
    `\`${row.name}\` is ${quoteJson(sample)} here, but the table says \`${row.type.text}\`.`,
  );
}

/** `"String collection"`, `{ "@odata.type": "Collection(microsoft.graph.x)" }`: words for the type, not a value. */
function namesCollection(value: JsonValue): boolean {
  const name = isJsonObject(value) ? value["@odata.type"] : value;
  return typeof name === "string" && /\bcollection\b/i.test(name);
}

type Kind = "boolean" | "number" | "text";

/** What a sample stands for: a literal for itself, a type's name for a value of the type; other texts may be anything. */
function kindOfSample(sample: JsonValue): Kind | undefined {
  if (typeof sample === "boolean") return "boolean";
  if (typeof sample === "number") return "number";
  if (typeof sample !== "string") return undefined;
  if (/^(?:edm\.)?bool(?:ean)?$/i.test(sample)) return "boolean";
  if (/^(?:edm\.)?(?:byte|sbyte|int(?:eger|\d\d)?|single|double|decimal|number)$/i.test(sample)) return "number";
  return /^(?:edm\.)?string\b/i.test(sample) ? "text" : undefined;
}

/** Large numbers may be sent as text, so they say nothing. */
function kindOfPrimitive(name: PrimitiveName): Kind | undefined {
  switch (name) {
    case "Edm.Boolean":
      return "boolean";
    case "Edm.Byte":
    case "Edm.SByte":
    case "Edm.Int16":
    case "Edm.Int32":
    case "Edm.Single":
    case "Edm.Double":
      return "number";
    case "Edm.Int64":
    case "Edm.Decimal":
      return undefined;
    default:
      return "text";
  }
}
