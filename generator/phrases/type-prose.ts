import { phrase, type Phrase, type PhraseTable } from "./phrase.js";

export const abstractTypes = {
  title: "Abstract types",
  place: "sentence",
  rows: [
    {
      id: "is-an-abstract-type",
      meaning: "The page's type is abstract.",
      strength: "inferred",
      pattern: /\b(?:this|it|resource|type) (?:resource |type )?is an abstract\b/i,
      reads: ["This is an abstract type.", "The boat resource is an abstract base.", "This type is an abstract class"],
      leaves: ["The log is an abstract of the voyage.", "This type is abstract."],
    },
    {
      id: "represents-an-abstract-type",
      meaning: "The page's type stands for an abstract one.",
      strength: "inferred",
      pattern: /^(?:represents )?an abstract (?:type|base|class|resource)\b/i,
      reads: ["Represents an abstract type for boats.", "An abstract base of boats"],
      leaves: ["Represents an abstract boat.", "It stands for an abstract type."],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

const anyFurther = /any (?:further|other|additional) propert(?:y|ies)/;
const ownData =
  /(?:untyped|custom) (?:data|properties) of (?:its|their|your) own|with your custom data|additional custom properties/;
export const openTypes = {
  title: "Open types",
  place: "sentence",
  rows: [
    {
      id: "is-an-open-type",
      meaning: "The page's type is open: values have properties that no page documents.",
      strength: "inferred",
      pattern: /\bis an open (?:(?:complex|entity|resource) )?type\b/i,
      reads: ["The boat is an open type.", "This is an open type, so it takes other properties."],
      leaves: ["The boat is an open boat.", "Open types are rare."],
    },
    {
      id: "any-other-properties",
      meaning: "A sentence says that callers bring properties of their own.",
      strength: "inferred",
      pattern: phrase`\b(?:${anyFurther}|${ownData})\b`,
      unless: /\b(?:as|using) (?:open |schema )?extensions\b|\bnot\b|n['\u2019]t\b/i,
      reads: [
        "The body holds any further properties of your own.",
        "Lets an app keep untyped data of its own on a boat.",
        "Some yards specify additional custom properties.",
        "A name, along with your custom data.",
      ],
      leaves: [
        "Any other boat of the yard.",
        "The custom properties of a sail.",
        "Do not send any other properties.",
        "Adding your own data to custom properties as extensions.",
      ],
    },
    {
      id: "properties-of-an-open-type",
      meaning: "The page lists properties of an open type.",
      strength: "inferred",
      pattern: /^properties of an open type\b/i,
      reads: ["Properties of an open type."],
      leaves: ["The properties of an open type are not known.", "Properties of a boat."],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** Which of an intro's sentences speak of the type as a whole; what they say of it is read as any deprecation is. */
export const typeDeprecations = {
  title: "Deprecated types",
  place: "sentence",
  rows: [
    {
      id: "this-type-is-deprecated",
      meaning: "The page's type is deprecated.",
      strength: "inferred",
      pattern: /^(?:this|the \w+) (?:\w+ )?(?:resource|type|api|entity)\b.*\bdeprecated\b/i,
      reads: [
        "This resource is deprecated",
        "The boat entity type has been deprecated",
        "The old boat API is deprecated",
      ],
      leaves: ["Boats are deprecated", "This property is deprecated", "This resource is new"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
