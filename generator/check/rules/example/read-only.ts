import { defineContradictionRule } from "../../contradictions.js";

/** A create or update example sends a property that is documented as read-only. */
export const exampleReadOnly = defineContradictionRule({
  code: "example/read-only",
  causes: ["read-only"],
  atName: true,
  // An object or a list was hardly sent by mistake: `folder: {}` says what is created.
  select:
    () =>
    ({ value }) =>
      typeof value !== "object",
  cause: ({ fixture }) => fixture.example.page,
  describe: ({ name }) => `The request sends \`${name}\`, which is documented as read-only.`,
});
