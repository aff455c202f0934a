import { toCamelCase } from "./identifiers.js";
import { singularise } from "./call-names.js";
import type { Operation } from "../model/operation.js";
import type { Model } from "../model/types.js";

/** How words are spelled, by their letters in lower case: `assignlicense` is `assignLicense`. */
type Spellings = ReadonlyMap<string, string>;

/** A word of a page's name may stand for so many words of its title: `eventmessage` for "event message". */
const mostJoined = 4;

/**
 * The words of an operation's page's name, `user-assignlicense`, which is in lower case, spelled as its request paths,
 * its title or the types of the model spell them.
 */
export function spellWords({ id, title, requests }: Operation, types: Spellings): readonly string[] {
  const paths = collectSpellings(requests.flatMap(({ path }) => listWords(path)));
  const titles = collectSpellings(joinWords(listWords(title)));
  return id.split("-").map((word) => paths.get(word) ?? titles.get(word) ?? types.get(word) ?? word);
}

/** How the names of a model's types and enums and of their namespaces are spelled. */
export function spellTypes({ types, enums }: Model): Spellings {
  const named = [...types.values(), ...enums.values()];
  return collectSpellings([
    ...named.map(({ name }) => name),
    ...named.flatMap(({ namespace }) => namespace.split(".")),
  ]);
}

/** Words with a capital inside say how they are spelled, and how their singulars are; the first is believed. */
function collectSpellings(words: readonly string[]): Spellings {
  const spelled = words.filter((word) => /[^A-Z][A-Z]/.test(word)).flatMap((word) => [word, singularise(word)]);
  return new Map(spelled.toReversed().map((word) => [word.toLowerCase(), word]));
}

function listWords(text: string): readonly string[] {
  return text.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? [];
}

/** Each word, and those that follow one another as one: `assign license` is `assignLicense`. */
function joinWords(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: mostJoined }, (_, more) => toCamelCase(words.slice(start, start + more + 1).join("-"))),
  );
}
