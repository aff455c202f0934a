import { edmRequired } from "./body.js";
import { add, type Check } from "./failure.js";
import { checkOf, edmUntyped, indexFields, type Field } from "./fields.js";
import { hasFields, isForm, isMissing } from "./object.js";
import { createSchema, describeWith, type Description, type Schema } from "./schema.js";
import type { Selected } from "./utility-types.js";

/**
 * The same type, with properties that must be there, as those are that `$select` asked for; by the pages every property
 * may be absent. One that may be null may still be.
 *
 * ```ts
 * const Contact = requireProperties(User, ["id", "mail"]);
 * const contact = parse(Contact, await response.json()); // { id: string; mail: string | null }
 * ```
 */
export function requireProperties<T, Name extends keyof T & string>(
  schema: Schema<T>,
  names: readonly Name[],
): Schema<Selected<T, Name>> {
  return createRequired(schema, names);
}

function createRequired<T>(schema: Schema<unknown>, names: readonly string[]): Schema<T> {
  const { name, check } = schema["~graphdown"];
  const checkRequired: Check = (value, mode) => {
    let failures = check(value, mode);
    // Of what is another thing altogether nothing is missing.
    if (!hasFields(value) || failures?.[0]?.code === "envelope") return failures;
    for (const key of names)
      if (isMissing(value, key)) failures = add(failures, key, edmRequired(undefined, mode, findCheck(schema, key)));
    return failures;
  };
  return createSchema(`${name}(${names.join(",")})`, checkRequired, () => describeRequired(schema, names));
}

function describeRequired(schema: Schema<unknown>, names: readonly string[]): Description {
  const description = schema["~graphdown"].describe();
  if (isForm(description, "base")) {
    const derived = Object.entries(description.derived).map(([name, each]): [string, Schema<unknown>] => [
      name,
      createRequired(each, names),
    ]);
    return { base: createRequired(description.base, names), derived: Object.fromEntries(derived) };
  }
  const require = (name: string): readonly [readonly string[], Field] => {
    const field = findField(schema, name);
    return [[name], typeof field === "function" ? { present: field } : { required: checkOf(field) }];
  };
  return describeWith(schema, { fields: names.map(require), schemas: [] });
}

function findCheck(schema: Schema<unknown>, name: string): Check {
  return checkOf(findField(schema, name));
}

/** What a property takes; of a base type with those derived from it, what the base says. */
function findField(schema: Schema<unknown>, name: string): Field {
  const description = schema["~graphdown"].describe();
  if (isForm(description, "base")) return findField(description.base, name);
  return (isForm(description, "fields") ? indexFields(description.fields).get(name) : undefined) ?? edmUntyped;
}
