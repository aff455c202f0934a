import type { Schema } from "ajv";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { EmitterKeys } from "./emitter-keys.js";

/** `graphdown.yaml` as it may be written. */
export interface ConfigFile {
  readonly input?: string | string[];
  readonly out?: string;
  readonly exclude?: string | string[];
  readonly only?: string | string[];
  readonly except?: string | string[];
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly ruleFiles?: string | string[];
  readonly templates?: string;
  readonly overrides?: string;
  readonly imports?: "js" | "ts" | "none";
  readonly folders?: Readonly<Record<string, string>>;
  readonly emit?: string | string[];
}

const patterns = "a pattern of types, operations or pages, or a list of such: `user`, `GET /users/**`, `api/user-*.md`";
const path = { type: "string", minLength: 1 };
const pathOrPaths = { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } };

/** The config file's JSON Schema; descriptions end the sentence "`key` takes ...". */
export function createConfigSchema(emitters: readonly EmitterKeys[]): Schema {
  return {
    type: "object",
    description: "keys and values",
    additionalProperties: false,
    properties: {
      input: { ...pathOrPaths, description: "a path or a list of paths" },
      out: { ...path, description: "the path of a folder" },
      exclude: { ...pathOrPaths, description: "a glob or a list of globs" },
      only: { ...pathOrPaths, description: patterns },
      except: { ...pathOrPaths, description: patterns },
      rules: {
        type: "object",
        description: "diagnostic codes, each with error, warning, info or off",
        // Which codes there are is known once the files of rules are loaded.
        additionalProperties: { enum: ["error", "warning", "info", "off"] },
      },
      ruleFiles: { ...pathOrPaths, description: "a path or a list of paths" },
      templates: { ...path, description: "the path of a folder" },
      overrides: { ...path, description: "the path of a file" },
      emit: describeEmit(emitters),
      imports: { enum: ["js", "ts", "none"] },
      folders: {
        type: "object",
        description: "API versions, each with the name of its folder",
        additionalProperties: {
          type: "string",
          pattern: "^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$",
          description: "the name of a folder",
        },
      },
      ...Object.fromEntries(emitters.flatMap((emitter) => describeOptions(emitter))),
    },
  };
}

function describeEmit(emitters: readonly EmitterKeys[]): Schema {
  const names = ["all", ...emitters.map(({ name, file }) => file ?? name)];
  return {
    type: ["string", "array"],
    minItems: 1,
    if: { type: "string" },
    then: { enum: names },
    items: { enum: names },
  };
}

/** The key of an emitter that has options; what those of one are that has not been loaded yet is not known. */
function describeOptions({ name, options }: EmitterKeys): readonly (readonly [string, Schema])[] {
  if (options === undefined) return [[name, { type: "object", description: "the options of the emitter" }]];
  const names = Object.keys(options);
  if (names.length === 0) return [];
  const description = names.length === 1 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
  return [[name, { type: "object", description, additionalProperties: false, properties: options }]];
}
