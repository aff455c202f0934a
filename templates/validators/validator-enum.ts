import type { EnumCheckView } from "../../generator/emit/plans/validator-view.js";
import { quoteString } from "../quote.js";
import type { ValidatorScope } from "./validator-scope.js";
import { groupBy } from "../../generator/source/group.js";

/** Up to here, comparing with each member in turn is fastest; then telling them apart by length; then a set. */
const mostComparisons = 8;
const mostCases = 30;

export function renderEnumCheck(view: EnumCheckView, scope: ValidatorScope): string {
  const { target, members, flags, open } = view;
  const list = `[${members.map(quoteString).join(", ")}]`;
  const isSet = !open && members.length > mostCases;
  const constant = `const membersOf${target.name} = ${isSet ? `/* @__PURE__ */ new Set<string>(${list})` : list};`;
  const signature = `value: unknown, mode: ${scope.useRuntimeType("Mode")}`;
  const write = (body: string): string =>
    `${scope.exportIfShared("check", target)}function check${target.name}(${signature}): ` +
    `${scope.useRuntimeType("Failures")} {\n${body}\n}`;
  if (open) return [constant, write(`return ${scope.useRuntime("edmString")}(value, mode);`)].join("\n\n");
  const fail = `${scope.useRuntime(flags ? "failFlags" : "failEnum")}(value, mode, membersOf${target.name})`;
  if (!flags && members.length <= mostComparisons)
    return [constant, write(`return ${writeComparisons(members)} ? null : ${fail};`)].join("\n\n");
  const isMember = `isMemberOf${target.name}`;
  const test = flags ? `${scope.useRuntime("combines")}(value, ${isMember})` : `${isMember}(value)`;
  return [
    constant,
    `function ${isMember}(value: unknown): boolean {\n${writeMembership(view)}\n}`,
    write(`return ${test} ? null : ${fail};`),
  ].join("\n\n");
}

/** What the schema of an enum is made of. */
export function writeEnumDescription({ target, flags, open }: EnumCheckView): string {
  return `{ members: membersOf${target.name}${flags ? ", flags: true" : ""}${open ? ", open: true" : ""} }`;
}

function writeMembership({ target, members }: EnumCheckView): string {
  if (members.length <= mostComparisons) return `return ${writeComparisons(members)};`;
  return members.length <= mostCases
    ? writeCases(members)
    : `return typeof value === "string" && membersOf${target.name}.has(value);`;
}

function writeCases(members: readonly string[]): string {
  return [
    'if (typeof value !== "string") return false;',
    "switch (value.length) {",
    ...[...groupBy(members, ({ length }) => length)]
      .sort(([a], [b]) => a - b)
      .map(([length, group]) => `case ${length}:\nreturn ${writeComparisons(group)};`),
    "default:\nreturn false;",
    "}",
  ].join("\n");
}

function writeComparisons(members: readonly string[]): string {
  return members.map((member) => `value === ${quoteString(member)}`).join(" || ");
}
