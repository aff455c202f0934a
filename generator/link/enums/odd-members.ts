import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { splitQualifiedName } from "../../model/names.js";
import type { EnumGroup } from "../declare/group-enums.js";
import { quoteAll } from "./member-conflicts.js";

/** Whether a value can be a member: members combine with commas between them. */
export function isCarried(name: string): boolean {
  return !name.includes(",");
}

/** Values of lists that are no identifiers, as the members of an OData enum are, each at the first list that has it. */
export function describeOddMembers({ name, listings }: EnumGroup): readonly Diagnostic[] {
  const told = new Set<string>();
  return listings.flatMap(({ list }) => {
    const odd = list.values.filter((value) => !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(value.name) && !told.has(value.name));
    for (const value of odd) told.add(value.name);
    const [first] = odd;
    if (first === undefined) return [];
    const left = odd.filter((value) => !isCarried(value.name));
    const isLeft = left.length === 0 ? "" : ` ${quoteAll(left)} cannot be sent as one and was left out.`;
    const what = odd.length === 1 ? "is no identifier" : "are no identifiers";
    const message = `${quoteAll(odd)} ${what}, as members of \`${splitQualifiedName(name).name}\` should be.${isLeft}`;
    return [createDiagnostic("enum/odd-member", first.span, message)];
  });
}
