import type { CodeDescription } from "./code-description.js";

/** What is wrong with what pages say of operations and link to. */
export const operationCodes = {
  "permissions/placeholder": {
    severity: "error",
    title: "Permission is a placeholder",
    help: "The cell still holds the scaffold's text. Name the permissions, or write `Not supported.`",
  },
  "request/invalid": {
    severity: "warning",
    title: "Request line cannot be read",
    help: "A request line is a method, a blank and a path, for example `GET /users/{id}`.",
  },
  "request/placeholder": {
    severity: "error",
    title: "Request line is a placeholder",
    help: "The path was never filled in, so the operation has none. Write the method and the path.",
  },
  "annotation/other-body": {
    severity: "warning",
    title: "Annotation says another thing than its body",
    help: "Tools hold the body against the annotation. Bring the two in line.",
  },
  "link/missing-anchor": {
    severity: "warning",
    title: "Link leads to a heading that is not there",
    help: "Readers land at the top of the page. Correct the anchor.",
  },
  "request/concrete-id": {
    severity: "warning",
    title: "Documented path holds a value",
    help: "It was copied from an example. Write a placeholder, for example `{id}`.",
  },
  "permissions/unknown-name": {
    severity: "warning",
    title: "Permission is misspelt",
    help: "An app that asks for it gets an error. Write the permission as the other pages do.",
  },
  "page/property-misspelt": {
    severity: "warning",
    title: "Page misspells a property's name",
    help: "Readers send the name as it is written. Write it as its table does.",
  },
  "page/type-misspelt": {
    severity: "warning",
    title: "Page misspells its type's name",
    help: "Readers look for the name as it is written. Write it as it is.",
  },
  "permissions/repeated-name": {
    severity: "info",
    title: "Permission is named twice",
    help: "One of the two may have been meant to be another. Take it out, or correct it.",
  },
  "response/no-content": {
    severity: "warning",
    title: "Page says 204 and that something is returned",
    help: "A 204 No Content has no body. Write the status that is answered, or that nothing is returned.",
  },
  "permissions/signed-in-user": {
    severity: "info",
    title: "`/me` is documented for callers without a signed-in user",
    help:
      "`/me` stands for the user who signed in, whom an app by itself does not have. " +
      "Bring paths and permissions in line.",
  },
  "link/other-type": {
    severity: "warning",
    title: "Link names one type and leads to another",
    help: "Readers land on the page of another type than they were promised. Correct the text or the address.",
  },
} as const satisfies Record<string, CodeDescription>;
