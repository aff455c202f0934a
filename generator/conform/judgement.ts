import { describeValue, writePointer } from "../../templates/runtime/issue.js";
import type { JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import type { Change, ConformanceIssue, ConformanceMode, Contradiction } from "./fixture.js";
import type { Misfit } from "./primitive.js";
import type { TypeIndex } from "./type-index.js";

/** What is being held against the model, and what has been noticed so far. */
export interface Judgement {
  readonly index: TypeIndex;
  readonly mode: ConformanceMode;
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
  place: Place,
  misfit: Misfit,
  value: JsonValue | undefined,
  cause: Contradiction,
): void {
  judgement.issues.push({
    path: place.path,
    code: misfit.code,
    message: `expected ${misfit.expected}, got ${describeValue(value)}`,
    expected: misfit.expected,
    cause,
    seenByValidator: place.visible,
    documented: place.documented,
  });
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
