/**
 * A place on a page: `resources/user.md:31:2`, the page's path, then line and column, both from 1.
 *
 * @pattern ^[^]+:[1-9][0-9]{0,8}:[1-9][0-9]{0,8}$
 */
export type PlaceJson = string;

/** Something the documentation says, with how sure it is and where it stands. */
export type FactJson<T> = StatedFactJson<T> | InferredFactJson<T> | AssumedFactJson<T>;

/** A page states it. */
export interface StatedFactJson<T> {
  readonly value: T;
  readonly certainty: "stated";
  /** The places it was read from, the most trusted first. */
  readonly origins: readonly [PlaceJson, ...PlaceJson[]];
}

/** A rule read it from prose, an example or a path. */
export interface InferredFactJson<T> {
  readonly value: T;
  readonly certainty: "inferred";
  /** The rule that read it. */
  readonly rule: string;
  readonly origins: readonly [PlaceJson, ...PlaceJson[]];
}

/** A default that no page contradicts. */
export interface AssumedFactJson<T> {
  readonly value: T;
  readonly certainty: "assumed";
  readonly rule: string;
  /** What the default is about, where a page shows that. */
  readonly origins: readonly PlaceJson[];
}
