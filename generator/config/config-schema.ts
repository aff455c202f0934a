import type { Schema } from "ajv";
import { packageNamePattern } from "./config.js";
import type { EmitterKeys } from "./emitter-keys.js";

const patterns = "a pattern of types, operations or pages, or a list of such: `user`, `GET /users/**`, `api/user-*.md`";
const path = { type: "string", minLength: 1 };
const oneOrSeveral = { type: ["string", "array"], minLength: 1, minItems: 1, items: { type: "string", minLength: 1 } };

/** What is generated. */
const choiceKeys = {
  only: {
    ...oneOrSeveral,
    title: patterns,
    description:
      "What is generated, with what it needs: types and enums by name (user), namespaces " +
      "(microsoft.graph.security.*), operations (GET /users/**), what pages document (api/user-*.md). " +
      "Default: everything",
  },
  except: {
    ...oneOrSeveral,
    title: patterns,
    description: "What is not generated, but where something else needs it; patterns as those of only.",
  },
};

const cacheKey = {
  type: ["string", "boolean"],
  minLength: 1,
  title: "the path of a folder, or false",
  description:
    "Where results are kept, so that the next run does only what has changed; false: nowhere. " +
    "Default: node_modules/.cache/graphdown, where there is a node_modules",
};

/** What form the code comes in. */
const formKeys = {
  imports: {
    enum: ["js", "ts", "none"],
    description: "What import specifiers of the code end in. Default: js, which every resolution takes",
  },
  format: {
    enum: ["source", "package"],
    description:
      "Whether the code is TypeScript, to be compiled with yours, or an npm package in out, compiled already. " +
      "Default: source",
  },
  package: {
    type: "object",
    title: "name or version",
    description: "What the package is called, with format: package.",
    additionalProperties: false,
    properties: {
      name: {
        type: "string",
        pattern: packageNamePattern,
        title: "the name of an npm package",
        description: "Default: the name of the folder out",
      },
      version: {
        type: "string",
        pattern: "^\\d+\\.\\d+\\.\\d+(?:[-+][0-9A-Za-z.+-]+)?$",
        title: "a version: 1.0.0",
        description: "Default: 0.0.0",
      },
    },
  },
  folders: {
    type: "object",
    title: "API versions, each with the name of its folder",
    description: "The folders of API versions, where they are to have names of their own: v1.0: v1",
    additionalProperties: {
      type: "string",
      pattern: "^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$",
      title: "the name of a folder",
    },
  },
};

/**
 * The config file's JSON Schema. A key's title ends the sentence "`key` takes …", its description tells an editor's
 * user what it is for.
 */
export function createConfigSchema(emitters: readonly EmitterKeys[]): Schema {
  return {
    type: "object",
    title: "keys and values",
    additionalProperties: false,
    properties: {
      input: {
        ...oneOrSeveral,
        title: "a path or a list of paths",
        description:
          "The documentation: folders with resources/ and api/, folders of such folders, or checkouts with an " +
          "api-reference/. Where two hold the same page, the later one's is read.",
      },
      out: {
        ...path,
        title: "the path of a folder",
        description: "Where the code goes; each API version gets a folder of its own there. Default: generated",
      },
      exclude: {
        ...oneOrSeveral,
        title: "a glob or a list of globs",
        description: "Pages that are not read, by their path in the version's folder: api/intune-*.md",
      },
      ...choiceKeys,
      rules: {
        type: "object",
        title: "diagnostic codes, each with error, warning, info or off",
        description: "The severity of findings, by their code: example/unknown-property: off",
        // Which codes there are is known once the files of rules are loaded.
        additionalProperties: { enum: ["error", "warning", "info", "off"] },
      },
      ruleFiles: { ...oneOrSeveral, title: "a path or a list of paths", description: "Files with rules of your own." },
      templates: {
        ...path,
        title: "the path of a folder",
        description: "Renderers of your own, which replace graphdown's of the same name: interface.ts",
      },
      overrides: {
        ...path,
        title: "the path of a file",
        description: "What you know better than the pages. Default: the overrides.yaml that lies in an input",
      },
      cache: cacheKey,
      emit: describeEmit(emitters),
      ...formKeys,
      ...Object.fromEntries(emitters.flatMap((emitter) => describeOptions(emitter))),
    },
  };
}

function describeEmit(emitters: readonly EmitterKeys[]): Schema {
  const names = ["all", ...emitters.map(({ name, file }) => file ?? name)];
  return {
    type: ["string", "array"],
    minItems: 1,
    title: "an output or a list of outputs",
    description: "What is written: outputs by name, all, or the files of your own.",
    if: { type: "string" },
    then: { enum: names },
    items: { enum: names },
  };
}

/** The key of an emitter that has options; what those of one are that has not been loaded yet is not known. */
function describeOptions({ name, options }: EmitterKeys): readonly (readonly [string, Schema])[] {
  if (options === undefined) return [[name, { type: "object", title: "the options of the emitter" }]];
  const names = Object.keys(options);
  if (names.length === 0) return [];
  const title = names.length === 1 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
  const description = `The options of the output ${name}.`;
  return [[name, { type: "object", title, description, additionalProperties: false, properties: options }]];
}
