import type { NamedModel } from "../../generator/emit/names.js";
import { listConcreteTypes } from "../../generator/model/families.js";
import type { StructuredType } from "../../generator/model/types.js";
import type { Declaration } from "../declaration.js";
import { writeDocumentation } from "../documentation.js";
import { quoteCode, quoteString } from "../quote.js";
import type { FileScope } from "../scope.js";

/** A base type with what is derived from it. */
export interface FamilyView {
  /** `AnyAttachment` */
  readonly name: string;
  readonly base: StructuredType;
  /** `Attachment` */
  readonly baseName: string;
  /** The types that values are of, the base first where values may be of the base itself. */
  readonly members: readonly StructuredType[];
}

export function viewFamily({ model, names }: NamedModel, base: StructuredType): FamilyView {
  const members = listConcreteTypes(model.types, base);
  const [{ type: name }, { type: baseName }] = [names.ofFamily(base), names.of(base)];
  return { name, base, baseName, members: members.length > 0 ? members : [base] };
}

/**
 * The union of a base type and everything derived from it. Each has its own `@odata.type`, so that a `switch` on that
 * tells them apart and leaves nothing over; a value of the base need not have one.
 */
export function renderFamily({ name, base, baseName, members }: FamilyView, scope: FileScope): readonly Declaration[] {
  const options = members.map((member) => {
    const mark = member === base ? "?" : "";
    return `(${scope.useType(member)} & { "@odata.type"${mark}: ${quoteString(`#${member.qualifiedName}`)} })`;
  });
  const about =
    `${quoteCode(baseName)} of every documented kind: \`@odata.type\` tells which. A value of a kind that no page ` +
    "names passes the validators as the base type.";
  return [
    {
      kind: "typeAlias",
      structure: { name, isExported: true, docs: writeDocumentation([about]), type: options.join(" | ") },
    },
  ];
}
