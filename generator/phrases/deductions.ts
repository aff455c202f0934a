/**
 * The rules by which something is concluded from more than a sentence: a table's form, other pages, examples.
 * A new one gets its row here; its id is then a `RuleId`.
 */
export interface Deduction {
  /** In kebab-case, and of no other rule. */
  readonly id: string;
  /** What is concluded, and from what. */
  readonly meaning: string;
}

export const deductions = [
  // One page
  { id: "heading-names-type", meaning: "The page's title names the type that its tables are about." },
  {
    id: "heading-spells-annotation",
    meaning: "The annotation's name is all in lower case; the page's title has the same one with its humps.",
  },
  { id: "last-word-of-heading", meaning: "The heading over a table of members ends with the enum's name." },
  { id: "powers-of-two", meaning: "The members' numbers are powers of two: they are flags, and combine." },
  { id: "null-among-values", meaning: "`null` stands among the values that the description lists: it can be null." },
  { id: "words-in-backticks", meaning: "Words in backticks, one after the other, may be values; no phrase says so." },
  {
    id: "evolvable-members",
    meaning: "The values are named with the header `Prefer: include-unknown-enum-members`, for which they are sent.",
  },
  { id: "table-of-derived-types", meaning: "The types in a table of derived types inherit from the page's." },
  { id: "rows-inherited-from", meaning: "Rows of the type's tables say from which type they are inherited." },
  { id: "shape-of-request", meaning: "The first request line shows which kind of operation it is." },
  { id: "verb-of-title", meaning: "The page has no request line; its title shows which kind of operation it is." },
  { id: "body-is-a-type", meaning: "The paragraph under Request body is a link to the type, and nothing else." },
  { id: "type-named-in-response", meaning: "The response's paragraph names its type in bold or backticks." },
  // All pages together
  { id: "body-table-of-operation", meaning: "A type without a page is described by the body table of an operation." },
  {
    id: "rows-inherited-from-missing-page",
    meaning: "A type without a page is described by the rows that others inherit from it.",
  },
  { id: "keyed-type-without-base", meaning: "A type with a key and no other base is an entity." },
  { id: "path-navigates-to-it", meaning: "A request path navigates to the type, so it is an entity." },
  {
    id: "table-repeats-namesake",
    meaning: "Its table repeats all rows of a type whose name ends alike: that is its base.",
  },
  { id: "values-stand-for-base", meaning: "Its values stand in examples where the base is documented." },
  { id: "examples-show-base", meaning: "Its examples show the properties of the base." },
  { id: "id-of-keyed-type", meaning: "The `id` of a type with a key is that key." },
  {
    id: "enum-named-after-property",
    meaning: "The cell says `enum`, and the property's name names the one with its values.",
  },
  { id: "members-elsewhere-on-page", meaning: "The cell says `enum`, and its members stand elsewhere on the page." },
  {
    id: "sentinel-or-hidden-members",
    meaning: "The enum has the sentinel `unknownFutureValue`, or members behind a header.",
  },
  { id: "example-combines-members", meaning: "An example has several members with commas between them: they combine." },
  { id: "json-representation", meaning: "The JSON representation shows the property and its type; no table does." },
  { id: "request-path", meaning: "Request paths lead through the property; no table has it." },
  { id: "shape-of-navigation", meaning: "The address ends in a property of several: they are listed, or one is made." },
  { id: "body-of-address", meaning: "What is sent to an address to change or to add to it is what stands there." },
  { id: "operation-lists-it", meaning: "An operation lists what the property leads to, so it is a collection." },
  // Examples
  { id: "odata-type-of-elements", meaning: "Every element of the body has the same `@odata.type`." },
  { id: "odata-context", meaning: "The body's `@odata.context` names its type." },
  { id: "operation-response", meaning: "The body is what the operation's page says is returned." },
  { id: "operation-request-body", meaning: "The body is what the operation's page says is sent." },
  { id: "returned-type-is-sent", meaning: "What is created or updated is sent as it comes back." },
  { id: "sent-type-is-returned", meaning: "What is created or updated comes back as it was sent." },
  { id: "object-without-envelope", meaning: "The body is one object, without the envelope of a collection." },
  { id: "array-of-values", meaning: "The body is an array of values." },
] as const satisfies readonly Deduction[];
