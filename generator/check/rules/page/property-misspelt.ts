import { countSlips } from "../../../diagnostics/suggest.js";
import { isPluralOf } from "../../../model/names.js";
import { elementOf, mapProperties } from "../../../model/queries.js";
import type { Operation } from "../../../model/operation.js";
import type { Model, QualifiedName } from "../../../model/types.js";
import { groupEntries } from "../../../source/group.js";
import { defineOwnRule } from "../../rule.js";

/** What a page writes as a name is a property of its type, but for a slip or for upper and lower case. */
export const pagePropertyMisspelt = defineOwnRule("page/property-misspelt", ({ model, pages, findSource, report }) => {
  const known = listNames(model);
  const typesOf = groupEntries([
    ...[...model.types.values()].flatMap(({ origins, qualifiedName }) =>
      origins.map(({ path }) => [path, qualifiedName] as const),
    ),
    ...[...model.operations.values()].flatMap((each) =>
      listTypes(each).map((name) => [each.origins[0].path, name] as const),
    ),
  ]);
  for (const { path } of pages) {
    const types = typesOf.get(path) ?? [];
    const source = types.length === 0 ? undefined : findSource(path);
    const strange = listMarkedWords(source?.text ?? "").filter(({ word }) => isStrange(word, known));
    if (source === undefined || strange.length === 0) continue;
    const findMeant = indexProperties(new Set(types.flatMap((type) => [...mapProperties(model.types, type).keys()])));
    for (const { word, start, isCode } of strange) {
      const meant = findMeant(word);
      if (meant === undefined || (!isCode && meant.slice(1) === word.slice(1))) continue;
      const span = source.spanAt(start, start + word.length);
      report({
        span,
        cause: `${path} ${word}`,
        message: `\`${word}\` is misspelt: the property is called \`${meant}\`.`,
        fix: { kind: "suggestion", title: `Write \`${meant}\``, edits: [{ span, text: meant }] },
      });
    }
  }
});

/** Every name there is, as it is written and in lower case: none of them is another one misspelt. */
function listNames({ types, enums, operations }: Model): ReadonlySet<string> {
  const names = [
    ...[...types.values()].flatMap(({ name, properties, navigationProperties }) => [
      name,
      ...[...properties, ...navigationProperties].map((each) => each.name),
    ]),
    ...[...enums.values()].flatMap(({ name, members }) => [name, ...members.map((each) => each.name)]),
    ...[...operations.values()].flatMap(({ parameters, requestBody, requests }) => [
      ...[...parameters, ...(requestBody?.properties ?? [])].map((each) => each.name),
      ...requests.flatMap(({ path }) => path.split(/\W+/)),
    ]),
  ];
  return new Set(names);
}

function listTypes({ requestBody, responses }: Operation): readonly QualifiedName[] {
  const returned = responses.flatMap(({ type }) => {
    const element = type && elementOf(type.value);
    return element?.kind === "structured" ? [element.name] : [];
  });
  return [...(requestBody?.type === undefined ? [] : [requestBody.type.value]), ...returned];
}

/** A name of several words that nothing has. */
function isStrange(word: string, known: ReadonlySet<string>): boolean {
  const lowered = word.toLowerCase();
  return word !== lowered && !known.has(word) && !known.has(lowered);
}

/** The property that a word means; undefined where it is nothing like any. */
type FindMeant = (word: string) => string | undefined;

/** More names that differ in the same one of their words are a scheme of numbers, and none of them is meant. */
const mostAlike = 50;

/** Finds a property of several words in another letter case, or with a letter or two of one word off. */
function indexProperties(properties: Iterable<string>): FindMeant {
  const names = [...properties].filter((name) => /[a-z][A-Z]/.test(name));
  const byCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const alike = groupEntries(names.flatMap((name) => listPatterns(name).map((pattern) => [pattern, name] as const)));
  return (word) => {
    const candidates = listPatterns(word).flatMap((pattern) => {
      const found = alike.get(pattern) ?? [];
      return found.length > mostAlike ? [] : found;
    });
    return byCase.get(word.toLowerCase()) ?? candidates.find((name) => isSlip(word, name));
  };
}

/** A name without each of its words in turn. Short ones stay: where `Min` and `Max` differ, they are other words. */
function listPatterns(name: string): readonly string[] {
  const words = name.split(/(?=[A-Z])/);
  return words.flatMap((word, index) => (word.length < 5 ? [] : [words.with(index, "*").join(" ").toLowerCase()]));
}

function isSlip(word: string, name: string): boolean {
  const most = name.length >= 14 ? 2 : name.length >= 9 ? 1 : 0;
  if (Math.abs(name.length - word.length) > most || isPluralOf(word, name) || isPluralOf(name, word)) return false;
  return countSlips(word, name) <= most;
}

interface MarkedWord {
  readonly word: string;
  readonly start: number;
  /** And not bold, as labels and columns are, which begin with a capital. */
  readonly isCode: boolean;
}

/** Authors write names in bold or as code; what stands in code blocks and comments is no prose of theirs. */
function listMarkedWords(text: string): readonly MarkedWord[] {
  const found: MarkedWord[] = [];
  let at = 0;
  let skipsTo: string | undefined;
  for (const line of text.split("\n")) {
    const bare = line.trimStart();
    const fence = /^(?:`{3,}|~{3,})/.exec(bare)?.[0];
    if (skipsTo !== undefined) {
      if (skipsTo === "-->" ? bare.includes(skipsTo) : bare.trimEnd() === skipsTo) skipsTo = undefined;
    } else if (fence !== undefined) skipsTo = fence;
    else if (line.lastIndexOf("<!--") > line.lastIndexOf("-->")) skipsTo = "-->";
    else if (!/^(?: {4}|\t|\s*<!--)/.test(line))
      for (const match of line.matchAll(/(\*\*|`)([A-Za-z]{6,40})\1/g))
        found.push({
          word: match[2] ?? "",
          start: at + match.index + (match[1]?.length ?? 0),
          isCode: match[1] === "`",
        });
    at += line.length + 1;
  }
  return found;
}
