import { defineRule, listProse, spanInBlock } from "graphdown/rule";

const name = "Contoso Cloud";

/** The name in any letter case, with blanks, a hyphen or nothing between its words. */
const spellings = /\bcontoso[\s-]{0,8}cloud\b/gi;

export default defineRule({
  code: "contoso/product-name",
  severity: "warning",
  title: "Product's name is spelt otherwise",
  help: `The style guide writes ${name}: two words, each with a capital letter.`,
  page: new URL("product-name.md", import.meta.url),
  check({ pages, findPage, findSource, report }) {
    for (const { path } of pages)
      for (const block of listProse(findPage(path), findSource))
        for (const { 0: found, index } of block.text.matchAll(spellings)) {
          if (found.replaceAll(/\s+/g, " ") === name) continue;
          const span = spanInBlock(block, index, index + found.length);
          report({
            span,
            message: `The product is called ${name}, not "${found.replaceAll(/\s+/g, " ")}".`,
            fix: { title: `Write "${name}"`, edits: [{ span, text: name }] },
          });
        }
  },
});
