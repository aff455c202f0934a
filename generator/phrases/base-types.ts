import { phrase, type Phrase, type PhraseTable } from "./phrase.js";

/** `the abstract type` */
const theBase = phrase`(?: the)?(?: (?:abstract|base))?(?: (?:type|resource|entity|class))?`;
/** "All the controls inherit from [x]" speaks of others: only the singular is about the page's type. */
const inherits = /inherit(?:s|ed|ing)|deriv(?:es|ed|ing)/;

/** "the type that [x] inherits from", "from which ... derive": the sentence turns round who inherits from whom. */
export const turnsRound = /\b(?:from which|that (?:other|all)|types? that)\b/i;

/**
 * What comes right after, a link or a name in backticks or bold, is the base of the page's type. They are held against
 * the sentence's own beginning, not against the sentences before it.
 */
export const baseIntroductions = {
  title: "The base of a page's type",
  place: "introduction",
  rows: [
    {
      id: "inherits-from",
      meaning: "The page's type inherits from the type that follows.",
      strength: "inferred",
      pattern: phrase`\b${inherits}\b(?: (?!from\b)[\w,]+){0,8} from${theBase} ?$`,
      unless: turnsRound,
      reads: [
        "Inherits from …",
        "The yawl is derived from the abstract type …",
        "It inherits all the properties, and more, from …",
      ],
      leaves: ["All boats inherit from …", "The types that it inherits from …", "Inherited from the yard, as …"],
    },
    {
      id: "extends",
      meaning: "The page's type extends the type that follows.",
      strength: "inferred",
      pattern: phrase`\b(?:extends|extending)${theBase} ?$`,
      unless: turnsRound,
      reads: ["This resource extends the base class …", "A boat extending …"],
      leaves: ["Extend the …", "It extends over the …", "The type that extends …"],
    },
    {
      id: "subtype-of",
      meaning: "The page's type is a subtype of the type that follows.",
      strength: "inferred",
      pattern: phrase`\b(?:subtype|sub-type|subclass|specialization|derived type) of${theBase} ?$`,
      unless: turnsRound,
      reads: ["A sub-type of …", "The yawl is a specialization of the …", "It is a derived type of the base class …"],
      leaves: ["Subtypes of …", "A type of …", "The types that are a subtype of …"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** A name has a hump or a dot, so that "derived from an" names none. */
const typeName = String.raw`[a-z]\w*[A-Z]\w*|[a-z]\w*(?:\.[a-z]\w*)+|entity`;

/** The base in words of the text, without a link; the group is its name. */
export const namedBases = {
  title: "The base of a page's type, without a link",
  place: "sentence",
  rows: [
    {
      id: "inherits-from-name",
      meaning: "The page's type inherits from the type that is named.",
      strength: "inferred",
      pattern: new RegExp(String.raw`\b(?:[Ii]nherits|[Dd]erived|[Dd]erives) from(?: the)? (${typeName})\b`),
      reads: [
        "Inherits from directoryObject.",
        "It is derived from the microsoft.graph.boat type",
        "Derives from entity",
      ],
      leaves: ["Derived from an older boat", "Inherit from directoryObject", "Inherits from Boat"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** What comes after, up to the end of the sentence, is derived from the page's type. */
export const derivedIntroductions = {
  title: "The types derived from a page's type",
  place: "sentence",
  rows: [
    {
      id: "base-type-of",
      meaning: "The page's type is the base of those that follow.",
      strength: "inferred",
      pattern: /\bbase (?:type|class|resource|entity) (?:of|for)\b/i,
      reads: ["Base type of yawl and ketch", "This is the base class for the yawl resource"],
      leaves: ["Its base type is boat", "The base of the mast"],
    },
    {
      id: "inherited-by",
      meaning: "The page's type is inherited by those that follow.",
      strength: "inferred",
      pattern: /\binherited by\b/i,
      reads: ["It is inherited by yawl", "Inherited by ketch and yawl"],
      leaves: ["Inherited from boat", "It inherits by default"],
    },
    {
      id: "derived-types-are",
      meaning: "The types derived from the page's follow.",
      strength: "inferred",
      pattern: /\bderived types (?:are|include)\b/i,
      reads: ["The derived types are yawl and ketch", "Derived types include yawl"],
      leaves: ["It has derived types", "A derived type is yawl"],
    },
    {
      id: "following-types-inherit",
      meaning: "The types that follow inherit from the page's.",
      strength: "inferred",
      pattern: /\bfollowing (?:types|resources) (?:inherit|derive|are derived)\b/i,
      reads: ["The following types inherit from it: yawl", "The following resources are derived from boat"],
      leaves: ["The following types are used", "Following resources, inherit from it"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** What comes before is derived from the page's type. */
export const heirs = {
  title: "Types that inherit from the page's",
  place: "sentence",
  rows: [
    {
      id: "inherit-from-this-type",
      meaning: "The types that are linked before it inherit from the page's.",
      strength: "inferred",
      pattern: /\b(?:inherits?|derives?) from this (?:type|resource|class|entity)\b/i,
      reads: ["The yawl and ketch types inherit from this type.", "The yawl derives from this resource."],
      leaves: ["The yawl inherits from boat.", "It inherits from this yard."],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** A list comes after, of types that are derived from the page's. */
export const heirLists = {
  title: "A list of the types that inherit from the page's",
  place: "sentence",
  rows: [
    {
      id: "list-of-derived-types",
      meaning: "The types in the list below inherit from the page's.",
      strength: "inferred",
      pattern: /\bthat (?:derive|inherit) from\b[^.]{0,100}\b(?:are|include) ?:?$/i,
      reads: ["Resources that derive from boat include:", "The types that inherit from it are"],
      leaves: ["Types that derive from boat are fast", "Resources that derive from boat. These include:"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
