import type { PlannedBody } from "../../generator/emit/plans/body-plan.js";
import { isNullable } from "../../generator/model/nullability.js";
import type { Property } from "../../generator/model/types.js";
import { quotePropertyName, quoteString } from "../quote.js";
import type { FileScope } from "../scope.js";
import { writeNullableType, writeType } from "../type-text.js";

/** The TypeScript type of a body; `bodyType` gives the name that the runtime's `Body` has in the file. */
export function writeBodyType(
  { type, required, absent, others }: PlannedBody,
  scope: FileScope,
  bodyType: () => string,
): string {
  if (type === undefined) return writeRows(others, scope);
  const own = `${bodyType()}<${scope.useType(type)}, ${writeUnion(required)}, ${writeUnion(absent)}>`;
  return others.length === 0 ? own : `${own} & ${writeRows(others, scope)}`;
}

function writeRows(rows: readonly Property[], scope: FileScope): string {
  const fields = rows.map((row) => {
    const required = row.facts.required?.value === true;
    const type =
      required || !isNullable(row) ? writeType(row.type.value, scope) : writeNullableType(row.type.value, scope);
    return `${quotePropertyName(row.name)}${required ? "" : "?"}: ${type};`;
  });
  return `{ ${fields.join(" ")} }`;
}

function writeUnion(names: readonly string[]): string {
  return names.length === 0 ? "never" : names.map(quoteString).join(" | ");
}
