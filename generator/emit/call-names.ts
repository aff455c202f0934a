import type { Operation } from "../model/operation.js";
import { endsInKey } from "../model/request-path.js";
import { toCamelCase } from "./identifiers.js";

/** Words at the beginning of an action's name that take an object: `assignLicense` of a user is `assignUserLicense`. */
const verbs = new Set(
  (
    "accept add apply approve archive assign bypass cancel change check clear clone complete confirm copy create " +
    "decline delete deny disable discover dismiss enable export filter find follow forward get grant hide import " +
    "invalidate invite keep list lock log mark merge move mute pause play provision publish reauthorize reboot " +
    "record refresh reject remove renew reply request reset resize restore resume retire revoke rotate search " +
    "send set share show snooze start stop submit subscribe suspend sync terminate track transfer translate " +
    "unarchive unassign unfollow unhide unlock unmark unmerge unmute unpublish unset unsubscribe update upgrade " +
    "upload validate verify wipe"
  ).split(" "),
);

/** Words of a page's name that say what is done with what stands around them. */
const methodWords: ReadonlySet<string> = new Set(
  "add assign create delete get list patch post put remove update upsert".split(" "),
);

/**
 * An operation as people would say it, from the spelled words of its page's name: `user-post-users` is `createUser`,
 * `user-list-messages` is `listUserMessages`, `user-assignlicense` is `assignUserLicense`. It depends on the operation
 * alone.
 */
export function nameCall(words: readonly string[], operation: Operation): string {
  const at = findMethodWord(words);
  const { verb, subject, object } =
    at === undefined
      ? splitAction(words, operation)
      : { verb: chooseVerb(words[at] ?? "", operation), subject: words.slice(0, at), object: words.slice(at + 1) };
  const named = isSame(subject.at(-1), object) ? subject : [...subject, ...object];
  const isList = verb === "list" && at === words.length - 1;
  const inflect = isList ? pluralise : isAboutOne(verb, operation) ? singularise : (word: string) => word;
  return toCamelCase([verb, ...named.slice(0, -1), ...named.slice(-1).map(inflect)].join("-"));
}

interface Call {
  /** What is done: `assign`; empty where the words say it otherwise. */
  readonly verb: string;
  /** Whose it is: `user`. */
  readonly subject: readonly string[];
  /** To what: `License`. */
  readonly object: readonly string[];
}

/** The first word may name a type: `list-create`, `post-get`. */
function findMethodWord(words: readonly string[]): number | undefined {
  const isMethod = (word: string | undefined): boolean => word !== undefined && methodWords.has(word.toLowerCase());
  if (words.length > 1 && isMethod(words.at(-1))) return words.length - 1;
  const inside = words.findIndex((word, index) => index > 0 && isMethod(word));
  if (inside !== -1) return inside;
  return words.length > 1 && isMethod(words[0]) ? 0 : undefined;
}

function chooseVerb(word: string, { shape, requests }: Operation): string {
  const isReference = requests[0]?.path.endsWith("/$ref") === true;
  switch (word.toLowerCase()) {
    case "post":
      return isReference ? "add" : "create";
    case "delete":
      return isReference ? "remove" : "delete";
    case "patch":
      return "update";
    case "put":
      return shape.value === "create" || shape.value === "upload" ? shape.value : "replace";
    default:
      return word.toLowerCase();
  }
}

/** A page's name without such a word ends in the name of an action or function, or of what is got. */
function splitAction(words: readonly string[], { shape }: Operation): Call {
  const isNamed = shape.value === "action" || shape.value === "function" || shape.value === "other";
  const whole = { verb: "", subject: words, object: [] };
  if (words.length === 1 && words[0] === shape.value) return whole;
  if (!isNamed) return { verb: shape.value === "delta" ? "get" : shape.value, subject: words, object: [] };
  const subject = words.slice(0, -1);
  const [verb = "", ...rest] = (words.at(-1) ?? "").split(/(?=[A-Z])/);
  const isVerb = verbs.has(verb) || (shape.value === "action" && rest.length === 0);
  if (!isVerb || subject.length === 0) return whole;
  return { verb, subject, object: rest.length === 0 ? [] : [rest.join("")] };
}

/** Whether a collection is of its owner's own kind: `user` and `users`. */
function isSame(subject: string | undefined, object: readonly string[]): boolean {
  const [only, ...others] = object;
  return (
    subject !== undefined &&
    only !== undefined &&
    others.length === 0 &&
    singularise(only).toLowerCase() === singularise(subject).toLowerCase()
  );
}

function isAboutOne(verb: string, { shape, requests }: Operation): boolean {
  if (shape.value === "action" || shape.value === "function") return false;
  return ["create", "add", "remove", "delete"].includes(verb) || endsInKey(requests[0]?.path ?? "");
}

/** `policies` to `policy`; in the way that English has for most words. */
export function singularise(word: string): string {
  if (/(?:ss|us|is)$/i.test(word)) return word;
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=s|x|ch|sh)es$|s$/i, "");
}

function pluralise(word: string): string {
  if (/(?<!s|u|i)s$/i.test(word)) return word;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}${/(?:s|x|ch|sh)$/i.test(word) ? "es" : "s"}`;
}
