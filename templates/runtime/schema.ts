import { validate, type FindDocs } from "./conclude.js";
import type { Check } from "./failure.js";
import type { StandardProps } from "./standard-schema.js";

/** A type at run time. It plugs into whatever takes a Standard Schema, and into `strict` and `expand`. */
export interface Schema<T> {
  readonly "~standard": StandardProps<T>;
  /** For graphdown's own use. */
  readonly "~graphdown": { readonly name: string; readonly check: Check; readonly findDocs: FindDocs | undefined };
}

/** Makes the schema of a type from its check. */
export function createSchema<T>(name: string, check: Check, findDocs?: FindDocs): Schema<T> {
  return {
    "~standard": {
      version: 1,
      vendor: "graphdown",
      validate: (value) => {
        const result = validate<T>(value, check, findDocs);
        if (result.ok) return { value: result.value };
        return { issues: result.issues.map((issue) => ({ ...issue, path: issue.pointer })) };
      },
      jsonSchema: { input: () => ({}), output: () => ({}) },
    },
    "~graphdown": { name, check, findDocs },
  };
}
