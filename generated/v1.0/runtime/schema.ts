import { createValidator } from "./conclude.js";
import type { Check } from "./failure.js";
import type { Fields } from "./fields.js";
import { describeSchema } from "./json-schema.js";
import { isForm } from "./object.js";
import type { StandardProps } from "./standard-schema.js";

/** A type at run time. It plugs into whatever takes a Standard Schema, and into `strict` and `expand`. */
export interface Schema<T> {
  readonly "~standard": StandardProps<T>;
  /** For graphdown's own use. */
  readonly "~graphdown": SchemaParts;
}

export interface SchemaParts {
  readonly name: string;
  readonly check: Check;
  readonly describe: () => Description;
}

/** What a schema is made of, for whoever needs more than a verdict. */
export type Description =
  | ObjectDescription
  | EnumDescription
  | FamilyDescription
  /** One page of a list. */
  | { readonly values: Schema<unknown> };

export interface ObjectDescription {
  readonly fields: Fields;
  /** Those whose checks stand in `fields`. */
  readonly schemas: readonly Schema<unknown>[];
  /** Values may carry properties that no page names. */
  readonly open?: boolean;
}

export interface EnumDescription {
  readonly members: Iterable<string>;
  /** Values combine, separated by commas. */
  readonly flags?: boolean;
  /** Any other string passes too. */
  readonly open?: boolean;
}

/** A base type, and those derived from it by the name that `@odata.type` gives. */
export interface FamilyDescription {
  readonly base: Schema<unknown>;
  readonly derived: Readonly<Record<string, Schema<unknown>>>;
}

/** What a schema is made of, with another word on some of its properties, or some more. */
export function describeWith(
  schema: Schema<unknown>,
  { fields, schemas }: Pick<ObjectDescription, "fields" | "schemas"> = { fields: [], schemas: [] },
): Description {
  const description = schema["~graphdown"].describe();
  if (!isForm(description, "fields")) return description;
  // Of two words on one property the last counts.
  return {
    ...description,
    fields: [...description.fields, ...fields],
    schemas: [...description.schemas, ...schemas],
  };
}

/** Makes the schema of a type. Everything else is made when somebody asks for it: there are thousands of types. */
export function createSchema<T>(
  name: string,
  check: Check,
  describe: () => Description,
): Schema<T> {
  const parts = { name, check, describe };
  let standard: StandardProps<T> | undefined;
  return {
    get "~standard"() {
      return (standard ??= createStandard(parts));
    },
    "~graphdown": parts,
  };
}

function createStandard<T>(parts: SchemaParts): StandardProps<T> {
  const validate = createValidator<T>(parts.check);
  return {
    version: 1,
    vendor: "graphdown",
    validate: (value) => {
      const result = validate(value);
      return result.ok
        ? { value: result.value }
        : { issues: result.issues.map((issue) => ({ ...issue, path: issue.pointer })) };
    },
    jsonSchema: {
      input: (options) => describeSchema(parts, options),
      output: (options) => describeSchema(parts, options),
    },
  };
}
