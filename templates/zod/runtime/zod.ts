import * as z from "zod";

/**
 * What an object type is in zod: every property may be absent, as `$select` makes it. Properties that no page names go
 * through as they are; only an open type has them in its TypeScript.
 */
export type ObjectSchema<T> = z.ZodObject<Shape<T>, string extends keyof T ? z.core.$loose : z.core.$strip>;

type Shape<T> = {
  [Name in keyof T as string extends Name ? never : Name]-?: z.ZodOptional<z.ZodType<Exclude<T[Name], undefined>>>;
};

export type EnumSchema<Member extends string> = z.ZodEnum<{ [Name in Member]: Name }>;

/** A check of graphdown's validators: what is wrong with a value, and where; `null` where nothing is. */
type Check = (
  value: unknown,
  mode: 1,
) => readonly { readonly message: string; readonly pointer: readonly (string | number)[] }[] | null;

type AnySchema = z.core.SomeType;

/**
 * The schema of an object type. That `shape` is one of `T` the compiler is not asked: over all of Graph it would take
 * minutes to say so.
 */
export function objectOf<T>(shape: object): ObjectSchema<T> {
  const schema: unknown = z.looseObject(shape as Record<string, AnySchema>);
  return schema as ObjectSchema<T>;
}

const texts = /* @__PURE__ */ new WeakMap<Check, z.ZodString>();
const values = /* @__PURE__ */ new WeakMap<Check, z.ZodAny>();

/** A string that a check accepts: a GUID, a date. One schema for each check. */
export function textBy(check: Check): z.ZodString {
  const text = texts.get(check) ?? z.string().check(checkBy(check));
  texts.set(check, text);
  return text;
}

/** Whatever a check accepts. */
export function valueBy(check: Check): z.ZodAny {
  const value = values.get(check) ?? z.any().check(checkBy(check));
  values.set(check, value);
  return value;
}

function checkBy(check: Check): z.core.CheckFn<unknown> {
  return ({ value, issues }) => {
    for (const { message, pointer } of check(value, 1) ?? [])
      issues.push({ code: "custom", input: value, message, path: [...pointer] });
  };
}

/** Values of several types: `choose` says by which schema one is parsed. */
export function schemaBy<T>(choose: (value: unknown) => AnySchema): z.ZodType<T> {
  const schema: unknown = z.any().check(({ value, issues }) => {
    const { error } = z.safeParse(choose(value) as z.core.$ZodType, value);
    for (const issue of error?.issues ?? []) issues.push({ ...issue, input: value });
  });
  return schema as z.ZodType<T>;
}

/** The schema of a property whose name every object inherits something under: that is no value of it. */
export function unlessInherited<Own extends AnySchema>(name: string, own: Own): Own {
  const nothing = z.any();
  const choose = (value: unknown): AnySchema => (value === Reflect.get(Object.prototype, name) ? nothing : own);
  const schema: unknown = schemaBy(choose).optional();
  return schema as Own;
}
