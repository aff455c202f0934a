import { countSlips } from "../../../diagnostics/suggest.js";
import { isPluralOf, shortName } from "../../../model/names.js";
import { defineOwnRule } from "../../rule.js";

/** The name of the page's own type is misspelt on the page. */
export const pageTypeMisspelt = defineOwnRule("page/type-misspelt", ({ model, pages, findSource, report }) => {
  const known = new Set<string>();
  for (const { qualifiedName, name, properties, navigationProperties } of [...model.types.values()]) {
    known.add(name.toLowerCase()).add(qualifiedName.toLowerCase());
    for (const property of [...properties, ...navigationProperties]) known.add(property.name.toLowerCase());
  }
  for (const { name, members } of model.enums.values()) {
    known.add(name.toLowerCase());
    for (const member of members) known.add(member.name.toLowerCase());
  }
  for (const { path, types } of pages) {
    const [type] = types;
    const source = findSource(path);
    const own = type === undefined ? "" : shortName(type.name.value);
    // Short names are like too many words.
    if (source === undefined || own.length < 9) continue;
    for (const word of source.text.matchAll(/(?<![\w./-])[A-Za-z]{8,}(?![\w/.-]*\.md|\w)/g)) {
      const [text] = word;
      const lowered = text.toLowerCase();
      if (Math.abs(text.length - own.length) > 2 || known.has(lowered)) continue;
      const steps = countSlips(text, own);
      if (steps === 0 || steps > (own.length >= 14 ? 2 : 1) || isPluralOf(text, own) || isPluralOf(own, text)) continue;
      const span = source.spanAt(word.index, word.index + text.length);
      report({
        span,
        cause: `${path} ${text}`,
        message: `\`${text}\` is misspelt: the page's type is called \`${own}\`.`,
        fix: { kind: "suggestion", title: `Write \`${own}\``, edits: [{ span, text: own }] },
      });
    }
  }
});
