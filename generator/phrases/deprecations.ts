import { anyOf, phrase, type Phrase, type PhraseTable } from "./phrase.js";
import type { Certain } from "./phrase.js";

const described = anyOf(
  ...["property", "relationship", "navigation property", "resource", "complex type", "method", "api", "type"],
  ...["enum(?:eration)?", "value", "member", "field", "entity"],
);
const becomes = anyOf(...["is", "has been", "was", "will be", "is being", "is in the process of being"]);

/** "Whether the part is deprecated", "the `x` member is deprecated": the sentence speaks of something else. */
const ofSomethingElse = new RegExp(
  [/\b(?:whether|if|when|which)\b.*\bdeprecated\b/, /`?\w+`? (?:enumeration )?member\b.*\bdeprecated\b/]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

export const deprecations = {
  title: "What is deprecated",
  place: "sentence",
  rows: [
    {
      id: "deprecated",
      meaning: "What is described is deprecated.",
      strength: "stated",
      pattern: /^[([]?deprecated\b/i,
      reads: ["Deprecated", "[Deprecated] The old rig", "(deprecated) The rig", "Deprecated, use `rig`"],
      leaves: ["The deprecated rig", "Not deprecated"],
    },
    {
      id: "this-is-deprecated",
      meaning: "What is described is called deprecated by what it is.",
      strength: "stated",
      pattern: phrase`^[([]?(?:this|the) ${described}\b[\w\s()]{0,40}? ${becomes} (?:being )?deprecated\b`,
      reads: [
        "This property is deprecated",
        "The API has been deprecated",
        "(This navigation property (old) is in the process of being deprecated)",
      ],
      leaves: ["This boat is deprecated", "This property says whether the part, an old one, is deprecated"],
    },
    {
      id: "is-deprecated",
      meaning: "A sentence of the description calls it deprecated.",
      strength: "inferred",
      pattern: /\b(?:is|has been|are|now) deprecated\b/i,
      unless: ofSomethingElse,
      reads: ["The old name is deprecated", "Rigs of this kind are deprecated", "It is now deprecated"],
      leaves: ["Whether the part is deprecated", "The `yawl` member is deprecated", "It will be deprecated"],
    },
    {
      id: "to-be-deprecated",
      meaning: "The description ends with the remark that it is deprecated.",
      strength: "inferred",
      pattern: /[-–—:] (?:to be )?deprecated$/i,
      unless: ofSomethingElse,
      reads: ["The rig - to be deprecated", "The rig: deprecated"],
      leaves: ["The rig deprecated", "The rig - deprecated in spring"],
    },
  ],
} as const satisfies PhraseTable<Phrase<Certain>>;

/** Whether the sentence after one that deprecates belongs to it. */
export const deprecationSequels = {
  title: "What goes on about a deprecation",
  place: "sentence",
  rows: [
    {
      id: "use-instead",
      meaning: "The sentence says what to use in place of what is deprecated.",
      strength: "inferred",
      pattern: /^(?:please )?(?:use|instead|replaced)\b/i,
      reads: ["Use `rig` instead", "Please use `rig`", "Replaced by `rig`", "Instead, see `rig`"],
      leaves: ["The use of `rig`", "You can use `rig`"],
    },
    {
      id: "will-be-removed",
      meaning: "The sentence says what becomes of what is deprecated.",
      strength: "inferred",
      pattern:
        /^(?:please )?(?:it (?:is|will|has)|will|this (?:property|resource|api|type) (?:will|is)|to be removed)\b/i,
      reads: ["It will be removed in spring", "Will stop to work", "This property is going away", "To be removed"],
      leaves: ["The rig will be set", "It was removed", "This boat will sink"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

const insteadOf = anyOf("use", "replaced (?:by|with)", "in favou?r of", "superseded by");
const what = anyOf("property", "type", "resource", "relationship", "api", "member", "value", "parameter");

/** What takes the place of what is deprecated; the group is its name. */
export const replacements = {
  title: "What takes the place of what is deprecated",
  place: "sentence",
  rows: [
    {
      id: "replaced-by",
      meaning: "The replacement is the name that follows.",
      strength: "inferred",
      pattern: phrase`\b${insteadOf}(?: the| a)?(?: new)?(?: ${what}\b)? ([A-Za-z][\w.]*)`,
      reads: ["Use rig instead", "It is replaced by the new property rig", "Deprecated in favour of rig"],
      leaves: ["It was replaced", "Superseded: 2"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
