import { indexTypes } from "../../../conform/type-index.js";
import { shortName } from "../../../model/names.js";
import { elementOf } from "../../../model/queries.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../../../source/json.js";
import { createTypeFinder } from "../../page-types.js";
import { listShownValues } from "../../representations.js";
import { defineOwnRule } from "../../rule.js";

/** The JSON representation of a type shows an object of another type than its table gives the property. */
export const representationTypeName = defineOwnRule("representation/type-name", ({ model, pages, report }) => {
  const index = indexTypes(model);
  const find = createTypeFinder(model);
  for (const { page, type, row, value, span } of listShownValues(pages)) {
    const owner = find(page, type);
    const property = owner && index.propertiesOf(owner).get(row.name);
    const documented = property && elementOf(property.type.value);
    const written = nameOfValue(value);
    if (documented?.kind !== "structured" || written === undefined) continue;
    const shown = index.resolveTypeName(written);
    const expected = index.findType(documented.name);
    if (shown === undefined || expected === undefined || index.isA(shown, expected)) continue;
    report({
      span,
      message: `\`${row.name}\` is of \`${shown.name}\` here, but of \`${shortName(documented.name)}\` in the table.`,
      related: [{ message: "The table says so here.", span: row.typeSpan }],
    });
  }
});

/** What the sample of an object says of itself: `{ "@odata.type": "microsoft.graph.identitySet" }`. */
function nameOfValue(value: JsonValue): string | undefined {
  const [sample] = isJsonArray(value) ? value : [value];
  const name = sample !== undefined && isJsonObject(sample) ? sample["@odata.type"] : undefined;
  return typeof name === "string" ? name : undefined;
}
