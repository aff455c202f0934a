import type { Example } from "../../../model/example.js";
import { shortName } from "../../../model/names.js";
import { elementOf, isA, type Types } from "../../../model/queries.js";
import type { Model, QualifiedName, TypeReference } from "../../../model/types.js";
import type { Span } from "../../../source/span.js";
import { groupBy } from "../../../source/group.js";
import { defineOwnRule } from "../../rule.js";

/** No response of a page is of the type that its sentence says is returned. */
export const exampleOtherResponse = defineOwnRule("example/other-response", ({ model, report }) => {
  for (const examples of groupBy(model.examples, ({ page }) => page).values()) {
    const compared = examples.flatMap((example) => compare(example, model) ?? []);
    // A page may show other requests beside its own: for a single value, for the object around it.
    const [first] = compared;
    if (first === undefined || compared.some(({ shown, expected }) => isRelated(model.types, shown, expected)))
      continue;
    const { shown, expected, span, sentence } = first;
    report({
      span,
      message: `The response is a \`${shortName(shown)}\`; the page says that \`${shortName(expected)}\` is returned.`,
      related: [{ message: "The page says so here.", span: sentence }],
    });
  }
});

interface Compared {
  readonly shown: QualifiedName;
  readonly expected: QualifiedName;
  readonly span: Span;
  readonly sentence: Span;
}

function compare({ response, operation }: Example, { operations }: Model): Compared | undefined {
  const documented = operation === undefined ? undefined : operations.get(operation);
  const promised = documented?.responses.find(({ status }) => status === response?.status)?.type;
  const type = response?.body?.kind === "json" ? response.body.type : undefined;
  const [span] = type?.origins ?? [];
  const [sentence] = promised?.origins ?? [];
  const shown = nameOf(type?.value);
  const expected = nameOf(promised?.value);
  return shown === undefined || expected === undefined || span === undefined || sentence === undefined
    ? undefined
    : { shown, expected, span, sentence };
}

function isRelated(types: Types, shown: QualifiedName, expected: QualifiedName): boolean {
  return isA(types, shown, expected) || isA(types, expected, shown);
}

function nameOf(type: TypeReference | undefined): QualifiedName | undefined {
  const element = type && elementOf(type);
  return element?.kind === "structured" ? element.name : undefined;
}
