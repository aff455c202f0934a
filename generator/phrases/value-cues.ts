import { anyOf, phrase, type Phrase, type PhraseTable } from "./phrase.js";

/** `possible values`, `valid values` */
const judged = anyOf(
  ...["possible", "valid", "supported", "allowed", "permitted", "acceptable", "accepted"],
  ...["available", "enumeration", "enum", "known", "current"],
);
/** `values for the rig property` */
const ofSomething = phrase` for (?:the |this )?(?!the\b|this\b)[\w.*\x60]{1,60}(?: (?:property|type|parameter|field))?`;
const are = anyOf("are", "is", "includes", "include", "can be", "may be");
const choice = anyOf("limited to", "one of", "any of");
const theseValues = phrase`(?: ?the)?(?: ?following)?(?: ?values?)?`;
const modal = anyOf("can", "may", "must", "could", "should");
const mayBe = phrase`(?:${modal}|will) (?:only )?(?:be|include)`;
const subject = anyOf("values?", "it", "which", "type", "status", "state", "property");
const plurals = anyOf(
  ...["types", "states", "statuses", "options", "roles", "kinds", "modes", "levels", "possibilities"],
);
const judgedValues = phrase`${judged} (?:\w+ )?values?${ofSomething}?`;
/** All the rest, to where the list begins. */
const end = / ?:? ?$/;

/** The phrases that introduce a property's values; between phrase and list there is a colon at most. */
export const valueCues = {
  title: "Values that a description lists",
  place: "introduction",
  rows: [
    {
      id: "possible-values",
      meaning: "What follows are the values that the property can have.",
      strength: "strong",
      pattern: phrase`\b${judgedValues} ?${are}? ?(?:currently ?)?${choice}?${theseValues}(?: and \w+)?${end}`,
      reads: [
        "The possible values are: …",
        "Possible values for the rig property are …",
        "Valid string values: …",
        "The current possible values …",
        "Allowed values are limited to …",
        "Supported values include the following: …",
        "Acceptable value is one of the following values: …",
      ],
      leaves: ["The possible rigs are: …", "Possible values depend on the mast, see …", "All values are: …"],
    },
    {
      id: "it-can-be",
      meaning: "What follows may be the property's values, or examples of what it does.",
      strength: "weak",
      pattern: phrase`\bit can be${end}`,
      reads: ["The rig; it can be …", "It can be: …"],
      leaves: ["It can be one of …", "It may be …", "What it can be is …"],
    },
    {
      id: "it-will-be",
      meaning: "What follows are values that the property has at times.",
      strength: "weak",
      pattern: phrase`\b(?:property|value) will be${end}`,
      reads: ["For a dinghy the value will be …", "This property will be: …"],
      leaves: ["The value will be one of …", "The values will be …", "The value will only be …"],
    },
    {
      id: "value-can-be",
      meaning: "The property can have one of the values that follow.",
      strength: "strong",
      pattern: phrase`\b${subject} ${mayBe}(?: set to)?(?: (?:either|one of|any of))?${theseValues}${end}`,
      reads: [
        "The value can be …",
        "Values can only be …",
        "The rig, which can be: …",
        "It must be one of the following values: …",
        "The state may include …",
        "Property can be set to either …",
      ],
      leaves: ["The boat can be …", "It can be …", "The value can be large, as in …"],
    },
    {
      id: "can-be-set-to",
      meaning: "What is described takes one of the values that follow.",
      strength: "strong",
      pattern: phrase`\b${modal} be (?:set to|either|one of)(?: either)?${theseValues}${end}`,
      reads: ["The rig can be set to …", "Must be one of the following: …", "The boat could be either …"],
      leaves: ["The rig can be …", "The rig can be set for …", "It must be all of …"],
    },
    {
      id: "one-of",
      meaning: "The value is one of those that follow.",
      strength: "strong",
      pattern: phrase`\bone of${theseValues}${end}`,
      reads: ["One of: …", "The rig as one of the following values: …", "Is one of the …"],
      leaves: ["One of the boats is …", "Someone of …", "One or two of …"],
    },
    {
      id: "values-are",
      meaning: "What follows are values of the property.",
      strength: "strong",
      pattern: phrase`\bvalues? (?:are|includes?)(?: the following)?${end}`,
      reads: ["Values are: …", "Its values include the following: …"],
      leaves: ["The values is …", "Values are sorted by …"],
    },
    {
      id: "types-are",
      meaning: "What follows are the kinds, states or roles that the property tells apart.",
      strength: "strong",
      pattern: phrase`\b${plurals} (?:include|are)${end}`,
      reads: ["Types include: …", "Typical states are …"],
      leaves: ["Boats include …", "The type are …", "States are kept in …"],
    },
    {
      id: "supports-values",
      meaning: "The property supports the values that follow.",
      strength: "strong",
      pattern: phrase`\bsupports? (?:only )?(?:the )?(?:(?:two|three|four|\d+|following) )?values?${end}`,
      reads: ["Supports only two values: …", "It supports the following values …"],
      leaves: ["Supports …", "Supports many values: …"],
    },
    {
      id: "values-colon",
      meaning: "What follows are values of some kind.",
      strength: "weak",
      pattern: /\bvalues? ?: ?$/i,
      reads: ["Values: …", "With its value: …"],
      leaves: ["Values …", "Possible values: …"],
    },
    {
      id: "either",
      meaning: "What follows are alternatives: values, or properties of which one is given.",
      strength: "weak",
      pattern: phrase`\beither${end}`,
      reads: ["Either …", "The rig is either: …"],
      leaves: ["It can be either …", "Neither …"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"strong" | "weak">>;

/** What makes a list an illustration: others may occur. */
export const illustrations = {
  title: "Values that stand for others",
  place: "introduction",
  rows: [
    {
      id: "for-example",
      meaning: "What follows illustrates: other values may occur.",
      strength: "inferred",
      pattern: /\b(?:for (?:example|instance)|e\.g|such as|like)\b[ :,.]*$/i,
      reads: ["For example: …", "Rigs such as …", "The rig (e.g. …", "A rig like …"],
      leaves: ["For example the rig …", "Possible values are: …", "It is likely …"],
    },
    {
      id: "examples-are",
      meaning: "What follows are examples: other values may occur.",
      strength: "inferred",
      pattern: /\bexamples?(?: values?)? (?:includes?|are|is|values)\b[ :,.]*$/i,
      reads: ["Examples include …", "Example values are: …"],
      leaves: ["The values include …", "Examples of rigs: …"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
