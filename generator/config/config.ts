import type { SeverityRules } from "../diagnostics/collect.js";

/** What `graphdown.yaml` and the command line decide; every path is absolute or relative to the working directory. */
export interface Config {
  /** Docs roots, in the order in which later pages replace earlier ones. */
  readonly input: readonly string[];
  /** The folder that the generated code goes to. */
  readonly out: string;
  /** Globs of pages that are not read, matched against the path from the version root: `api/intune-*.md`. */
  readonly exclude: readonly string[];
  readonly rules: SeverityRules;
  /** A folder with templates that replace graphdown's own, by file name. */
  readonly templates?: string;
  /** The file of overrides; absent, one that lies in an input is read. */
  readonly overrides?: string;
  /** The names of the outputs that are asked for, or `all`. */
  readonly emit: readonly string[];
  /** The files of the project's own emitters, by the names that they have in `emit`. */
  readonly emitterFiles?: Readonly<Record<string, string>>;
  /** The options of emitters, by their names. */
  readonly emitterOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export const defaultConfig: Config = {
  input: ["input-docs"],
  out: "generated",
  exclude: [],
  rules: {},
  emit: ["types", "enums", "validators", "fixtures"],
};

/** The file that is read where no other is named, if it is there. */
export const defaultConfigFile = "graphdown.yaml";

/** The file of overrides that is read where an input holds it and the config names none. */
export const defaultOverridesFile = "overrides.yaml";
