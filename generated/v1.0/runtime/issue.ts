/** What kind of rule a value breaks. */
export type IssueCode =
  /** The value is of another JSON type. */
  | "type"
  /** A string that does not have the form its type asks for. */
  | "format"
  /** A number outside the range of its type, or outside the documented one. */
  | "range"
  /** A string or a collection that is longer or shorter than documented. */
  | "length"
  /** A string that is no member of the enum. */
  | "enum"
  /** An error, or a page of a list, in the place of one object. */
  | "envelope"
  /** `@odata.type` names a type that cannot stand here. */
  | "typeName"
  /** A property that a request body must have. */
  | "required"
  /** A property that a request body must not have. */
  | "readOnly"
  /** A property that no page names; reported in strict mode only. */
  | "unknownProperty"
  /** The value holds itself. */
  | "cycle"
  /** The value is nested deeper than any answer of the service. */
  | "depth"
  /** Reading the value threw: a getter, a Proxy. */
  | "unreadable";

/** One thing that is wrong with a value. */
export interface Issue {
  /** Where, as a JSON Pointer: `/attachments/0/size`; `""` is the whole value. */
  readonly path: string;
  /** The same as a list of property names and indexes. */
  readonly pointer: readonly (string | number)[];
  readonly code: IssueCode;
  /** What is wrong there, without the path: `expected an integer, got "12"`. `formatIssue` puts the path in front. */
  readonly message: string;
  /** What would fit: `an integer`. */
  readonly expected: string;
  /** The page that documents the property. */
  readonly docs?: string;
}

/** Deeper than anything the service nests: nobody looks further. */
export const deepest = 100;

/** A JSON Pointer (RFC 6901) of property names and indexes. */
export function writePointer(keys: readonly (string | number)[]): string {
  let path = "";
  for (const key of keys) path += `/${escapeKey(key)}`;
  return path;
}

/** A property name or an index as a part of a JSON Pointer. */
export function escapeKey(key: string | number): string | number {
  if (typeof key === "number") return key;
  return key.includes("~") || key.includes("/")
    ? key.replaceAll("~", "~0").replaceAll("/", "~1")
    : key;
}

/** An issue in one line: `/attachments/0/size: expected an integer, got "12"`. */
export function formatIssue({ path, message }: Pick<Issue, "path" | "message">): string {
  return path === "" ? message : `${path}: ${message}`;
}

/** All issues, each on a line of its own. */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(formatIssue).join("\n");
}

/** Longer strings are cut: a message is for people. */
const longestQuote = 60;

/** A value in a few words: `"12"`, `12`, `null`, `an array`, `an object`. Never runs code of the value. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(
        value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value,
      );
    case "undefined":
      return "nothing";
    case "object":
      return value === null ? "null" : Array.isArray(value) ? "an array" : "an object";
    case "function":
    case "symbol":
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}
