import { edmInt64, edmString } from "./edm.js";
import { add, fail, GUARD, nothing, type Check, type Failures, type Mode } from "./failure.js";
import { hasFields } from "./object.js";

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

/** Whether a value is an envelope whose values are all well. */
export function pageFits(value: unknown, areFit: (values: unknown) => boolean): boolean {
  return (
    hasFields<Collection<unknown>>(value) &&
    areFit(value.value) &&
    checkEnvelope(value, GUARD) === null
  );
}

/** Checks the envelope, and with `checkValues` the array in it. */
export function edmPage(value: unknown, mode: Mode, checkValues: Check): Failures {
  if (!hasFields<Collection<unknown>>(value)) return fail(value, mode, "type", "an object");
  return add(checkEnvelope(value, mode), "value", checkValues(value.value ?? nothing, mode));
}

function checkEnvelope(
  value: { readonly [Name in keyof Collection<unknown>]?: unknown },
  mode: Mode,
): Failures {
  let failures = add(null, "@odata.context", edmString(value["@odata.context"], mode));
  failures = add(failures, "@odata.count", edmInt64(value["@odata.count"], mode));
  failures = add(failures, "@odata.nextLink", edmString(value["@odata.nextLink"], mode));
  return add(failures, "@odata.deltaLink", edmString(value["@odata.deltaLink"], mode));
}
