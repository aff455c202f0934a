import type { CodeDescription } from "./code-description.js";

/** What is wrong with the examples of pages. */
export const exampleCodes = {
  "example/array-or-value": {
    severity: "warning",
    title: "Example has one value for many, or many for one",
    help:
      "The table and the example disagree on whether there is one value or a collection. " +
      "Readers copy the example; bring the two in line.",
  },
  "example/enum-case": {
    severity: "warning",
    title: "Example's enum value differs in letter case",
    help:
      "The service's answer and the documentation's members differ to a program. " +
      "Write the member as its table does.",
  },
  "example/enum-value": {
    severity: "warning",
    title: "Example's value is no member of the enum",
    help: "Code made from the documentation rejects the value. Correct the example, or add the member to the list.",
  },
  "example/json-invalid": {
    severity: "error",
    title: "Example is not valid JSON",
    help:
      "Nothing could be taken from the body, so nobody can use it as it stands. " +
      "The message says where reading ended.",
  },
  "example/json-repaired": {
    severity: "warning",
    title: "Example's JSON needed a repair",
    help:
      "Whoever copies the example gets an error. " +
      "The body was read after a small repair, which the fix makes on the page.",
  },
  "example/missing-required": {
    severity: "warning",
    title: "Create example lacks a required property",
    help:
      "Whoever sends this request as it stands gets an error. " +
      "Add the property, or mark it as optional in the table.",
  },
  "example/null": {
    severity: "warning",
    title: "Example is null where the table allows no null",
    help: 'Drop "not nullable" from the description, or give the example a value.',
  },
  "example/placeholder": {
    severity: "warning",
    title: "Example holds a placeholder",
    help: "The word stands for a value, so the example cannot be sent, nor used for a test. Write a value.",
  },
  "example/property-case": {
    severity: "warning",
    title: "Example spells a property in another letter case",
    help: "Names in JSON differ by case. Spell the property as the table does, or correct the table.",
  },
  "example/read-only": {
    severity: "info",
    title: "Request example sends a read-only property",
    help:
      "The service ignores or rejects the property. " +
      'Leave it out of the request, or drop "Read-only" from the description.',
  },
  "example/status": {
    severity: "warning",
    title: "Example's status is not the documented one",
    help: "Readers do not know which of the two to expect. Bring the example and the Response section in line.",
  },
  "example/type-name": {
    severity: "warning",
    title: "Example's `@odata.type` names no fitting type",
    help: "Readers and tools look the type up by this name. Correct the name, or document the type and its base type.",
  },
  "example/type-name-case": {
    severity: "warning",
    title: "Example's `@odata.type` differs in letter case",
    help: "Write the type's name as its own page does.",
  },
  "example/type-name-missing": {
    severity: "warning",
    title: "Example does not say which derived type it is",
    help:
      "A value in the place of a base type needs `@odata.type`, or the service and every reader take it for the " +
      "base type. Add it.",
  },
  "example/unknown-property": {
    severity: "warning",
    title: "Example has an undocumented property",
    help: "Nobody can tell what the property means. Add it to the table of its type, or take it out of the example.",
  },
  "example/unknown-type": {
    severity: "warning",
    about: "limit",
    title: "Example is of an undocumented type",
    help:
      "The annotation's `@odata.type` names a type that no page of this documentation set describes, so nobody can " +
      "check the body. Correct the name.",
  },
  "example/value-type": {
    severity: "warning",
    title: "Example's value is not of the documented type",
    help: "Code made from the documentation rejects the value. Correct the example or the table.",
  },
  "example/wrapped": {
    severity: "warning",
    title: "One object is wrapped in `value`",
    help: 'Only collections have the envelope `{ "value": [...] }`. Take the object out of it.',
  },
  "example/wrong-type": {
    severity: "warning",
    title: "Example's annotation names another type",
    help:
      "The annotation was probably copied from another page: tools that check the example hold it against the wrong " +
      "type. Name the type the body is of.",
  },
  "example/api-version": {
    severity: "warning",
    title: "Example's URL is of another API version",
    help: "Readers copy the example and call another version than the page is about. Write the version of the page.",
  },
  "example/bare-array": {
    severity: "warning",
    title: "Response is a bare array",
    help:
      'Collections come in the envelope `{ "value": [...] }`; code that reads the example finds no `value`. ' +
      "Add it.",
  },
  "example/blank-line": {
    severity: "warning",
    title: "Blank line before the headers",
    help: "Headers follow the request line at once; behind a blank line they are sent as the body. Take the line out.",
  },
  "example/other-request": {
    severity: "warning",
    title: "Example is not of the page's operation",
    help:
      "The request has another method or path than the page documents, probably copied. " +
      "Show the request of the page.",
  },
  "example/request-is-response": {
    severity: "warning",
    title: "Request and response are mixed up in an annotation",
    help: "Tools take the block for what its annotation says, so there is neither. Annotate it as what it shows.",
  },
  "example/request-url": {
    severity: "warning",
    title: "Example's URL cannot be sent",
    help:
      "Whoever copies the request gets an error. " +
      "Begin the path with `/`, encode spaces, and write straight quotes.",
  },
  "example/no-content": {
    severity: "warning",
    title: "204 No Content with a body",
    help: "Such a response has no body. Take it out, or write the status that is answered.",
  },
  "example/duplicate-name": {
    severity: "info",
    title: "Two requests have one name",
    help: "Tools find the snippets and tests of a request by its name. Give each its own.",
  },
  "example/request-path": {
    severity: "warning",
    title: "Example has a path that the page does not document",
    help: "Readers do not know which of the two to send. Bring the example and the HTTP request in line.",
  },
  "example/unknown-parameter": {
    severity: "warning",
    title: "Example sends a parameter that the page does not list",
    help: "Nobody can tell what the parameter means. Correct its name, or add it to the table.",
  },
  "example/missing-parameter": {
    severity: "warning",
    title: "Example lacks a required parameter",
    help: "Whoever sends this request as it stands gets an error. Add the parameter, or mark it as optional.",
  },
  "example/content-type": {
    severity: "info",
    title: "Request does not say rightly what it sends",
    help: "Services take a JSON body for JSON only where `Content-Type` says so.",
  },
  "example/unlisted-property": {
    severity: "info",
    title: "Example sends what the page's table does not list",
    help: "Readers go by the table. Add the property to it, or take it out of the example.",
  },
  "example/other-response": {
    severity: "warning",
    title: "Response is of another type than the page says",
    help: "Readers do not know which of the two to expect. Bring the sentence and the example in line.",
  },
  "example/reason-phrase": {
    severity: "info",
    title: "Status has the words of another",
    help: "Readers do not know which of the two is meant. Write the status's own words.",
  },
  "example/other-value": {
    severity: "warning",
    title: "Response has another value than was sent",
    help: "Readers expect what they send to be answered. Give request and response of one example the same values.",
  },
} as const satisfies Record<string, CodeDescription>;
