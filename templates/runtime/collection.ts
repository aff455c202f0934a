import { edmInt64, edmString } from "./edm.js";
import { add, nothing, type Check, type Failures, type Mode } from "./failure.js";
import { failObject, hasFields } from "./object.js";

/** One page of a list, as the service returns it. */
export interface Collection<T> {
  readonly "@odata.context"?: string;
  /** How many values there are on all pages; only where `$count=true` asked for it. */
  readonly "@odata.count"?: number;
  /** The address of the next page; absent on the last one. */
  readonly "@odata.nextLink"?: string;
  /** The address that will tell what has changed since; only on the last page of a delta query. */
  readonly "@odata.deltaLink"?: string;
  readonly value: T[];
}

/** Checks the envelope, and with `checkValues` the array in it. */
export function edmPage(value: unknown, mode: Mode, checkValues: Check): Failures {
  if (!hasFields<Collection<unknown>>(value)) return failObject(value, mode);
  let failures = add(null, "@odata.context", edmString(value["@odata.context"], mode));
  failures = add(failures, "@odata.count", edmInt64(value["@odata.count"], mode));
  failures = add(failures, "@odata.nextLink", edmString(value["@odata.nextLink"], mode));
  failures = add(failures, "@odata.deltaLink", edmString(value["@odata.deltaLink"], mode));
  return add(failures, "value", checkValues(value.value ?? nothing, mode));
}
