import { countSlips } from "../../../diagnostics/suggest.js";
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
    const properties = new Set(types.flatMap((type) => [...mapProperties(model.types, type).keys()]));
    for (const { word, start } of strange) {
      const meant = findMeant(word, properties);
      if (meant === undefined) continue;
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

/** A property of several words in another letter case, or a letter or two away. */
function findMeant(word: string, properties: ReadonlySet<string>): string | undefined {
  const lowered = word.toLowerCase();
  return [...properties].find((name) => {
    if (!/[a-z][A-Z]/.test(name)) return false;
    if (name.toLowerCase() === lowered) return true;
    const most = name.length >= 14 ? 2 : name.length >= 9 ? 1 : 0;
    if (Math.abs(name.length - word.length) > most || `${name}s` === word || `${word}s` === name) return false;
    return countSlips(word, name) <= most;
  });
}

interface MarkedWord {
  readonly word: string;
  readonly start: number;
}

/** Authors write names in bold or as code; what stands in code blocks and comments is not theirs to read. */
function listMarkedWords(text: string): readonly MarkedWord[] {
  const found: MarkedWord[] = [];
  let at = 0;
  let skipsTo: string | undefined;
  for (const line of text.split("\n")) {
    const bare = line.trimStart();
    if (skipsTo !== undefined) {
      if (bare.includes(skipsTo)) skipsTo = undefined;
    } else if (bare.startsWith("```")) skipsTo = "```";
    else if (bare.startsWith("<!--")) skipsTo = bare.includes("-->") ? undefined : "-->";
    else
      for (const match of line.matchAll(/(\*\*|`)([A-Za-z]{6,40})\1/g))
        found.push({ word: match[2] ?? "", start: at + match.index + (match[1]?.length ?? 0) });
    at += line.length + 1;
  }
  return found;
}
