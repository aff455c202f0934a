import type { Schema } from "ajv";
import type { Severity } from "../diagnostics/diagnostic.js";
import { peerNames, type PeerName } from "../source/package-files.js";
import type { ValidatorSettings } from "./config.js";

/** `graphdown.yaml` as it may be written. */
export interface ConfigFile {
  readonly input?: string | string[];
  readonly out?: string;
  readonly exclude?: string | string[];
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly ruleFiles?: string | string[];
  readonly templates?: string;
  readonly overrides?: string;
  readonly peers?: PeerName | PeerName[];
  readonly validators?: ValidatorSettings;
}

const path = { type: "string", minLength: 1 };
const pathOrPaths = { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } };

/** The config file's JSON Schema; descriptions end the sentence "`key` takes ...". */
export const configSchema: Schema = {
  type: "object",
  description: "keys and values",
  additionalProperties: false,
  properties: {
    input: { ...pathOrPaths, description: "a path or a list of paths" },
    out: { ...path, description: "the path of a folder" },
    exclude: { ...pathOrPaths, description: "a glob or a list of globs" },
    rules: {
      type: "object",
      description: "diagnostic codes, each with error, warning, info or off",
      // Which codes there are is known once the files of rules are loaded.
      additionalProperties: { enum: ["error", "warning", "info", "off"] },
    },
    ruleFiles: { ...pathOrPaths, description: "a path or a list of paths" },
    templates: { ...path, description: "the path of a folder" },
    overrides: { ...path, description: "the path of a file" },
    peers: {
      type: ["string", "array"],
      if: { type: "string" },
      then: { enum: peerNames },
      items: { enum: peerNames },
      description: `one or more of ${peerNames.join(", ")}`,
    },
    validators: {
      type: "object",
      description: "documentationLinks, unknownEnumMembers or derivedTypes",
      additionalProperties: false,
      properties: {
        documentationLinks: { type: "boolean", description: "true or false" },
        unknownEnumMembers: { enum: ["reject", "accept"] },
        derivedTypes: { enum: ["named", "declared"] },
      },
    },
  },
};
