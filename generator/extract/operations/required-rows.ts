import type { Page } from "../../markdown/page.js";
import { inferred } from "../../model/fact.js";
import { findPhrase } from "../../phrases/phrase.js";
import { requiredExceptions, requiredTables } from "../../phrases/required-bodies.js";
import { isJsonObject } from "../../source/json.js";
import type { ExampleFacts, PropertyRow } from "../page-facts.js";
import { findSections, listParagraphs } from "../prose/intro.js";
import { splitSentences } from "../prose/sentences.js";
import { keyName } from "../../model/names.js";

/**
 * The rows of a body's table, required where a sentence over it says so of all. What a generator writes over every
 * table, or what has exceptions, counts for what is sent in all examples, and a generator's not where the table lists
 * what nobody can send, or says itself what is required.
 */
export function requireRows(
  page: Page,
  rows: readonly PropertyRow[],
  examples: readonly ExampleFacts[],
): readonly PropertyRow[] {
  const found = findLeadIn(page);
  if (found === undefined || (found.phrase.isGenerated && rows.some(speaksForItself))) return rows;
  const sent = found.phrase.isGenerated || found.hasExceptions ? listSent(examples) : [];
  return rows.map((row) =>
    speaksForItself(row) || sent.some((names) => !names.has(row.name))
      ? row
      : { ...row, facts: { ...row.facts, required: inferred(true, found.phrase.id, found.span) } },
  );
}

function findLeadIn(page: Page) {
  for (const { content, span } of listParagraphs(findSections(page, /^request body$/i))) {
    const sentences = splitSentences(content.text);
    const phrase = sentences.map((sentence) => findPhrase(requiredTables, sentence)?.phrase).find(Boolean);
    const hasExceptions = sentences.some((sentence) => findPhrase(requiredExceptions, sentence) !== undefined);
    if (phrase !== undefined) return { phrase, span, hasExceptions };
  }
  return undefined;
}

/** The row says whether it is required, or that the service sets the property. */
function speaksForItself({ name, facts }: PropertyRow): boolean {
  const isSet = facts.key?.value === true || facts.readOnly?.value === true || name === keyName;
  return isSet || facts.required !== undefined || facts.requiredOnCreate !== undefined;
}

/** The names that each example sends. */
function listSent(examples: readonly ExampleFacts[]): readonly ReadonlySet<string>[] {
  return examples.flatMap(({ request }) => {
    const body = request?.body;
    return body?.kind === "json" && isJsonObject(body.value) ? [new Set(Object.keys(body.value))] : [];
  });
}
