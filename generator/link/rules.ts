/** The rules by which linking infers or assumes a fact, each with what it goes by. `Fact.rule` is such an id. */
export const linkRules = {
  "body-table-of-operation": "the body table of an operation describes a type that has no page of its own",
  "rows-inherited-from-missing-page": "rows say they are inherited from a type that has no page of its own",
  "values-stand-for-base": "its values stand where a value of the base is due, and its table repeats all of the base's",
  "examples-show-base": "its examples show the properties that the base declares and its own table lacks",
  "keyed-type-without-base": "a type with a key and without another base begins at `entity`",
  "table-repeats-namesake": "its table repeats that of a known base, and both names end with the same word",
  "path-navigates-to-it": "a request path navigates to it, which only leads to entities",
  "id-of-keyed-type": "the `id` of a keyed type is its key unless a page names another",
  "members-elsewhere-on-page": "the cell says that it is an enum, whose members are listed elsewhere on the page",
  "enum-named-after-property":
    "the cell says that it is an enum without a name, so that it is called after its type and property",
  "json-representation": "only the JSON representation shows the property, with a value that tells the type",
  "request-path": "a request path goes on with the name, and an operation returns what is there",
  "operation-lists-it": "an operation lists the property that its table has as one value",
  "sentinel-or-hidden-members": "it has the member `unknownFutureValue`, or members behind a header",
  "example-combines-members": "an example shows several members in one value, with commas between them",
  "odata-type-of-elements": "`@odata.type` of every element of the list",
  "odata-context": "`@odata.context` of the body",
  "operation-request-body": "what the page says that the operation is sent",
  "operation-response": "what the page says that the operation returns",
  "returned-type-is-sent": "what is created or updated comes back: the body sent is of the type that is returned",
  "sent-type-is-returned": "what is created or updated comes back: the body returned is of the type that is sent",
  "object-without-envelope": "one object where a collection is announced",
  "array-of-values": "a list where one object is announced",
} as const;

export type LinkRule = keyof typeof linkRules;

/** The id of a rule of the table. */
export function rule(id: LinkRule): LinkRule {
  return id;
}

/** By which reading a page gives the type that most of its rows are inherited from as its base. */
export const inheritedRowsRule = "rows inherited from";
