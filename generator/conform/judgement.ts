import { writePointer } from "../../templates/runtime/issue.js";
import type { ExactNumbers } from "../model/example.js";
import type { JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import type { Contradiction } from "./contradiction.js";
import type { Change, ConformanceIssue, ConformanceMode } from "./fixture.js";
import type { AnyProperty, TypeIndex } from "./type-index.js";

/** Holds the value of a property, in a place; undefined where nothing of it stays. */
export type HoldProperty = (
  value: JsonValue,
  property: AnyProperty,
  place: Place,
  judgement: Judgement,
) => JsonValue | undefined;

/** What is being held against the model, and what has been noticed so far. */
export interface Judgement {
  readonly index: TypeIndex;
  readonly mode: ConformanceMode;
  /** Of the body that is held. */
  readonly exact: ExactNumbers | undefined;
  /** Objects and what is in them hold each other: objects are held by way of this. */
  readonly holdProperty: HoldProperty;
  readonly issues: ConformanceIssue[];
  readonly changes: Change[];
}

/** Where in the body a value stands, and what the pages say of that place. */
export interface Place {
  /** A JSON Pointer. */
  readonly path: string;
  readonly documented: readonly Span[];
  /** Whether the generated validator looks at the value. */
  readonly visible: boolean;
  /** Whether it looks no further than that the value is an object with a sound `id` and `@odata.type`. */
  readonly shallow: boolean;
}

export function placeInside(place: Place, key: string | number, parts: Partial<Place> = {}): Place {
  return { ...place, path: place.path + writePointer([key]), ...parts };
}

/** Notes that a value does not fit. */
export function report(
  judgement: Judgement,
  { path, visible, documented }: Place,
  contradiction: Contradiction,
  value: JsonValue | undefined,
): void {
  judgement.issues.push({ ...contradiction, path, value, seenByValidator: visible, documented });
}

/** Notes a correction, and returns what stands there now. */
export function change<T extends JsonValue | undefined>(
  judgement: Judgement,
  place: Place,
  from: JsonValue | undefined,
  to: T,
  reason: string,
): T {
  judgement.changes.push({ path: place.path, from, to, reason });
  return to;
}

/** Notes that a value is taken away; nothing stands there now. */
export function remove(judgement: Judgement, place: Place, from: JsonValue, reason: string): JsonValue | undefined {
  change(judgement, place, from, undefined, reason);
  return undefined;
}

/** The same judgement with nothing noticed yet: to see what would come of a value. */
export function startOver(judgement: Judgement): Judgement {
  return { ...judgement, issues: [], changes: [] };
}
