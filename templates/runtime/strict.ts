import { add, GUARD, type Check, type Failures, type Mode } from "./failure.js";
import { checkOf, indexFields, isListCheck, type Field } from "./fields.js";
import { hasFields, isForm, readOwn } from "./object.js";
import { createSchema, type ObjectDescription, type Schema } from "./schema.js";
import { typeNameOf } from "./type-name.js";

/**
 * The same type, but with an issue for every property that no page names, wherever it stands. Open types may have any,
 * and annotations may always be there.
 *
 * ```ts
 * const StrictUser = strict(User);
 * const result = StrictUser["~standard"].validate(value);
 * ```
 */
export function strict<T>(schema: Schema<T>): Schema<T> {
  const { name, check, describe } = schema["~graphdown"];
  const strictCheck: Check = (value, mode) => {
    const failures = check(value, mode);
    const unknown = findUnknown(value, mode, schema, new Map());
    return failures === null || unknown === null ? (failures ?? unknown) : [...failures, ...unknown];
  };
  return createSchema(name, strictCheck, describe);
}

/** What has been looked at as which type, so that values that hold themselves come to an end. */
type Seen = Map<unknown, Set<unknown>>;

function findUnknown(value: unknown, mode: Mode, schema: Schema<unknown>, seen: Seen): Failures {
  const visited = seen.get(value) ?? new Set();
  if (!hasFields<Record<string, unknown>>(value) || visited.has(schema)) return null;
  seen.set(value, visited.add(schema));
  const description = schema["~graphdown"].describe();
  if (isForm(description, "values")) return add(null, "value", findInEach(value.value, mode, description.values, seen));
  if (isForm(description, "base")) {
    const named = new Map(Object.entries(description.derived)).get(typeNameOf(value) ?? "");
    return findUnknown(value, mode, named ?? description.base, seen);
  }
  return isForm(description, "fields") ? findInFields(value, mode, description, seen) : null;
}

function findInFields(
  value: Readonly<Record<string, unknown>>,
  mode: Mode,
  description: ObjectDescription,
  seen: Seen,
): Failures {
  const { fields, schemas } = description;
  const index = indexFields(fields);
  const open = readOwn(description, "open") === true;
  let failures: Failures = null;
  for (const key of Object.keys(value)) {
    const field = index.get(key);
    if (field === undefined) {
      // Annotations, of the value (`@odata.etag`) or of a property (`x@odata.type`), may always be there.
      if (!open && !key.includes("@")) failures = add(failures, key, failUnknown(mode));
    } else {
      const inner = findSchema(field, schemas);
      if (inner !== undefined) failures = add(failures, key, findInEach(value[key], mode, inner, seen));
    }
  }
  return failures;
}

function failUnknown(mode: Mode): Failures {
  if (mode === GUARD) return [];
  return [
    {
      path: "",
      pointer: [],
      code: "unknownProperty",
      message: "there is no such property",
      expected: "no such property",
    },
  ];
}

/** The schema of what a property holds, one or many of it. */
function findSchema(field: Field, schemas: readonly Schema<unknown>[]): Schema<unknown> | undefined {
  const check = checkOf(field);
  const element = isListCheck(check) ? check.element : check;
  return schemas.find((schema) => schema["~graphdown"].check === element);
}

function findInEach(value: unknown, mode: Mode, schema: Schema<unknown>, seen: Seen): Failures {
  if (!Array.isArray(value)) return findUnknown(value, mode, schema, seen);
  let failures: Failures = null;
  // `forEach` passes over holes, in which there is nothing unknown.
  value.forEach((element, index) => (failures = add(failures, index, findUnknown(element, mode, schema, seen))));
  return failures;
}
