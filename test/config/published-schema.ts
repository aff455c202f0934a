import { format } from "prettier";
import { createConfigSchema } from "../../generator/config/config-schema.js";
import { builtInEmitters } from "../../templates/emitters.js";

/** What the config's schema is made of. */
interface KeySchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly KeySchema[];
  readonly items?: KeySchema;
  readonly properties?: Readonly<Record<string, KeySchema>>;
  readonly additionalProperties?: KeySchema | boolean;
}

/** The schema of `graphdown.yaml` for editors: what a run holds a config against, but for outputs of one's own. */
export function writePublishedSchema(): Promise<string> {
  return format(JSON.stringify(createPublishedSchema()), { parser: "json", printWidth: 120 });
}

/** The interface of a config in TypeScript: the same keys with the same words. */
export function writeConfigInterface(): Promise<string> {
  const interfaceText = `export interface ConfigFile ${writeObject(createPublishedSchema())}`;
  const text = `// Made of the config's JSON Schema by \`npm run schema\`.

    /** What \`graphdown.yaml\` or \`graphdown.config.ts\` may say. Every key may be left out. */
    ${interfaceText}`;
  return format(text, { parser: "typescript", printWidth: 120 });
}

function createPublishedSchema(): KeySchema {
  const schema: unknown = createConfigSchema(builtInEmitters);
  const { properties = {} } = schema as KeySchema;
  const names = ["all", ...builtInEmitters.map(({ name }) => name)];
  const output: KeySchema = { anyOf: [{ enum: names }, { type: "string", description: "a file of your own" }] };
  const { description = "" } = properties["emit"] ?? {};
  const emit: KeySchema = { description, anyOf: [output, { type: "array", items: output }] };
  return {
    ...{ $schema: "http://json-schema.org/draft-07/schema#", title: "graphdown.yaml" },
    type: "object",
    properties: { ...properties, emit },
    // The options of an output of one's own stand below its name.
    additionalProperties: { type: "object" },
  };
}

function writeObject({ properties = {} }: KeySchema): string {
  const members = Object.entries(properties).map(([name, schema]) => {
    const { description } = schema;
    const comment = description === undefined ? "" : `${writeComment(description)}\n`;
    return `${comment}readonly ${JSON.stringify(name)}?: ${writeType(schema)} | undefined;`;
  });
  return `{\n${members.join("\n")}\n}`;
}

function writeComment(description: string): string {
  const lines = description.match(/\S.{0,100}(?=\s|$)/g) ?? [];
  return lines.length === 1 ? `/** ${description} */` : ["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
}

function writeType(schema: KeySchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  // A union of words and any string is any string; so the words are still completed.
  if (schema.anyOf !== undefined)
    return schema.anyOf.map((each) => (each.type === "string" ? "(string & {})" : writeType(each))).join(" | ");
  const types = [schema.type ?? []].flat();
  return types.map((type) => writePlainType(type, schema)).join(" | ");
}

function writePlainType(type: string, schema: KeySchema): string {
  if (type === "array") return `readonly (${writeType(schema.items ?? {})})[]`;
  if (type !== "object") return type;
  const { additionalProperties: values, properties } = schema;
  return properties === undefined && typeof values === "object"
    ? `Readonly<Record<string, ${writeType(values)}>>`
    : writeObject(schema);
}
