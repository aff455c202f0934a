import { phrase, type Phrase, type PhraseTable } from "./phrase.js";

const requiredThings = /(?:following|(?:lists|shows) the) required (?:properties|parameters|fields)/;
const thingsRequired =
  /(?:lists|shows|all|following) (?:the )?(?:properties|parameters|fields)[\w ]{0,50} are (?:required|mandatory)/;
/** Which sentences over a body's table say that its rows are required; the page may contradict those of generators. */
export const requiredTables = {
  title: "A table of what must be sent",
  place: "sentence",
  rows: [
    {
      id: "generated-required-table",
      meaning:
        "The generated sentence over the table calls its rows required; neither they nor an example say otherwise.",
      strength: "inferred",
      isGenerated: true,
      pattern: /\btable shows the (?:properties|parameters) that are required when you (?:create|update|add)\b/i,
      reads: ["The following table shows the properties that are required when you create the boat."],
      leaves: ["The following table lists the properties that are required when you create the boat."],
    },
    {
      id: "required-table",
      meaning: "A sentence over the table says that its rows are required.",
      strength: "inferred",
      isGenerated: false,
      pattern: phrase`\b(?:${requiredThings}|${thingsRequired})\b`,
      unless: /\b(?:not|none|query|if|unless|at least)\b|n['\u2019]t\b|\bcan\b/i,
      reads: [
        "The following table lists the properties that are required when you create the boat.",
        "All the properties listed in the following table are required.",
        "In the request body, provide the following required properties.",
        "The following properties are required to create the boat object.",
        "The following table lists the required properties.",
      ],
      leaves: [
        "The following properties are not required.",
        "The following table lists the properties of a boat.",
        "The permissions in the following table are required.",
        "In the request URL, provide the following required query parameters.",
        "Specify the required properties for the boat.",
      ],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred"> & { readonly isGenerated: boolean }>;

/** Which sentences beside such a one take it back for some bodies: what an example leaves out is not required then. */
export const requiredExceptions = {
  title: "Exceptions from what must be sent",
  place: "sentence",
  rows: [
    {
      id: "not-all-required",
      meaning: "Some bodies need not have all that the table calls required.",
      strength: "inferred",
      pattern:
        /\b(?:not all|none)(?: of)?(?: the)? (?:properties|parameters|fields)\b[^.]{0,60}\b(?:required|mandatory)\b/i,
      reads: [
        "If you moor the boat, not all the properties listed are required.",
        "For a dinghy, none of the properties are required.",
      ],
      leaves: ["Not all boats have an engine.", "All of the properties listed are required."],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
