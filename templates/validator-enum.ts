import { quoteString } from "./quote.js";
import type { EnumCheckView, ValidatorScope } from "./validator-view.js";

/** Up to here, comparing with each member in turn is fastest; then telling them apart by length; then a set. */
const mostComparisons = 8;
const mostCases = 30;
/** More members than this are not all listed in a message. */
const mostListed = 12;

export function renderEnumCheck(view: EnumCheckView, scope: ValidatorScope): string {
  const { name } = view.target;
  const failures = scope.useRuntimeType("Failures");
  const signature = `export function check${name}(value: unknown, mode: ${scope.useRuntimeType("Mode")}): ${failures}`;
  if (view.open) return `${signature} {\nreturn ${scope.useRuntime("edmString")}(value, mode);\n}`;
  const fail = `${scope.useRuntime("failEnum")}(value, mode, ${quoteString(describeMembers(view))})`;
  if (view.flags) {
    const combines = `${scope.useRuntime("combines")}(value, memberOf${name})`;
    return `${signature} {\nreturn ${combines} ? null : ${fail};\n}\n\n${writeTest(view, scope)}`;
  }
  if (view.members.length <= mostComparisons) {
    return `${signature} {\nreturn ${writeComparisons(view.members)} ? null : ${fail};\n}`;
  }
  return `${signature} {\nreturn memberOf${name}(value) ? null : ${fail};\n}\n\n${writeTest(view, scope)}`;
}

function describeMembers({ members, flags }: EnumCheckView): string {
  const listed = members.length <= mostListed ? members : members.slice(0, mostListed - 4);
  const rest = members.length - listed.length;
  const list = `${listed.map((member) => JSON.stringify(member)).join(", ")}${rest === 0 ? "" : ` or ${rest} others`}`;
  if (members.length === 1 && !flags) return list;
  return flags ? `members of ${list}` : `one of ${list}`;
}

/** `memberOfX`: a function, or a set's method, that knows the members. */
function writeTest({ target, members }: EnumCheckView, scope: ValidatorScope): string {
  const name = `memberOf${target.name}`;
  if (members.length <= mostComparisons) return `function ${name}(value: unknown): boolean {\nreturn ${writeComparisons(members)};\n}`;
  if (members.length > mostCases) {
    const set = `membersOf${target.name}`;
    return [
      `const ${set} = /* @__PURE__ */ ${scope.useRuntime("memberSet")}(${members.map(quoteString).join(", ")});`,
      `function ${name}(value: unknown): boolean {\nreturn ${set}.has(value);\n}`,
    ].join("\n\n");
  }
  const lengths = [...new Set(members.map((member) => member.length))].sort((a, b) => a - b);
  return [
    `function ${name}(value: unknown): boolean {`,
    'if (typeof value !== "string") return false;',
    "switch (value.length) {",
    ...lengths.map((length) => `case ${length}:\nreturn ${writeComparisons(members.filter((member) => member.length === length))};`),
    "default:\nreturn false;",
    "}",
    "}",
  ].join("\n");
}

function writeComparisons(members: readonly string[]): string {
  return members.map((member) => `value === ${quoteString(member)}`).join(" || ");
}
