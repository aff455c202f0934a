import type { HttpMethod } from "../../model/operation.js";
import type { NonEmpty } from "../../model/non-empty.js";
import { singularise } from "../call-names.js";
import { toCamelCase } from "../identifiers.js";
import type { Route } from "./route.js";

/** What a caller puts into a path. */
export interface PathParameter {
  /** Unique in its template, an identifier: `id`; `groupId` and `threadId` where both are called `id`. */
  readonly name: string;
  /** What the page calls it, each of which may stand there: `id`, `userPrincipalName`. */
  readonly alternatives: NonEmpty<string>;
  /** A key takes one segment, a path any number, an argument what fits between the commas of a call. */
  readonly place: "key" | "path" | "argument";
}

/** What stands between two slashes. */
export type PathSegment =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "parameter"; readonly parameter: PathParameter }
  /** Text around parameters: `{filename}:`, `roleTemplateId={roleTemplateId}`. */
  | { readonly kind: "mixed"; readonly parts: readonly (string | PathParameter)[] }
  /** `getActivity(period='{period}')`, `delta()`, `users(userPrincipalName='{name}')`. */
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly CallArgument[] }
  /** `...` */
  | { readonly kind: "any" };

export interface CallArgument {
  readonly name: string;
  readonly parameter: PathParameter;
  /** What surrounds the value: quotes, or an enum's name before them. */
  readonly before: string;
  readonly after: string;
}

export interface PathTemplate {
  readonly method: HttpMethod;
  /** With the names of the parameters: `/groups/{groupId}/threads/{threadId}`. */
  readonly path: string;
  readonly segments: readonly PathSegment[];
  readonly parameters: readonly PathParameter[];
  /** The page shows it with a query only: it is a special use of an address that is another operation's. */
  readonly isNarrowed: boolean;
}

interface Draft {
  /** As the page has it: `id | userPrincipalName`. */
  readonly text: string;
  readonly place: PathParameter["place"];
  /** The segment before it: `users`. */
  readonly behind: string;
}

/** A documented address with its parts told apart. */
export function readPathTemplate({ method, path, isNarrowed }: Route): PathTemplate {
  const texts = path.replace(/^\//, "").split("/");
  const names = nameParameters(texts.flatMap((text, index) => listDrafts(text, texts[index - 1] ?? "")));
  let next = 0;
  const take = (draft: Draft): PathParameter => ({
    name: names[next++] ?? "value",
    alternatives: listAlternatives(draft.text),
    place: draft.place,
  });
  const segments = texts.map((text, index) => readSegment(text, texts[index - 1] ?? "", take));
  const parameters = segments.flatMap(listSegmentParameters);
  return { method, path: writePath(segments), segments, parameters, isNarrowed };
}

/** `/users/{id}/messages` */
export function writePath(segments: readonly PathSegment[]): string {
  return `/${segments.map(writeSegment).join("/")}`;
}

function writeSegment(segment: PathSegment): string {
  switch (segment.kind) {
    case "literal":
      return segment.text;
    case "parameter":
      return `{${segment.parameter.name}}`;
    case "mixed":
      return segment.parts.map((part) => (typeof part === "string" ? part : `{${part.name}}`)).join("");
    case "call": {
      const list = segment.arguments.map(
        ({ name, parameter, before, after }) => `${name}=${before}{${parameter.name}}${after}`,
      );
      return `${segment.name}(${list.join(",")})`;
    }
    case "any":
      return "...";
  }
}

function listSegmentParameters(segment: PathSegment): readonly PathParameter[] {
  switch (segment.kind) {
    case "parameter":
      return [segment.parameter];
    case "mixed":
      return segment.parts.filter((part) => typeof part !== "string");
    case "call":
      return segment.arguments.map(({ parameter }) => parameter);
    default:
      return [];
  }
}

function listDrafts(text: string, before: string): readonly Draft[] {
  const drafts: Draft[] = [];
  readSegment(text, before, (draft) => {
    drafts.push(draft);
    return { name: "", alternatives: [""], place: draft.place };
  });
  return drafts;
}

/** An id in an example that was left in a template stands for any. */
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function readSegment(text: string, before: string, take: (draft: Draft) => PathParameter): PathSegment {
  if (text === "...") return { kind: "any" };
  const place = before.endsWith(":") ? "path" : "key";
  const whole = /^\{([^{}]*)\}$|^\(([\w -]+)\)$/.exec(text);
  if (whole) return { kind: "parameter", parameter: take({ text: whole[1] ?? whole[2] ?? "", place, behind: before }) };
  if (guid.test(text)) return { kind: "parameter", parameter: take({ text: "id", place: "key", behind: before }) };
  const call = /^([\w.]+)\(([^()]*)\)?$/.exec(text);
  const rows = call?.[2] === "" ? [] : call?.[2]?.split(",").map(readArgument);
  if (call?.[1] !== undefined && rows?.every((row) => row !== undefined) === true)
    return {
      kind: "call",
      name: call[1],
      arguments: rows.map(({ name, before: start, after }) => ({
        name,
        parameter: take({ text: name, place: "argument", behind: "" }),
        before: start,
        after,
      })),
    };
  const parts = text.split(/(\{[^{}]*\})/).filter((part) => part !== "");
  if (parts.length <= 1) return { kind: "literal", text };
  return {
    kind: "mixed",
    parts: parts.map((part) =>
      part.startsWith("{") ? take({ text: part.slice(1, -1), place, behind: before }) : part,
    ),
  };
}

/** `period='{period_value}'`; the value may be an example, as in `count=n`. */
function readArgument(
  text: string,
): { readonly name: string; readonly before: string; readonly after: string } | undefined {
  const found = /^(\w+)=([\w.]*'|)([^']*)('?)$/.exec(text.trim());
  return found ? { name: found[1] ?? "", before: found[2] ?? "", after: found[4] ?? "" } : undefined;
}

function listAlternatives(text: string): NonEmpty<string> {
  const [first = "", ...rest] = text.split("|").map((each) => each.trim());
  return [first, ...rest.filter((each) => each !== "")];
}

/** By what they are called; where several are called the same, by what they are ids of too. */
function nameParameters(drafts: readonly Draft[]): readonly string[] {
  const plain = drafts.map(({ text }) => identify(listAlternatives(text)[0]));
  const told = drafts.map(({ behind }, index) => {
    const name = plain[index] ?? "";
    const isAlone = plain.filter((other) => other === name).length === 1;
    const owner = singularise(behind.replace(/[^\w-].*$/, ""));
    return isAlone || owner === "" || owner.startsWith("{") ? name : identify(`${owner}-${name}`);
  });
  return told.map((name, index) => {
    const before = told.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name}${before + 1}`;
  });
}

function identify(text: string): string {
  const name = toCamelCase(text);
  return /^[A-Za-z]/.test(name) ? name : `value${name}`;
}
