import { defineOwnRule } from "../../rule.js";

/** A cell of a permissions table names a permission twice. */
export const permissionsRepeatedName = defineOwnRule("permissions/repeated-name", ({ pages, findSource, report }) => {
  for (const { operation } of pages)
    for (const { span: cell, resource, state } of operation?.permissions ?? []) {
      const source = findSource(cell.path);
      // What is needed for several resources is listed for each, and what is needed with others beside each of them.
      if (state !== "scopes" || resource !== undefined || source === undefined) continue;
      const text = source.text.slice(cell.start, cell.end);
      const words = /:|<br|\band\b|\bplus\b|[+&]/i.test(text)
        ? []
        : [...text.matchAll(/(?<![\w.-])[A-Za-z][\w-]*(?:\.[\w-]+)+/g)];
      const repeated = words.find(({ 0: word }, index) => words.findIndex((other) => other[0] === word) < index);
      if (repeated === undefined) continue;
      const start = cell.start + repeated.index;
      const span = source.spanAt(start, start + repeated[0].length);
      report({ span, cause: cell.path, message: `The cell names \`${repeated[0]}\` twice.` });
    }
});
