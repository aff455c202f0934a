import type { OutputNames } from "../api/generate.js";
import type { Documentation } from "../pipeline.js";
import { countNoun, formatCount } from "../diagnostics/render/report.js";

/** `v1.0: 45 pages read: 60 types with 512 properties, 31 enums, 91 validators, 40 fixtures` */
export function renderDocumentationSummary({ docsSet, pages, model, fixtures }: Documentation): string {
  let properties = 0;
  for (const type of model.types.values()) properties += type.properties.length + type.navigationProperties.length;
  const parts = [
    `${countNoun(model.types.size, "type")} with ${countProperties(properties)}`,
    countNoun(model.enums.size, "enum"),
    // Every type and every enum has a validator of its own.
    countNoun(model.types.size + model.enums.size, "validator"),
    countNoun(model.operations.size, "operation"),
    countNoun(fixtures.length, "fixture"),
  ];
  return `${docsSet.apiVersion}: ${countNoun(pages.length, "page")} read: ${parts.join(", ")}`;
}

function countProperties(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "property" : "properties"}`;
}

/** `outputs: types, enums, validators; there are also tests, msw (--emit)` */
export function renderOutputs({ emitted, others }: OutputNames): string {
  const rest = others.length === 0 ? "" : `; there are also ${others.join(", ")} (--emit)`;
  return `outputs: ${emitted.join(", ")}${rest}`;
}
