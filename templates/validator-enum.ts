import { quoteString } from "./quote.js";
import type { EnumCheckView, ValidatorScope } from "./validator-view.js";

/** Up to here, comparing with each member in turn is fastest; then telling them apart by length; then a set. */
const mostComparisons = 8;
const mostCases = 30;

export function renderEnumCheck(view: EnumCheckView, scope: ValidatorScope): string {
  const { name } = view.target;
  return [
    ...writeTest(view, scope),
    [
      `export function check${name}(value: unknown, mode: ${scope.useRuntimeType("Mode")}): ${scope.useRuntimeType("Failures")} {`,
      `return value === undefined || value === null || fits${name}(value) ? null : ${writeEnumInspection(view, "mode", scope)};`,
      "}",
    ].join("\n"),
  ].join("\n\n");
}

/** An expression for the failures of a value that does not fit. */
export function writeEnumInspection({ target, members, flags, open }: EnumCheckView, mode: string, scope: ValidatorScope): string {
  if (open) return `${scope.useRuntime("edmString")}(value ?? ${scope.useRuntime("nothing")}, ${mode})`;
  const fail = scope.useRuntime(flags ? "failFlags" : "failEnum");
  return `${fail}(value, ${mode}, ${members.length > mostCases ? `membersOf${target.name}` : `[${members.map(quoteString).join(", ")}]`})`;
}

/** `fitsX`, with whatever it needs in front of it. */
function writeTest(view: EnumCheckView, scope: ValidatorScope): readonly string[] {
  const { target, flags, open } = view;
  const write = (name: string, code: string): string => `function ${name}(value: unknown): boolean {\n${code}\n}`;
  const fits = `fits${target.name}`;
  if (open) return [`export ${write(fits, 'return typeof value === "string";')}`];
  const { constants, code } = writeMembership(view, scope);
  if (!flags) return [...constants, `export ${write(fits, code)}`];
  const member = `memberOf${target.name}`;
  return [...constants, write(member, code), `export ${write(fits, `return ${scope.useRuntime("combines")}(value, ${member});`)}`];
}

function writeMembership({ target, members }: EnumCheckView, scope: ValidatorScope): { constants: readonly string[]; code: string } {
  if (members.length <= mostComparisons) return { constants: [], code: `return ${writeComparisons(members)};` };
  if (members.length <= mostCases) return { constants: [], code: writeCases(members) };
  const set = `membersOf${target.name}`;
  const constant = `const ${set} = /* @__PURE__ */ ${scope.useRuntime("memberSet")}(${members.map(quoteString).join(", ")});`;
  return { constants: [constant], code: `return typeof value === "string" && ${set}.has(value);` };
}

function writeCases(members: readonly string[]): string {
  const byLength = new Map<number, string[]>();
  for (const member of members) byLength.set(member.length, [...(byLength.get(member.length) ?? []), member]);
  return [
    'if (typeof value !== "string") return false;',
    "switch (value.length) {",
    ...[...byLength].sort(([a], [b]) => a - b).map(([length, group]) => `case ${length}:\nreturn ${writeComparisons(group)};`),
    "default:\nreturn false;",
    "}",
  ].join("\n");
}

function writeComparisons(members: readonly string[]): string {
  return members.map((member) => `value === ${quoteString(member)}`).join(" || ");
}
