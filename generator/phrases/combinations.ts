import type { Phrase, PhraseTable } from "./phrase.js";

/** The values of the enum combine, as a list with commas on the wire. */
export const combinations = {
  title: "Values that combine",
  place: "sentence",
  rows: [
    {
      id: "flag-enum",
      meaning: "The enum is one of flags, which combine.",
      strength: "inferred",
      pattern: /\bflag(?:s|ged)? enum(?:eration)?s?\b/i,
      reads: ["A flags enumeration of sails", "This is a flagged enum", "Flag enums of rigs"],
      leaves: ["The flag of the boat", "An enumeration of flags"],
    },
    {
      id: "combination-of",
      meaning: "The value is a combination of members.",
      strength: "inferred",
      pattern: /\b(?:any|a|one or more) combination of\b/i,
      reads: ["Any combination of the sails", "The sails, a combination of the values", "One or more combination of"],
      leaves: ["The combination of the lock", "Combinations of sails are rare"],
    },
    {
      id: "comma-separated-list",
      meaning: "The value is a list of members with commas between them.",
      strength: "inferred",
      pattern: /\bcomma[- ](?:separated|delimited) (?:list|string)\b/i,
      reads: ["A comma-separated list of sails", "The sails as a comma delimited string"],
      leaves: ["Separated by a comma", "Comma-separated values of sails"],
    },
    {
      id: "allows-multiple-members",
      meaning: "The value can have several members at once.",
      strength: "inferred",
      pattern: /\b(?:allows?|supports?) multiple (?:members|values)\b/i,
      reads: ["This enumeration allows multiple members", "It supports multiple values"],
      leaves: ["Allows multiple boats", "Multiple values are possible"],
    },
    {
      id: "multiple-members-can-be-set",
      meaning: "Several members can be chosen together.",
      strength: "inferred",
      pattern: /\bmultiple (?:members|values) (?:can|may) be (?:set|selected|combined|specified)\b/i,
      reads: ["Multiple values can be set", "Multiple members may be selected"],
      leaves: ["Multiple boats can be set", "Multiple values can be found"],
    },
    {
      id: "can-be-combined",
      meaning: "The values can be combined with each other.",
      strength: "inferred",
      pattern: /\b(?:can|may) be combined\b/i,
      reads: ["The sails can be combined", "These may be combined with `and`"],
      leaves: ["The sails are combined", "Can be joined"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
