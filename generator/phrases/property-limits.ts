import { anyOf, phrase, type Phrase, type PhraseTable } from "./phrase.js";

export type Limit = "minLength" | "maxLength" | "maxItems" | "minimum" | "maximum";
/** Each group of the pattern holds the number of the limit that stands at its place. */
interface LimitPhrase extends Phrase<"inferred"> {
  readonly limits: readonly [Limit] | readonly [Limit, Limit];
}

/** `20,000`: a group of the pattern, which no part without a name of its own has. */
const number = /\d[\d,]{0,15}/;
const ofWhat = /(?: of [\w ]{1,40})?(?: is|:)?/;
const atMost = anyOf(
  ...["maximum of", "max(?:imum)?:?", "limited to", "up to", "exceed", "no (?:more|longer) than", "at most"],
);
const things = anyOf("elements", "items", "entries", "objects", "values", "owners", "members");
const validRange = phrase`(?:valid|supported|allowed|possible|acceptable) (?:values?|range)(?: (?:are|is|of))?`;
const upTo = anyOf("to", "-", "–", "and", "through");

export const propertyLimits = {
  title: "How long, how many, how much",
  place: "sentence",
  rows: [
    {
      id: "length-between",
      meaning: "The text has a length between two numbers of characters.",
      limits: ["minLength", "maxLength"],
      strength: "inferred",
      pattern: phrase`\bbetween (${number}) and (${number}) char`,
      reads: ["Must be between 3 and 24 characters", "Between 1 and 1,000 chars"],
      leaves: ["Between 3 and 24 boats", "The 3 and 24 characters"],
    },
    {
      id: "maximum-length-in-characters",
      meaning: "The text has at most so many characters, by what its length is called.",
      limits: ["maxLength"],
      strength: "inferred",
      pattern: phrase`\bmax(?:imum)?(?: allowed)? (?:length|size|limit)${ofWhat} (${number}) (?:unicode )?char`,
      reads: ["Maximum length is 64 characters", "The maximum allowed size of the name is 1,024 Unicode characters"],
      leaves: ["Maximum length is 64", "The length is 64 characters"],
    },
    {
      id: "at-most-characters",
      meaning: "The text has at most so many characters.",
      limits: ["maxLength"],
      strength: "inferred",
      pattern: phrase`\b${atMost} (${number}) (?:unicode )?char`,
      reads: [
        "Limited to 64 characters",
        "It must not exceed 1,024 characters",
        "No longer than 8 chars",
        "Max: 5 char",
      ],
      leaves: ["At least 64 characters", "Up to 64 boats"],
    },
    {
      id: "maximum-length",
      meaning: "The text has at most this length.",
      limits: ["maxLength"],
      strength: "inferred",
      pattern: phrase`\bmax(?:imum)? length${ofWhat} (${number})\b`,
      reads: ["Maximum length 256", "The max length of the name is 64"],
      leaves: ["Minimum length 3", "The maximum size is 64"],
    },
    {
      id: "character-limit",
      meaning: "The text has a limit of so many characters.",
      limits: ["maxLength"],
      strength: "inferred",
      pattern: phrase`\b(${number}) character (?:limit|maximum)\b`,
      reads: ["Has a 256 character limit", "A 1,000 character maximum"],
      leaves: ["256 characters", "A character limit"],
    },
    {
      id: "minimum-length",
      meaning: "The text has at least this length.",
      limits: ["minLength"],
      strength: "inferred",
      pattern: phrase`\bmin(?:imum)? length${ofWhat} (${number})\b`,
      reads: ["Minimum length is 3", "Min length of the name: 8"],
      leaves: ["Maximum length is 3", "The minimum is 3"],
    },
    {
      id: "maximum-number-of-elements",
      meaning: "The collection has at most so many elements.",
      limits: ["maxItems"],
      strength: "inferred",
      pattern: phrase`\b(?:a maximum of|limited to|up to|at most|no more than) (${number}) ${things}\b`,
      reads: ["Can contain a maximum of 500 elements", "Limited to 20 owners", "Up to 1,000 items"],
      leaves: ["At least 20 elements", "Up to 20 boats"],
    },
    {
      id: "valid-values-from-to",
      meaning: "The value lies between two numbers.",
      limits: ["minimum", "maximum"],
      strength: "inferred",
      pattern: phrase`\b${validRange} ?:? ?(?:from |between )?(-?${number}) ?${upTo} ?(-?${number})`,
      reads: ["Valid values 11 to 1800", "Supported values are 1-500", "Allowed range is from 0 through 100"],
      leaves: ["Values 11 to 1800", "Valid values are from `a` to `b`", "Valid values are 1, 2"],
    },
    {
      id: "number-between",
      meaning: "The property is a number between two others.",
      limits: ["minimum", "maximum"],
      strength: "inferred",
      pattern: /\bnumber (?:from|between) (-?\d{1,15}) (?:to|and) (-?\d{1,15})\b/i,
      reads: ["A number between 0 and 100", "Number from -1 to 8"],
      leaves: ["Percentage between 1-100", "A number from 1,000 to 2"],
    },
  ],
} as const satisfies PhraseTable<LimitPhrase>;

/** The group is the format's name. */
export const formats = {
  title: "The format of a text",
  place: "sentence",
  rows: [
    {
      id: "named-format",
      meaning: "The text has the format of a standard that is named.",
      strength: "inferred",
      pattern: /\b(ISO[ -]?(?:8601|639|3166|4217)(?:-\d)?|RFC ?\d{3,5}|E\.164|BCP[ -]?47|base64(?:url)?)\b/i,
      reads: ["The time in ISO 8601 format", "See RFC 3339", "Base64url-encoded", "An E.164 number"],
      leaves: ["ISO 9001 certified", "A base of 64", "RFC 12"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** A value in backticks or bold comes right after. */
export const defaultIntroductions = {
  title: "The default value",
  place: "introduction",
  rows: [
    {
      id: "default-value",
      meaning: "The value that follows is the property's default.",
      strength: "inferred",
      pattern: /\bdefault(?: value)?(?: is| is set to|s to|:| =) ?$/i,
      reads: ["The default value is …", "Default: …", "It defaults to …", "Default = …"],
      leaves: ["The default …", "The default value is not …"],
    },
    {
      id: "by-default-set-to",
      meaning: "By default, the property is set to the value that follows.",
      strength: "inferred",
      pattern: /\bby default,? (?:it is |is )?set to ?$/i,
      reads: ["By default, it is set to …", "By default set to …"],
      leaves: ["By default …", "It is set to …"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** The group is the value. */
export const plainDefaults = {
  title: "The default value, in the text itself",
  place: "sentence",
  rows: [
    {
      id: "default-value-in-words",
      meaning: "A number or boolean in the sentence is the property's default.",
      strength: "inferred",
      pattern: /\bdefault(?: value)? is (true|false|-?\d+)\b/i,
      reads: ["The default is false.", "Default value is 5."],
      leaves: ["The default is sloop.", "By default false."],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** The type whose row this was first comes right after, as a link. */
export const inheritedIntroductions = {
  title: "Where a property comes from",
  place: "introduction",
  rows: [
    {
      id: "inherited-from",
      meaning: "The property is inherited from the type that is linked.",
      strength: "stated",
      pattern: /\binherit(?:ed|s) from(?: the)? ?$/i,
      reads: ["Inherited from …", "It inherits from the …"],
      leaves: ["Inherit from …", "Inherited by …"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"stated">>;

/** The group is the type's name. */
export const inheritedNames = {
  title: "Where a property comes from, without a link",
  place: "sentence",
  rows: [
    {
      id: "inherited-from-name",
      meaning: "The property is inherited from the type that is named.",
      strength: "inferred",
      pattern: /\binherit(?:ed|s) from(?: the)? \*{0,2}`?([A-Za-z][\w.]*[A-Za-z\d])/i,
      reads: ["Inherited from boat.", "It inherits from the `boat` type"],
      leaves: ["Inherited by boat", "Inherited from 12"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
