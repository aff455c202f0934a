import { phrase, type Phrase, type PhraseTable } from "./phrase.js";

/** Whether a paragraph under "Request body" says what to send; a link in it, or the group, is its type. */
export const suppliedBodies = {
  title: "What a request sends",
  place: "sentence",
  rows: [
    {
      id: "supply-a-representation",
      meaning: "The request's body is a representation of the type that is linked.",
      strength: "inferred",
      pattern: /\b(?:json|representation)\b/i,
      unless: /\bdo(?:n['\u2019]t| not) supply\b/i,
      reads: ["In the request body, supply a JSON representation of the boat object.", "A representation of it"],
      leaves: ["Do not supply a JSON body.", "In the request body, supply the boat."],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

const name = /[A-Za-z][\w.]*\w/;
const kind = /(?:object|resource|entity|type)/;
const notName = /(?:an?|another|the|this|that|each|any|new|single|json|one)\b/;
export const namedBodies = {
  title: "What a request sends, without a link",
  place: "sentence",
  rows: [
    {
      id: "representation-of-name",
      meaning: "The request's body is a representation of the type that is named.",
      strength: "inferred",
      pattern: phrase`\brepresentation (?:of|for) (?:an? |the )?(?!${notName})(${name}) ${kind}\b`,
      reads: ["Supply a JSON representation for the boat object", "A representation of an old.boat entity"],
      leaves: ["A representation of another object", "A representation of the boat", "Represents the boat object"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** Between the status and the link to the type, or in the link: there is a collection of it. */
export const collections = {
  title: "A collection in the response",
  place: "sentence",
  rows: [
    {
      id: "collection-of",
      meaning: "The response holds a collection of the type that follows.",
      strength: "inferred",
      pattern: /\b(?:collection|list|array)\s+of\b/i,
      reads: [" response code and a collection of ", " and an array of "],
      leaves: [" and a collection in ", " and the list, "],
    },
    {
      id: "one-or-more",
      meaning: "The response holds one or more of the type that follows.",
      strength: "inferred",
      pattern: /\bone or more\b/i,
      reads: [" and one or more "],
      leaves: [" and one ", " and more "],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

export const returnsWithoutStatus = {
  title: "What a response holds, without a status",
  place: "sentence",
  rows: [
    {
      id: "returns-without-status",
      meaning: "The operation returns the type that is linked; nothing says with which status.",
      strength: "inferred",
      pattern: /\breturns?\b/i,
      reads: ["This method returns a collection of boats.", "If successful, return the boat"],
      leaves: ["The boat is returned.", "The returning boat"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** The group is the status. */
export const plainStatuses = {
  title: "The status of a response, in the text itself",
  place: "sentence",
  rows: [
    {
      id: "returns-status",
      meaning: "The operation answers with the status that is named.",
      strength: "inferred",
      pattern: /\b(?:returns?|with)\b[^.]{0,60}\b([1-5]\d\d)\b/,
      reads: ["This method returns a 204 response.", "It answers with HTTP status 202"],
      leaves: ["It has 204 masts.", "This method returns. See 204", "returns 999"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
