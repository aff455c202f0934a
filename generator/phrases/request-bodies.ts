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

/** A paragraph under "Request body" that says that there is none. */
export const emptyBodies = {
  title: "A request without a body",
  place: "sentence",
  rows: [
    {
      id: "no-body",
      meaning: "The request has no body, whatever an example shows.",
      strength: "stated",
      pattern: /\bdo(?:n['\u2019]t| not) (?:supply|provide|include|send|specify)\b/i,
      reads: ["Do not supply a request body for this method.", "Don't provide a body."],
      leaves: ["Supply the name of the boat.", "You do not have to include all properties."],
    },
  ],
} as const satisfies PhraseTable<Phrase<"stated">>;

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
