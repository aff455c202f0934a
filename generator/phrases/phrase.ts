/** How a phrase is written down, and how a text is held against a table of them. */

/** A page that says nothing but the fact states it; a longer sentence lets it be inferred. */
export type Certain = "stated" | "inferred";
/** A weak phrase may as well introduce something else: alone it decides nothing. */
export type Strength = Certain | "strong" | "weak";

/** A way in which authors say something. Its sentences are its test. */
export interface Phrase<S extends Strength = Strength> {
  /** `possible-values`: in kebab-case, and of no other row. The rule of the facts that it gives. */
  readonly id: string;
  /** What a page says that writes so. */
  readonly meaning: string;
  readonly strength: S;
  /** One idea. Blanks are single: what it is held against has no others. */
  readonly pattern: RegExp;
  /** What makes a text that the pattern is in say something else. */
  readonly unless?: RegExp;
  /** Texts that this row reads; in a table of introductions, `…` is what they introduce. */
  readonly reads: Sentences;
  /** Texts near to them that this row leaves alone. */
  readonly leaves: Sentences;
}
export type Sentences = readonly [string, ...string[]];

/** Phrases for one purpose, the first that fits is taken. */
export interface PhraseTable<Row extends Phrase = Phrase> {
  /** What it is for, as a heading. */
  readonly title: string;
  /** What its rows are held against: a sentence, or the text right before something (a list, a link, a value). */
  readonly place: "sentence" | "introduction";
  readonly rows: readonly Row[];
}

export interface FoundPhrase<Row extends Phrase> {
  readonly phrase: Row;
  /** What the pattern's groups hold; the first is all that it matched. */
  readonly match: RegExpExecArray;
}

/** How much of a text can matter to what it introduces. */
const longestIntroduction = 200;

/** The first row of the table that reads the text: a sentence, or all that stands before what is introduced. */
export function findPhrase<Row extends Phrase>(table: PhraseTable<Row>, text: string): FoundPhrase<Row> | undefined {
  for (const found of findPhrases(table, text)) return found;
  return undefined;
}

/** Every row of the table that reads the text, in the table's order. */
export function* findPhrases<Row extends Phrase>(
  { place, rows }: PhraseTable<Row>,
  text: string,
): Generator<FoundPhrase<Row>> {
  const held = place === "introduction" ? text.slice(-longestIntroduction).replace(/\s+/g, " ") : text;
  for (const phrase of rows) {
    const match = phrase.pattern.exec(held);
    if (match !== null && phrase.unless?.test(held) !== true) yield { phrase, match };
  }
}

/**
 * A pattern made of named parts, whatever the letter case:
 *
 *     phrase`\b${subject} (?:can|may) be${oneOf}?${end}`
 */
export function phrase(text: TemplateStringsArray, ...parts: readonly RegExp[]): RegExp {
  return new RegExp(String.raw(text, ...parts.map(({ source }) => `(?:${source})`)), "i");
}

/** Any of the words, as a part of a pattern: longer ones first where one begins another. */
export function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(words.join("|"), "i");
}
