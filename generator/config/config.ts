import type { SeverityRules } from "../diagnostics/collect.js";
import type { Span } from "../source/span.js";

/** What `graphdown.yaml` and the command line decide; every path is absolute or relative to the working directory. */
export interface Config {
  /** Docs roots, in the order in which later pages replace earlier ones. */
  readonly input: readonly string[];
  /** The folder that the generated code goes to. */
  readonly out: string;
  /** Globs of pages that are not read, matched against the path from the version root: `api/intune-*.md`. */
  readonly exclude: readonly string[];
  /** Patterns of what is generated, with what it needs; absent, all that is read. */
  readonly only?: readonly Placed[];
  /** Patterns of what is not generated, but where something else needs it. */
  readonly except?: readonly Placed[];
  readonly rules: SeverityRules;
  /** Files that bring rules of others. */
  readonly ruleFiles?: readonly Placed[];
  /** The codes under `rules` that are none of graphdown's own: a rule file must have them. */
  readonly foreignCodes?: readonly Placed[];
  /** A folder with templates that replace graphdown's own, by file name. */
  readonly templates?: string;
  /** The file of overrides; absent, one that lies in an input is read. */
  readonly overrides?: string;
  /** The outputs that are asked for: their names, `all`, or the files of emitters of your own. */
  readonly emit: readonly string[];
  /** The folder of what is kept between runs; false where nothing is to be. */
  readonly cache?: string | false;
  /** What import specifiers end in: `js` where nothing is said. */
  readonly imports?: "js" | "ts" | "none";
  /** What form the code comes in: TypeScript, or compiled, as an npm package; `source` where nothing is said. */
  readonly format?: "source" | "package";
  /** What the package is called. */
  readonly package?: PackageIdentity;
  /** The folders of API versions that are to have a name of their own, by version. */
  readonly folders?: Readonly<Record<string, Placed>>;
  /** The options of emitters, by their names. */
  readonly emitterOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface PackageIdentity {
  /** As npm has it: `@contoso/graph`; that of the folder `out` where nothing is said. */
  readonly name?: string | undefined;
  /** `0.0.0` where nothing is said. */
  readonly version?: string | undefined;
}

/** What npm takes for a new package's name, but for its length. */
export const packageNamePattern = "^(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*$";

/** A text of the config with the place where it stands. */
export interface Placed {
  readonly text: string;
  readonly span: Span;
}

export const defaultConfig: Config = {
  input: [],
  out: "generated",
  exclude: [],
  rules: {},
  emit: ["types", "enums", "validators", "fixtures"],
};

/** The docs root that is read where none is named, if it is there. */
export const usualInput = "input-docs";

/** The files that are read where no other is named; one of them may be there. */
export const defaultConfigFiles: readonly string[] = [
  "graphdown.yaml",
  "graphdown.config.ts",
  "graphdown.config.mts",
  "graphdown.config.js",
  "graphdown.config.mjs",
];

/** The file of overrides that is read where an input holds it and the config names none. */
export const defaultOverridesFile = "overrides.yaml";
