import { accept, conclude, rejectUnreadable, type FindDocs, type Result } from "./conclude.js";
import { COLLECT, type Failures, type Mode } from "./failure.js";
import { describeCheck } from "./json-schema.js";
import type { StandardJSONSchemaOptions, StandardProps } from "./standard-schema.js";

/** A type at run time. It plugs into whatever takes a Standard Schema, and into `strict` and `expand`. */
export interface Schema<T> {
  readonly "~standard": StandardProps<T>;
  /** For graphdown's own use. */
  readonly "~graphdown": SchemaParts;
}

export interface SchemaParts {
  readonly name: string;
  /** Whether a value fits. */
  readonly fits: (value: unknown) => boolean;
  /** What does not fit; asked where `fits` says no. */
  readonly inspect: (value: unknown, mode: Mode) => Failures;
  readonly findDocs: FindDocs | undefined;
}

/** Makes the schema of a type. Everything else is made when somebody asks for it: there are thousands of types. */
export function createSchema<T>(
  name: string,
  fits: SchemaParts["fits"],
  inspect: SchemaParts["inspect"],
  findDocs?: FindDocs,
): Schema<T> {
  const parts = { name, fits, inspect, findDocs };
  let standard: StandardProps<T> | undefined;
  return {
    get "~standard"() {
      return (standard ??= createStandard(parts));
    },
    "~graphdown": parts,
  };
}

function createStandard<T>(parts: SchemaParts): StandardProps<T> {
  const describe = (options: StandardJSONSchemaOptions): Record<string, unknown> =>
    describeCheck(parts.inspect, options);
  return {
    version: 1,
    vendor: "graphdown",
    validate: (value) => {
      const result = run<T>(parts, value);
      return result.ok
        ? { value: result.value }
        : { issues: result.issues.map((issue) => ({ ...issue, path: issue.pointer })) };
    },
    jsonSchema: { input: describe, output: describe },
  };
}

/** What `validate…` does, for any schema. */
export function run<T>({ fits, inspect, findDocs }: SchemaParts, value: unknown): Result<T> {
  try {
    return fits(value) ? accept(value) : conclude(value, inspect(value, COLLECT), findDocs);
  } catch {
    return rejectUnreadable(value);
  }
}
