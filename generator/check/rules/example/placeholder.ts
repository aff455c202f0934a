import { locateJson } from "../../../markdown/json/json-locate.js";
import { listBodies } from "../../../model/values.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../../../source/json.js";
import { writePointer } from "../../../../templates/runtime/issue.js";
import { defineContradictionRule } from "../../contradictions.js";
import { defineOwnRule } from "../../rule.js";
import { nameProperty, quoteJson } from "../../words.js";

/** The word for a value where the type asks for another form. */
const ofOtherForm = defineContradictionRule({
  code: "example/placeholder",
  causes: ["enum-placeholder", "type-placeholder", "format-placeholder"],
  // One scaffold that was not filled in.
  cause: ({ fixture }) => fixture.example.page,
  describe: ({ name, value, expected }) =>
    `${nameProperty(name)} is the placeholder ${quoteJson(value)}; it is documented as ${expected}.`,
});

/** An example holds the word for a value instead of a value: `"String"`, `"datetime-value"`, `"name-value"`. */
export const examplePlaceholder = defineOwnRule("example/placeholder", (context) => {
  ofOtherForm.check(context);
  for (const { example, body } of listBodies(context.model.examples)) {
    // Of a scaffold that the check above has told of this is one more word.
    const path = findOwnWord(body.value, []);
    const place = path && locateJson(body.source, writePointer(path))?.value;
    const name = path?.at(-1);
    if (place === undefined || name === undefined) continue;
    const word = quoteJson(`${name}-value`);
    const message = `${nameProperty(name)} is the placeholder ${word}, which was never filled in.`;
    context.report({ span: place, cause: example.page, message });
  }
});

/** Where the first value stands that is nothing but its property's name: `"name": "name-value"`. */
function findOwnWord(value: JsonValue, path: readonly string[]): readonly string[] | undefined {
  if (value === `${path.at(-1)}-value`) return path;
  const entries = isJsonArray(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  for (const [key, inner] of entries) {
    const found = findOwnWord(inner, [...path, String(key)]);
    if (found !== undefined) return found;
  }
  return undefined;
}
