import type { SemverClass } from "./change-kinds.js";
import type { Change } from "./change.js";

/** What has changed from one documentation set to another, in all API versions. */
export interface DiffReport {
  /** The two sets as they were named. */
  readonly before: string;
  readonly after: string;
  /** The API versions of both, sorted. */
  readonly versions: readonly VersionDiff[];
  /** The API versions of only one. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** What a release of the generated code with all of it is; absent where nothing has changed. */
  readonly verdict?: SemverClass;
}

export interface VersionDiff {
  /** `v1.0`; `v1.0 → beta` where the two are of different ones. */
  readonly apiVersion: string;
  /** The namespace that names are shown without. */
  readonly namespace: string;
  /** The worst first. */
  readonly changes: readonly Change[];
}
