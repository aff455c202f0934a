/** One option of an emitter as JSON Schema, with what it is where nobody says. */
export type OptionSchema = (
  | { readonly type: "boolean"; readonly default: boolean }
  | { readonly type: "string"; readonly default: string }
  | { readonly type: "array"; readonly items: { readonly type: "string" }; readonly default: readonly string[] }
  | { readonly enum: readonly [string, ...string[]]; readonly default: string }
) & {
  /** Ends the sentence "`key` takes …" where values are not listed: "true or false". */
  readonly title?: string;
  /** What it is for, as editors show it. */
  readonly description?: string;
};

/**
 * The options of an emitter, by name: the `properties` of the JSON Schema that its key in the config is held against.
 */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

/** What options of these schemas are worth. */
export type OptionsOf<Schemas extends OptionSchemas> = {
  readonly [Name in keyof Schemas]: Schemas[Name] extends { readonly enum: readonly (infer Value)[] }
    ? Value
    : Schemas[Name] extends { readonly type: "boolean" }
      ? boolean
      : Schemas[Name] extends { readonly type: "array" }
        ? readonly string[]
        : string;
};

/** What is given of the options, and the rest as by default. Throws where a value is not what its schema takes. */
export function readOptions<const Schemas extends OptionSchemas>(
  schemas: Schemas,
  given: Readonly<Record<string, unknown>> = {},
): OptionsOf<Schemas> {
  const options: unknown = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, given[name] ?? schema.default]),
  );
  if (!areOptionsOf(schemas, options)) throw new Error(`These are no such options: ${JSON.stringify(given)}`);
  return options;
}

function areOptionsOf<Schemas extends OptionSchemas>(
  schemas: Schemas,
  options: unknown,
): options is OptionsOf<Schemas> {
  if (typeof options !== "object" || options === null) return false;
  return Object.entries(schemas).every(([name, schema]) => fits(Reflect.get(options, name), schema));
}

function fits(value: unknown, schema: OptionSchema): boolean {
  if ("enum" in schema) return schema.enum.some((each) => each === value);
  if (schema.type === "array") return Array.isArray(value) && value.every((each) => typeof each === "string");
  return typeof value === schema.type;
}
