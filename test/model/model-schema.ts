import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";

const root = join(import.meta.dirname, "../..");

/** The JSON Schema of `model.json`, made from the TypeScript types of `ModelJson` and their comments. */
export function writeModelSchema(): string {
  const schema = createGenerator({
    path: join(root, "generator/model/json/model-json.ts"),
    tsconfig: join(root, "tsconfig.json"),
    type: "ModelJson",
    topRef: false,
    jsDoc: "extended",
    encodeRefs: false,
    // The project's own type check does that.
    skipTypeCheck: true,
  }).createSchema("ModelJson");
  return `${JSON.stringify({ ...schema, title: "graphdown model" }, nameDefinitions, 1)}\n`;
}

/** `FactJson<string[]>` is no name that other tools take: `FactJson_string_list`. */
function nameDefinitions(key: string, value: unknown): unknown {
  if (key === "$ref" && typeof value === "string") {
    return `#/definitions/${nameDefinition(value.slice("#/definitions/".length))}`;
  }
  if (key !== "definitions" || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, definition]) => [nameDefinition(name), definition]));
}

function nameDefinition(name: string): string {
  return name.replaceAll("[]", "_list").replaceAll(/\W+/g, "_").replace(/_$/, "");
}
