import type { Cause as ContradictionCause } from "../../generator/conform/contradiction.js";

/** The populations that differ most: generated pages, and what people wrote. */
export const groups = ["intune", "other requests", "other responses"] as const;
export type Group = (typeof groups)[number];

/** One kind of contradiction, beside how often the field guide to these pages counted it. */
export interface Cause {
  readonly label: string;
  /** Undefined: any of them. */
  readonly causes?: readonly ContradictionCause[];
  /** Only issues at a property of this name, or only those elsewhere. */
  readonly at?: { readonly name: string; readonly is: boolean };
  /** In per cent of the typed examples of each group; absent where the guide does not count it. */
  readonly guide?: Readonly<Record<Group, number>>;
  /** Why ours are other figures, where they differ by more than a point. */
  readonly because?: string;
}

const of = (intune: number, requests: number, responses: number): Readonly<Record<Group, number>> => ({
  intune,
  "other requests": requests,
  "other responses": responses,
});

/** The set of pages that the guide counted: v1.0 of July 2021. */
export const guidePages = 3341;
/** The examples whose type the guide could tell. */
export const guideTyped = of(545, 249, 1091);
/** How many examples it found there, and how they are marked. */
export const guideFound = {
  request: "1469 annotated, 165 ignored, 861 bare",
  response: "1595 annotated, 100 ignored, 814 bare",
} as const;
/** What must at least be found there. */
export const leastFound = { request: 2500, response: 2500, typed: 1880, unparsed: 10 } as const;

const single: readonly Cause[] = [
  {
    label: "property not in table",
    causes: ["unknown-property"],
    at: { name: "id", is: false },
    guide: of(0, 6.4, 14.6),
    because:
      "the guide knows tables and stated bases alone; we also believe the JSON representation, `@odata.type` in the body, and bases that tables and examples give away (tables and stated bases alone give 7.7% of requests and 13.9% of responses)",
  },
  {
    label: "`id` not in table",
    causes: ["unknown-property"],
    at: { name: "id", is: true },
    guide: of(0, 0, 3.1),
    because:
      "types with a key have an `id`, by `keyProperty` or because they are entities, whether or not their table repeats it",
  },
  {
    label: "enum placeholder",
    causes: ["enum-placeholder"],
    guide: of(0, 5.6, 8.8),
    because:
      "both count Strings whose description lists the values; the guide goes by a cue and words in backticks, we by lists that can be read whole (not `either A or B`, `A1 thru A21`, or `String` where that is a value)",
  },
  {
    label: "enum right but for case",
    causes: ["enum-case"],
    guide: of(0, 4, 2.5),
    because:
      "18 requests here, 10 there: we type more of them (by what the page says to supply), and these were written by hand",
  },
  { label: 'enum ""', causes: ["enum-empty"], guide: of(0, 1.2, 1.1) },
  { label: "enum truly not a member", causes: ["enum-member"], guide: of(0, 0.4, 1.6) },
  { label: "type placeholder", causes: ["type-placeholder", "format-placeholder"], guide: of(0, 2, 4.6) },
  { label: "real type mismatch", causes: ["type-mismatch", "range", "null"], guide: of(0, 1.6, 0.4) },
  { label: "array/scalar mismatch", causes: ["array-scalar"], guide: of(0, 0.4, 0.5) },
  { label: "name case", causes: ["property-case"], guide: of(0, 0, 1.2) },
  { label: "string of another form", causes: ["format"] },
  // The guide unwraps and does not count; in its prose it speaks of 18 outside Intune's pages.
  { label: "wrapped in `value`", causes: ["wrapped"] },
  {
    label: "`@odata.type` wrong or missing",
    causes: ["type-name-unknown", "type-name-misfit", "type-name-missing", "type-name-case", "type-name-namespace"],
  },
  { label: "read-only property sent", causes: ["read-only"] },
  { label: "required property missing", causes: ["missing-required"] },
];

export const causes: readonly Cause[] = [
  { label: "any contradiction" },
  {
    label: "any that the guide counts",
    causes: single.flatMap(({ guide, causes: each }) => (guide === undefined ? [] : (each ?? []))),
    guide: of(0, 18.5, 30.2),
    because: "what follows, a body counting once",
  },
  ...single,
];
