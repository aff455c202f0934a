import { parseTree, type Node } from "jsonc-parser";
import { writePointer } from "../../../templates/runtime/issue.js";
import type { ExactNumbers } from "../../model/example.js";

/** No number of fewer digits is rounded, and only an exponent makes one too large. */
const mayBeRounded = /(?<!["\w.])-?(?:\d[\d.]{15,}|\d[\d.]*[eE][+-]?\d)/;

/** The numbers of a JSON text that are not what `JSON.parse` makes of them. */
export function findExactNumbers(text: string): ExactNumbers | undefined {
  const root = mayBeRounded.test(text) ? parseTree(text) : undefined;
  const found = root === undefined ? [] : listRounded(root, text, "");
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function listRounded({ type, offset, length, children = [] }: Node, text: string, pointer: string): [string, string][] {
  if (type === "number") {
    const digits = text.slice(offset, offset + length);
    return isRounded(digits) ? [[pointer, digits]] : [];
  }
  return children.flatMap((child, index) => {
    const [name, value] = child.type === "property" ? (child.children ?? []) : [];
    const key = name === undefined ? index : String(name.value);
    const inner = name === undefined ? child : value;
    return inner === undefined ? [] : listRounded(inner, text, pointer + writePointer([key]));
  });
}

function isRounded(digits: string): boolean {
  return normalise(digits) !== normalise(String(Number(digits)));
}

/** One spelling of each number: its digits without zeros around them, and the power of ten of the last. */
function normalise(written: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return significant === "" ? "0" : `${sign === "-" ? "-" : ""}${significant}e${power}`;
}
