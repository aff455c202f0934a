import { describe, expect, it } from "vitest";
import { deductions } from "../../generator/phrases/deductions.js";
import { phraseTables } from "../../generator/phrases/fact-rules.js";
import { findPhrase, type Phrase, type PhraseTable } from "../../generator/phrases/phrase.js";

/** What the table is held against: all of a sentence, or what stands before the `…`. */
function textOf(sentence: string, { place }: PhraseTable): string {
  return place === "sentence" ? sentence : sentence.slice(0, sentence.indexOf("…"));
}
function idOf(table: PhraseTable, sentence: string): string | undefined {
  return findPhrase(table, textOf(sentence, table))?.phrase.id;
}

describe.each(phraseTables.map((table) => ({ ...table, table })))("$title", ({ table, place }) => {
  const sentences = table.rows.flatMap((row: Phrase) => [
    ...row.reads.map((sentence) => ({ row, sentence, reads: true })),
    ...row.leaves.map((sentence) => ({ row, sentence, reads: false })),
  ]);

  it.each(table.rows)("$id has sentences that it reads and sentences that it leaves", ({ reads, leaves }: Phrase) => {
    expect(reads.length).toBeGreaterThan(0);
    expect(leaves.length).toBeGreaterThan(0);
    for (const sentence of [...reads, ...leaves]) expect(sentence.includes("…")).toBe(place === "introduction");
  });

  it.each(sentences.filter(({ reads }) => reads))("$row.id reads: $sentence", ({ row, sentence }) => {
    expect(idOf(table, sentence)).toBe(row.id);
  });

  it.each(sentences.filter(({ reads }) => !reads))("$row.id leaves: $sentence", ({ row, sentence }) => {
    expect(idOf(table, sentence)).not.toBe(row.id);
  });
});

const rules = [...phraseTables.flatMap(({ rows }) => rows), ...deductions];

it("every rule has an id of its own, in kebab-case, and says what it means in a sentence", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, meaning } of rules) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z`].*\.$/);
  }
});
