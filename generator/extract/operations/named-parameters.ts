import type { Page } from "../../markdown/page.js";
import type { RequestTemplate } from "../../model/operation.js";
import { unsupportedOptions } from "../../phrases/operations.js";
import { findPhrase } from "../../phrases/phrase.js";
import type { Span } from "../../source/span.js";
import type { ParameterRow } from "../page-facts.js";
import { findSections, listParagraphs } from "../prose/intro.js";

/** The placeholders of the paths, each once: `id | userPrincipalName`. */
export function listPlaceholders(requests: readonly RequestTemplate[]): readonly ParameterRow[] {
  const found = requests.flatMap(({ path, span }) =>
    [...path.replace(/\?.*$/, "").matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => nameParameter(name, "path", span)),
  );
  return withoutNamesakes(found);
}

/** The arguments that the paths give to functions as they are: `on` of `filterByCurrentUser(on='reviewer')`. */
export function listArguments(requests: readonly RequestTemplate[]): readonly ParameterRow[] {
  const found = requests.flatMap(({ path, span }) =>
    [...path.replace(/\?.*$/, "").matchAll(/(?<=[\w$]\((?:[^()]*,)?\s*)([A-Za-z]\w*)\s*=(?!\s*'?\{)/g)].map(
      ([, name = ""]) => nameParameter(name, "function", span),
    ),
  );
  return withoutNamesakes(found);
}

/** The OData options that the section of the query parameters names: "supports the `$select` query parameter". */
export function listQueryOptions(page: Page): readonly ParameterRow[] {
  const sections = findSections(page, /\bquery (?:parameters?|options?)\b/i);
  const found = listParagraphs(sections).flatMap(({ content, span }) =>
    content.text
      .split(/(?<=[.!?])\s/)
      .filter((sentence) => findPhrase(unsupportedOptions, sentence) === undefined)
      .flatMap((sentence) => [...sentence.matchAll(/(?<![\w/?&])\$[A-Za-z]{3,}/g)])
      .map(([name]) => nameParameter(name, "query", span)),
  );
  return withoutNamesakes(found);
}

function nameParameter(name: string, place: ParameterRow["in"], span: Span): ParameterRow {
  return { name, in: place, description: "", facts: {}, span, typeSpan: span };
}

/** The parameters, the first of each name and place; names of options are written in any letter case. */
export function withoutNamesakes(parameters: readonly ParameterRow[]): readonly ParameterRow[] {
  const keys = parameters.map((parameter) => `${parameter.in} ${bareName(parameter)}`);
  return parameters.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

function bareName({ name, in: place }: ParameterRow): string {
  return place === "path" ? name.replace(/^\{|\}$/g, "") : name.toLowerCase();
}
