import type { CodeDescription } from "./code-description.js";

/** What is wrong with how a page is written: its markdown, its front matter, what it links to and includes. */
export const pageCodes = {
  "front-matter/empty-key": {
    severity: "info",
    title: "Front matter has a key without a value",
    help: "The publishing system and the owners of the page need the value. Fill it in.",
  },
  "front-matter/invalid": {
    severity: "warning",
    title: "Front matter is not valid YAML",
    help: "The block between the `---` lines could not be read; quote values that hold a colon or a quote.",
  },
  "front-matter/missing-key": {
    severity: "info",
    title: "Front matter lacks a key",
    help: "The publishing system and the owners of the page need the key. Add it with its value.",
  },
  "docs-config/invalid": {
    severity: "warning",
    title: "Documentation set's config file cannot be used",
    help: "Nothing was taken from the file, and the pages were read as usual. Mend it, or take it out.",
  },
  "include/circular": {
    severity: "warning",
    title: "Include leads back to itself",
    help: "The file includes itself, directly or through another file; the second visit was left out.",
  },
  "include/file-case": {
    severity: "warning",
    title: "Include differs from the file's name in letter case",
    help: "The include breaks on file systems and servers that tell upper from lower case. Write the path as it is.",
  },
  "include/missing": {
    severity: "warning",
    title: "Included file does not exist",
    help: "The page includes a file that is not in the documentation set. Correct the path, or add the file.",
  },
  "include/outside-root": {
    severity: "warning",
    title: "Include leaves the docs root",
    help: "Includes are read only from inside the documentation root; this one points outside and was left out.",
  },
  "link/missing-page": {
    severity: "warning",
    title: "Link leads to no page",
    help: "Readers get an error. Correct the path, or take the link out.",
  },
  "link/page-case": {
    severity: "info",
    title: "Link differs from the file's name in letter case",
    help:
      "The link breaks on file systems and servers that tell upper from lower case. " +
      "Write the file's name as it is.",
  },
  "annotation/detached": {
    severity: "info",
    title: "Annotation has no code block",
    help: "An annotation describes the code block right after it; here something else follows, so it was ignored.",
  },
  "annotation/invalid": {
    severity: "warning",
    title: "Annotation comment is not valid JSON",
    help:
      "Tools that read the page skip a comment they cannot parse. " +
      "Write one JSON object, with every key in double quotes.",
  },
  "annotation/repaired": {
    severity: "info",
    title: "Annotation comment needed a repair",
    help:
      "The comment was understood after a small repair, for example dropping a trailing comma; strict readers will " +
      "refuse it.",
  },
  "annotation/unread-block": {
    severity: "info",
    about: "limit",
    title: "Annotated block was not used",
    help:
      "The block type is none that is known, or is not read in this place. " +
      "Give the block a type that fits, or mark it as `ignored`.",
  },
  "table/duplicate-row": {
    severity: "warning",
    title: "Property has two rows",
    help: "The same property stands twice in one table; the first row was used.",
  },
  "table/recovered": {
    severity: "warning",
    title: "Broken table row was recovered",
    help:
      "The row does not have the table's shape; the message says how it was read. " +
      "Mend the row so that everyone reads it alike.",
  },
  "table/short-row": {
    severity: "warning",
    title: "Table row lacks cells",
    help:
      "Readers see an empty cell, and what belongs there may stand in the wrong column. " +
      "Give the row as many cells as the table has columns.",
  },
  "table/unread-row": {
    severity: "warning",
    about: "limit",
    title: "Table row was not understood",
    help: "Nothing was taken from this row. The message says why.",
  },
  "table/unread-table": {
    severity: "info",
    about: "limit",
    title: "Table was not used",
    help:
      "The column titles are those of a table of properties, parameters or members, but the heading above does not " +
      "say whose they are: put it under `Request body`, or members under `x values` of a page in `resources/`.",
  },
  "json/invalid": {
    severity: "error",
    title: "JSON cannot be read",
    help: "No repair makes this text JSON, so nothing was taken from it. The message says where reading ended.",
  },
  "json/repaired": {
    severity: "warning",
    title: "JSON needed a repair",
    help:
      "The JSON was understood after a small repair, for example dropping a trailing comma; strict readers will " +
      "refuse it.",
  },
  "page/nested-too-deep": {
    severity: "warning",
    title: "Lists or quotes are nested too deep",
    help: "Nobody can read so many levels, and neither was it done here. Flatten the list.",
  },
  "page/unknown-kind": {
    severity: "info",
    about: "limit",
    title: "Page was not used",
    help:
      "The page describes neither a type, nor enums, nor an operation, so nothing was generated from it. " +
      "Where that is right, say so with `doc_type: conceptualPageType`.",
  },
  "suppression/invalid": {
    severity: "warning",
    title: "Suppression comment is not understood",
    help:
      "A suppression is `<!-- graphdown-disable-next-line CODE -->`, `graphdown-disable`, `graphdown-enable` or " +
      "`graphdown-disable-file`, with the codes as reports print them.",
  },
  "suppression/unused": {
    severity: "info",
    title: "Suppression is not needed",
    help: "Nothing is reported where it applies; remove it, so that it cannot hide what comes later.",
  },
  "page/hidden-character": {
    severity: "warning",
    title: "Page holds a character that cannot be seen",
    help: "Copied along from elsewhere, it keeps names and code from being found and copied. Take it out.",
  },
  "page/empty-section": {
    severity: "info",
    title: "Nothing stands below a heading",
    help: "Say what belongs there, for example that no request body is to be supplied, or take the heading out.",
  },
} as const satisfies Record<string, CodeDescription>;
