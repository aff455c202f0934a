import { countSlips } from "../../../diagnostics/suggest.js";
import { elementOf, mapProperties } from "../../../model/queries.js";
import type { Operation } from "../../../model/operation.js";
import type { Model, QualifiedName } from "../../../model/types.js";
import { groupEntries } from "../../../source/group.js";
import type { Span } from "../../../source/span.js";
import { spanInBlock, type TextBlock } from "../../../source/text-block.js";
import { listProse } from "../../prose.js";
import { defineOwnRule } from "../../rule.js";

/** What a page writes as a name is a property of its type, but for a slip or for upper and lower case. */
export const pagePropertyMisspelt = defineOwnRule("page/property-misspelt", (context) => {
  const { model, pages, findPage, findSource, report } = context;
  const known = listNames(model);
  const knownWords = new Set([...known].flatMap(splitCamelCase));
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
    const text = types.length === 0 ? "" : (findSource(path)?.text ?? "");
    // Few pages have any, and only those are parsed again.
    if (![...text.matchAll(marked)].some(({ 2: word = "" }) => isStrange(word, known))) continue;
    const strange = listProse(findPage(path), findSource)
      .flatMap(listMarkedWords)
      .filter(({ word }) => isStrange(word, known));
    const properties = new Set(types.flatMap((type) => [...mapProperties(model.types, type).keys()]));
    for (const { word, span } of strange) {
      const meant = findMeant(word, properties, knownWords);
      if (meant === undefined) continue;
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

/** A property of several words in another letter case, or a letter or two away. */
function findMeant(word: string, properties: ReadonlySet<string>, knownWords: ReadonlySet<string>): string | undefined {
  const lowered = word.toLowerCase();
  return [...properties].find((name) => {
    if (!/[a-z][A-Z]/.test(name)) return false;
    // Prose may begin a name with a capital.
    if (name.toLowerCase() === lowered) return name.slice(1) !== word.slice(1);
    const most = name.length >= 14 ? 2 : name.length >= 9 ? 1 : 0;
    if (Math.abs(name.length - word.length) > most || `${name}s` === word || `${word}s` === name) return false;
    return countSlips(word, name) <= most && differsBySlip(word, name, knownWords);
  });
}

/** Word by word: `Max` and `Min`, `By` and `At` are other words, and so are two that names of the set have. */
function differsBySlip(written: string, name: string, knownWords: ReadonlySet<string>): boolean {
  const [words, others] = [splitCamelCase(written), splitCamelCase(name)];
  if (words.length !== others.length) return false;
  return words.every((word, index) => {
    const other = others[index] ?? "";
    return word === other || (Math.min(word.length, other.length) >= 5 && !knownWords.has(word));
  });
}

function splitCamelCase(name: string): readonly string[] {
  return name.split(/(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());
}

interface MarkedWord {
  readonly word: string;
  readonly span: Span;
}

/** Authors write names in bold or as code. */
const marked = /(\*\*|`)([A-Za-z]{6,40})\1/g;

function listMarkedWords(block: TextBlock): readonly MarkedWord[] {
  return [...block.text.matchAll(marked)].map(({ index, 1: mark = "", 2: word = "" }) => {
    const start = index + mark.length;
    return { word, span: spanInBlock(block, start, start + word.length) };
  });
}
