import type { CodeDescription } from "./code-description.js";

/**
 * What is wrong with the run: its inputs, its config, or what comes out. No documentation page is at fault, so none of
 * these has a page below `generator/check/pages`.
 */
export const runCodes = {
  "source/failed": {
    severity: "error",
    title: "graphdown failed on this page",
    help:
      "This is a bug in graphdown, not in the page. Nothing was taken from the page; the rest of the run went on. " +
      "Please report it with the page.",
  },
  "link/failed": {
    severity: "error",
    title: "graphdown failed to put this into the model",
    help:
      "This is a bug in graphdown, not in the page. The rest of the model was made without it. " +
      "Please report it with the page.",
  },
  "conform/failed": {
    severity: "error",
    title: "graphdown failed to hold this example against the model",
    help: "This is a bug in graphdown, not in the page. The example was left out. Please report it with the page.",
  },
  "check/failed": {
    severity: "error",
    title: "A rule failed",
    help: "This is a bug in the rule that the message names, not in the page. What the other rules found is reported.",
  },
  "emit/failed": {
    severity: "error",
    title: "Code could not be made",
    help: "A template threw. The files of this type or operation were left out; the others were written.",
  },
  "output/commonjs": {
    severity: "warning",
    title: "The project takes the generated code for CommonJS",
    help:
      "The code is modules. With `verbatimModuleSyntax` TypeScript wants their syntax only where a `package.json` or " +
      "the option `module` says that files are modules. The message says what to change; or choose format: package.",
  },
  "output/same-path": {
    severity: "error",
    title: "Two files would have the same path",
    help:
      "Names that differ in nothing but letter case are one file on many machines. " +
      "Only the first was written; rename one of the two.",
  },
  "output/unformattable": {
    severity: "error",
    title: "Generated code is not TypeScript",
    help: "A template gave text that cannot be parsed, so the file was left out; the others were written.",
  },
  "output/uncompilable": {
    severity: "error",
    title: "Generated code cannot be compiled by itself",
    help:
      "A module of a package is compiled without looking at others, so what it exports has to say its type. " +
      "The file was left out; the others were written.",
  },
  "output/unwritable": {
    severity: "error",
    title: "Generated file cannot be written",
    help: "The message says what is in the way. The other files were written.",
  },
  "source/replaced": {
    severity: "info",
    title: "Page replaces another",
    help:
      "Two inputs of the same API version hold a page with this path; the later input's page was read and the " +
      "earlier one's was not.",
  },
  "source/unreadable": {
    severity: "warning",
    title: "Page cannot be read",
    help: "The file could not be read as UTF-8 text, so nothing was taken from it. Check its permissions and encoding.",
  },
  "page/too-many-references": {
    severity: "warning",
    title: "Page has very many character references",
    help: "No page needs so many. Write the characters themselves.",
  },
  "include/too-much": {
    severity: "warning",
    title: "Page includes more than is read",
    help:
      "Includes of includes can double with each level. The page was read without what goes beyond the limit; " +
      "SECURITY.md names the limits.",
  },
  "type/too-many-bases": {
    severity: "warning",
    title: "Type has too many base types above it",
    help: "No type of Graph has more than a few. The base type was dropped; SECURITY.md names the limits.",
  },
  "config/invalid-rule": {
    severity: "error",
    title: "Rule file cannot be used",
    help:
      "A file that `ruleFiles` names exports rules made by `defineRule` of `graphdown/rule`; the message says what " +
      "is wrong.",
  },
  "config/invalid-value": {
    severity: "error",
    title: "Config value is not valid",
    help: "The message says what the key takes.",
  },
  "config/invalid-module": {
    severity: "error",
    title: "Config module cannot be used",
    help: "Export the config as the default: `export default defineConfig({ … })`.",
  },
  "config/invalid-yaml": {
    severity: "error",
    title: "Config file is not valid YAML",
    help: "The file could not be read as YAML, so nothing was done.",
  },
  "config/unknown-key": {
    severity: "error",
    title: "Config file has an unknown key",
    help:
      "A key that graphdown does not know has no effect, so it is refused rather than passed over. " +
      "Correct its spelling, or remove it.",
  },
  "config/unmatched-pattern": {
    severity: "warning",
    title: "Pattern means nothing",
    help:
      "`only` and `except` name types, namespaces, operations and pages; this pattern fits none that was read, and " +
      "changed nothing. Correct its spelling, or remove it.",
  },
  "overrides/stale": {
    severity: "warning",
    title: "Override is no longer needed",
    help: "The pages say what the override wants, so it can go.",
  },
  "overrides/unmatched": {
    severity: "error",
    title: "Override cannot be applied",
    help:
      "The override is about something that the documentation does not have; the message says what. " +
      "Correct its target, or remove it.",
  },
  "model/property-overrides-base": {
    severity: "info",
    title: "Property changes the type its base type gives it",
    help:
      "TypeScript's `extends` allows only narrower types; the generated interface leaves the inherited property out " +
      "first.",
  },
} as const satisfies Record<string, CodeDescription>;
