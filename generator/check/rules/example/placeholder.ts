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
    const found = findWord(body.value, []);
    const place = found && locateJson(body.source, writePointer(found.path))?.value;
    const name = found?.path.findLast((key) => !/^\d+$/.test(key));
    if (found === undefined || place === undefined || name === undefined) continue;
    const message = `${nameProperty(name)} is the placeholder ${quoteJson(found.word)}, which was never filled in.`;
    context.report({ span: place, cause: example.page, message });
  }
});

interface FoundWord {
  readonly word: string;
  readonly path: readonly string[];
}

/** The first value that is nothing but its property's name or its type: `"name": "name-value"`, `"city": "string"`. */
function findWord(value: JsonValue, path: readonly string[]): FoundWord | undefined {
  if (typeof value === "string") return isOwnWord(value, path) ? { word: value, path } : undefined;
  const entries = isJsonArray(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  for (const [key, inner] of entries) {
    const found = findWord(inner, [...path, String(key)]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The type of something may be string: `"dataType": "string"`, `"format": "string"`. */
function isOwnWord(value: string, path: readonly string[]): boolean {
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? "";
  return (
    value === `${path.at(-1)}-value` ||
    (/^string$/i.test(value) && name !== "" && !/(?:type|kind|format)s?$/i.test(name))
  );
}
