import type { Fixture } from "../../../conform/fixture.js";
import { shortName } from "../../../model/names.js";
import { defineContradictionRule } from "../../contradictions.js";

/** An example has a property that no page documents for the type. */
export const exampleUnknownProperty = defineContradictionRule({
  code: "example/unknown-property",
  causes: ["unknown-property"],
  atName: true,
  // A type without a page of its own, of which only an operation's table speaks, may have more than that operation
  // takes.
  select({ pages }) {
    const operationPages = new Set(pages.flatMap(({ path, operation }) => (operation === undefined ? [] : [path])));
    // In the place of what failed of several things, 207 Multi-Status answers its error.
    const isError = (path: string, { example }: Fixture): boolean =>
      example.response?.status === 207 && path.endsWith("/error");
    return ({ documented, path }, fixture) =>
      !isError(path, fixture) && !documented.every(({ path: page }) => operationPages.has(page));
  },
  related: () => "The type is documented here.",
  cause: ({ name, issue: { type } }) => `${type} ${name}`,
  describe({ name, issue: { type, meant } }) {
    const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
    return `\`${name}\` is no documented property of \`${shortName(type)}\`.${hint}`;
  },
  // Of a misspelt property a person must say whether it was meant; an annotation can be nothing else.
  isSuggestion: ({ issue: { meant = "" } }) => !meant.startsWith("@"),
  mend: ({ issue: { meant } }) => (meant === undefined ? undefined : JSON.stringify(meant)),
});
