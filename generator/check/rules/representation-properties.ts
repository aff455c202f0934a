import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { PropertyRow, Representation, TypeFacts } from "../../extract/page-facts.js";
import { locateJson } from "../../markdown/json/json-locate.js";
import type { JsonObject } from "../../source/json.js";
import { spanInBlock } from "../../source/text-block.js";
import type { Rule } from "../rule.js";
import { createPropertyFinder, type PropertyFinder } from "../page-types.js";
import { writePointer } from "../../../templates/runtime/issue.js";

/** The JSON representation of a type and its tables disagree about which properties it has. */
export const representationProperties: Rule = {
  name: "representation-properties",
  codes: ["representation/unknown-property", "representation/property-case", "representation/missing-property"],
  check(input) {
    const finder = createPropertyFinder(input.model);
    return input.pages.flatMap((page) =>
      page.types.flatMap((type): readonly Diagnostic[] => {
        const { representation } = type;
        const rows = [...type.properties, ...type.relationships];
        // A page without tables has nothing that could be contradicted.
        if (representation?.value === undefined || rows.length === 0) return [];
        const known = finder(page.path, type);
        if (known === undefined || known.isOpen) return [];
        return [
          ...compareNames(representation, representation.value, known, rows[0]),
          ...listMissing(type, representation, representation.value, known),
        ];
      }),
    );
  },
};

function compareNames(
  representation: Representation,
  value: JsonObject,
  known: PropertyFinder,
  firstRow: PropertyRow | undefined,
): readonly Diagnostic[] {
  return Object.keys(value).flatMap((name): readonly Diagnostic[] => {
    if (name.includes("@") || known.isDocumented(name)) return [];
    const place = locateJson(representation.source, writePointer([name]));
    const span = place?.name ?? place?.value ?? spanInBlock(representation.source, 0, 1);
    const similar = known.findIgnoringCase(name);
    if (similar === undefined) {
      return [
        createDiagnostic(
          "representation/unknown-property",
          span,
          `No table of \`${known.typeName}\` or its base types has \`${name}\`.`,
          {
            related: firstRow === undefined ? [] : [{ message: "The table begins here.", span: firstRow.span }],
          },
        ),
      ];
    }
    if (Object.hasOwn(value, similar.name)) return [];
    const related = similar.origins.slice(0, 1).map((origin) => ({ message: "The table says so here.", span: origin }));
    const text = JSON.stringify(similar.name);
    return [
      createDiagnostic(
        "representation/property-case",
        span,
        `The property \`${name}\` stands in the table as \`${similar.name}\`.`,
        {
          related,
          ...(place?.name !== undefined && { fix: { title: `Write \`${text}\``, edits: [{ span, text }] } }),
        },
      ),
    ];
  });
}

/** One finding for a type, because a representation is often short on purpose. */
function listMissing(
  type: TypeFacts,
  representation: Representation,
  value: JsonObject,
  known: PropertyFinder,
): readonly Diagnostic[] {
  const names = new Set(Object.keys(value).map((name) => name.toLowerCase()));
  const missing = type.properties.filter(
    (row) => known.isOwn(row.name) && !row.name.includes("@") && !names.has(row.name.toLowerCase()),
  );
  const [first] = missing;
  if (first === undefined) return [];
  const listed = missing.slice(0, 5).map((row) => `\`${row.name}\``);
  const rest = missing.length - listed.length;
  return [
    createDiagnostic(
      "representation/missing-property",
      spanInBlock(representation.source, 0, 1),
      `The representation lacks ${listed.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}, which the table has.`,
      {
        related: [{ message: "The table says so here.", span: first.span }],
      },
    ),
  ];
}
