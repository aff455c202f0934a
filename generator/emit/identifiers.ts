import { splitWords, toPascalCase } from "../model/names.js";

/** Words that cannot name a variable in strict TypeScript modules. */
const reservedWords = new Set(
  (
    "abstract any as asserts async await bigint boolean break case catch class const continue debugger declare " +
    "default delete do else enum eval export extends false finally for from function get if implements import in " +
    "infer instanceof interface is keyof let module namespace never new null number object of package private " +
    "protected public readonly require return set static string super switch symbol this throw true try type " +
    "typeof undefined unique unknown var void while with yield arguments"
  ).split(" "),
);
/**
 * Globals that a generated value must not hide, of browsers and of Node: where its import is forgotten, the compiler
 * would find the global. And `then`: a module that exports it cannot be imported dynamically.
 */
const globalValues = new Set(
  (
    "addEventListener alert atob blur btoa caches close closed confirm console crypto customElements document event " +
    "external fetch find focus frames global globalThis history indexedDB length localStorage location name " +
    "navigator open opener origin parent performance postMessage print process prompt queueMicrotask reportError " +
    "screen scroll self sessionStorage status stop structuredClone then toString top valueOf window"
  ).split(" "),
);
/** Global types that a generated one must not hide. */
const globalTypes = new Set(
  (
    "Array Boolean Date Error Function Map Number Object Promise Record Set String Symbol Partial Required " +
    "Readonly Pick Omit Exclude Extract Infinity NaN JSON Math Proxy Reflect RegExp"
  ).split(" "),
);

/** The first hump lowered, an acronym as a whole: `IPAddress` to `ipAddress`, `User` to `user`. */
export function toCamelCase(name: string): string {
  const pascal = toPascalCase(name);
  const acronym = /^[A-Z]+(?=[A-Z][a-z]|\d|$)/.exec(pascal)?.[0];
  const head = acronym !== undefined && acronym.length > 1 ? acronym : pascal.charAt(0);
  return head.toLowerCase() + pascal.slice(head.length);
}
/** `todoTask` to `todo-task`; lower case throughout, for file systems that ignore case. */
export function toKebabCase(name: string): string {
  return splitWords(name)
    .join("-")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])(?=[A-Z][a-z])/g, "$1-")
    .toLowerCase();
}
/** A name for a variable: `delete_`, `event_`, `_3d`. */
export function avoidReserved(word: string): string {
  const isTaken = reservedWords.has(word) || globalValues.has(word) || word in Object.prototype;
  return `${/^[A-Za-z_]/.test(word) ? "" : "_"}${word}${isTaken ? "_" : ""}`;
}
/** A name for a type: `GraphDate`, `T3dModel`. */
export function avoidGlobalType(name: string): string {
  if (globalTypes.has(name)) return `Graph${name}`;
  return /^[A-Za-z]/.test(name) ? name : `T${name}`;
}
