import { edmInt64, edmString } from "./edm.js";
import { add, type Check, type Failures, type Mode } from "./failure.js";
import { edmList } from "./list.js";
import { failObject, hasFields, isThere } from "./object.js";

/** One page of a list, as the service returns it. */
export interface Collection<T> {
  "@odata.context"?: string;
  /** How many values there are on all pages; only where `$count=true` asked for it. */
  "@odata.count"?: number;
  /** The address of the next page; absent on the last one. */
  "@odata.nextLink"?: string;
  /** The address that will tell what has changed since; only on the last page of a delta query. */
  "@odata.deltaLink"?: string;
  value: T[];
}

/** Checks the envelope, and with `check` the values in it. */
export function edmPage(value: unknown, mode: Mode, check: Check): Failures {
  if (!hasFields<Collection<unknown>>(value)) return failObject(value, mode);
  let failures: Failures = null;
  for (const name of ["@odata.context", "@odata.nextLink", "@odata.deltaLink"] as const) {
    if (isThere(value[name])) failures = add(failures, name, edmString(value[name], mode));
  }
  const count = value["@odata.count"];
  if (isThere(count)) failures = add(failures, "@odata.count", edmInt64(count, mode));
  return add(failures, "value", edmList(value.value, mode, check));
}
