import { defineOwnRule } from "../../rule.js";

/** What authors write where there is no description yet. */
const emptyWords =
  /^(?:not (?:yet )?documented(?: yet)?|todo|tbd|to be (?:added|determined|documented)|missing|\.+|-+)\.?$/i;

/** A property whose description is empty, or only says that there is none yet. */
export const descriptionMissing = defineOwnRule("description/missing", ({ pages, report }) => {
  for (const type of pages.flatMap((page) => page.types))
    for (const { name, description, span } of [...type.properties, ...type.relationships]) {
      const text = description.trim();
      if (text === "") report({ span, message: `\`${name}\` has no description.` });
      else if (emptyWords.test(text)) report({ span, message: `The description of \`${name}\` only says "${text}".` });
    }
});
