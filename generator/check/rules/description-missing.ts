import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Rule } from "../rule.js";

/** A property whose description is empty, or only says that there is none yet. */
export const descriptionMissing: Rule = {
  name: "description-missing",
  codes: ["description/missing"],
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.types.flatMap((type) =>
        [...type.properties, ...type.relationships].flatMap(({ name, description, span }): readonly Diagnostic[] => {
          const text = description.trim();
          if (text === "") return [createDiagnostic("description/missing", span, `\`${name}\` has no description.`)];
          const isEmptyWord =
            /^(?:not (?:yet )?documented(?: yet)?|todo|tbd|to be (?:added|determined|documented)|missing|\.+|-+)\.?$/i.test(
              text,
            );
          return isEmptyWord
            ? [createDiagnostic("description/missing", span, `The description of \`${name}\` only says "${text}".`)]
            : [];
        }),
      ),
    ),
};
