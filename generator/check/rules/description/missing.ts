import type { PageFacts } from "../../../extract/page-facts.js";
import { defineOwnRule, type Finding } from "../../rule.js";

/** What authors write where there is no description yet. */
const emptyWords =
  /^(?:not (?:yet )?documented(?: yet)?|todo|tbd|to be (?:added|determined|documented)|missing|\.+|-+)\.?$/i;

/**
 * A property whose description is empty, or only says that there is none yet; a table without any has one finding, and
 * a type that says so on several pages too.
 */
export const descriptionMissing = defineOwnRule("description/missing", ({ pages, report }) => {
  for (const type of pages.flatMap((page) => page.types))
    for (const rows of [type.properties, type.relationships])
      for (const finding of checkRows(rows, type.name.value)) report(finding);
});

function checkRows(rows: PageFacts["types"][number]["properties"], type: string): readonly Finding[] {
  const [first, second] = rows;
  if (first && second && rows.every(({ description }) => description.trim() === ""))
    return [{ span: first.span, message: `None of the table's ${rows.length} rows has a description.` }];
  return rows.flatMap(({ name, description, span }) => {
    const text = description.trim();
    if (text === "") return [{ span, cause: span.path, message: `\`${name}\` has no description.` }];
    return emptyWords.test(text)
      ? [{ span, cause: `${type} ${text}`, message: `The description of \`${name}\` only says "${text}".` }]
      : [];
  });
}
