/*
 * What may be said of a value beyond its type. All of it is for the compiler only.
 */

/** What every value may carry beside its properties: `@odata.type`, `@odata.etag`. */
type AnnotationOf<T> = Extract<keyof T, `@${string}`>;

/**
 * `T` as a request for these properties gets it, `$select=id,mail`: they are there, and no others but annotations.
 *
 * ```ts
 * const user: Selected<User, "id" | "mail"> = await client.api("/me").select(["id", "mail"]).get();
 * ```
 */
export type Selected<T, Name extends keyof T> = { [Key in Name]-?: Exclude<T[Key], undefined> } & Pick<
  T,
  Exclude<AnnotationOf<T>, Name>
>;

/** `T` with further properties, which values of open types may carry. */
export type Open<T, Value = unknown> = T & Record<string, Value>;

/** `T` with the properties `There`, and without those of `Absent`. */
export type Returned<T, There, Absent> = { [Key in Extract<keyof T, There>]-?: Exclude<T[Key], undefined> } & {
  [Key in keyof T as Key extends There | Absent ? never : Key]: T[Key];
};

/**
 * What is sent to create or update a `T`: with the properties that are required, and without those that the service
 * sets itself. Of a union it is one of each member.
 */
export type Body<T, Required extends keyof T, ReadOnly extends PropertyKey> = T extends unknown
  ? { [Name in keyof T as Name extends Required | ReadOnly ? never : Name]: T[Name] } & {
      [Name in Required]-?: NonNullable<T[Name]>;
    }
  : never;
