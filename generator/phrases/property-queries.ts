import { phrase, type Certain, type Phrase, type PhraseTable } from "./phrase.js";

interface QueryOption extends Phrase<"inferred"> {
  readonly fact: "expand" | "orderBy" | "search";
}
/** "Supports", in whatever company, but not "does not support"; the option that follows it next is meant. */
const supports = /(?<!(?:\bnot|n['\u2019]t|\bwithout)\s{1,3}(?:currently\s)?)support(?:(?!support).)*?/;

/** What of a property a query may ask. */
export const queryOptions = {
  title: "What a query may ask of a property",
  place: "sentence",
  rows: [
    {
      id: "supports-expand",
      meaning: "A query can expand the property.",
      fact: "expand",
      strength: "inferred",
      pattern: phrase`${supports}\$expand`,
      reads: ["Supports $expand", "It supports $select and $expand"],
      leaves: ["Does not support $expand", "Use $expand"],
    },
    {
      id: "supports-orderby",
      meaning: "A query can sort by the property.",
      fact: "orderBy",
      strength: "inferred",
      pattern: phrase`${supports}\$orderby`,
      reads: ["Supports $orderBy", "Supports $filter (eq) and $orderby"],
      leaves: ["Doesn't support $orderby", "Supports $filter, but does not currently support $orderby"],
    },
    {
      id: "supports-search",
      meaning: "A query can search the property.",
      fact: "search",
      strength: "inferred",
      pattern: phrase`${supports}\$search`,
      reads: ["Supports $search", "The supported options are $filter and $search"],
      leaves: ["Listed without support for $search", "It is found by $search"],
    },
  ],
} as const satisfies PhraseTable<QueryOption>;

/** The group holds the operators that follow in brackets. */
export const filters = {
  title: "Whether a query may filter by a property",
  place: "sentence",
  rows: [
    {
      id: "supports-filter",
      meaning: "A query can filter by the property, with the operators in brackets.",
      strength: "inferred",
      pattern: phrase`${supports}\$filter(?:[\s)\x60]{0,4}\(([^()]{1,200}))?`,
      reads: ["Supports $filter", "Supports $filter (eq, ne)", "Supports $select and `$filter` (`eq`)"],
      leaves: ["Does not support $filter", "Use $filter"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

interface Returning extends Phrase<Certain> {
  readonly value: "default" | "select" | "expand";
}
export const returnings = {
  title: "When a property is returned",
  place: "sentence",
  rows: [
    {
      id: "returned-only-on-select",
      meaning: "The property is returned only where a query selects it.",
      value: "select",
      strength: "inferred",
      pattern: /\breturned only (?:on|with|if|when|as|in)\b.*\$select/i,
      reads: ["Returned only on $select", "It is returned only if it is named in $select"],
      leaves: ["Returned on $select", "Returned only on Sundays"],
    },
    {
      id: "only-returned-on-select",
      meaning: "The property is only returned where a query selects it.",
      value: "select",
      strength: "inferred",
      pattern: /\bonly returned (?:on|with|if|when)\b.*\$select/i,
      reads: ["Only returned with $select"],
      leaves: ["Only returned on $expand", "Only boats, returned with $select"],
    },
    {
      id: "requires-select",
      meaning: "A query must select the property to get it.",
      value: "select",
      strength: "inferred",
      pattern: /\brequires \$select to retrieve/i,
      reads: ["Requires $select to retrieve it"],
      leaves: ["Requires $select", "$select is required to retrieve it"],
    },
    {
      id: "not-returned-by-default",
      meaning: "A query that does not ask for the property does not get it.",
      value: "select",
      strength: "inferred",
      pattern: /\bnot returned by default/i,
      reads: ["This property is not returned by default"],
      leaves: ["Returned by default", "Not returned at all"],
    },
    {
      id: "only-returned-on-expand",
      meaning: "The property is returned only where a query expands it.",
      value: "expand",
      strength: "inferred",
      pattern: /\b(?:only returned (?:on|with)|returned only on)\b.*\$expand/i,
      reads: ["Returned only on $expand", "Only returned with $expand"],
      leaves: ["Returned on $expand", "Returned only with $expand"],
    },
    {
      id: "returned-by-default",
      meaning: "Every query gets the property.",
      value: "default",
      strength: "stated",
      pattern: /^(?:it is |this property is )?returned by default\b/i,
      reads: ["Returned by default", "This property is returned by default"],
      leaves: ["Not returned by default", "Boats are returned by default"],
    },
  ],
} as const satisfies PhraseTable<Returning>;
