/** How much of a change users of the generated code feel: code breaks, gains something, or goes on as it was. */
export type SemverClass = "major" | "minor" | "patch";

/** What a change costs. Where variance makes a difference, `read` and `sent` differ. */
interface Cost {
  /** What it costs code that reads such values in responses. */
  readonly read: SemverClass;
  /** What it costs code that sends them in requests. */
  readonly sent: SemverClass;
  readonly reason: string;
}

interface Row extends Cost {
  /** What has happened, as a heading. */
  readonly title: string;
  /** The kind that the same difference is when it is looked at from the other side. */
  readonly reverse: string;
}

function cost(read: SemverClass, sent: SemverClass, reason: string): Cost {
  return { read, sent, reason };
}

const goes = cost("major", "major", "Code that uses it no longer compiles, or is no longer served.");
const comes = cost("minor", "minor", "Nobody has used it yet.");
const renamed = cost("major", "major", "Code that says the old name no longer compiles.");
const ages = cost("minor", "minor", "It still works; editors strike it through.");
const told = cost("patch", "patch", "Types and checks stay; only comments tell.");
const needed = cost("patch", "major", "A request without it is refused.");
const spared = cost("patch", "minor", "A request may leave it out now.");
const narrows = cost("minor", "major", "What is read still fits where it was used; what was sent may no longer fit.");
const widens = cost("major", "minor", "What is read may be what code does not expect; what was sent still fits.");
const differs = cost("major", "major", "Neither do the old values fit the new type nor the new ones the old.");
const equals = cost("patch", "patch", "The same values, described in other words.");
const barred = cost("patch", "major", "Request bodies no longer take it.");
const freed = cost("patch", "minor", "Request bodies take it now.");
const mayBeNull = cost("major", "minor", "What is read may be null where code does not expect it.");
const neverNull = cost("minor", "major", "Code that reads goes on; null can no longer be sent.");
const uprooted = cost("major", "major", "A value no longer fits where the base is expected.");
const closes = cost("major", "major", "A property that no page names no longer compiles.");
const hides = cost("minor", "patch", "Code compiles, and finds it absent until it asks.");
const shows = cost("patch", "patch", "Code that asks for it gets it as before.");
const dropsMember = cost("major", "major", "Neither a comparison with it compiles any longer nor sending it.");
const addsMember = cost(
  "major",
  "minor",
  "A switch over all members no longer covers them; of an evolvable enum nobody could rely on that: minor.",
);
const silent = cost("major", "major", "Code that waits for it waits in vain.");
const locksOut = cost("major", "major", "A caller that was granted just that is refused.");
const unexported = cost("major", "major", "Its fixture is exported: a test that imports it no longer compiles.");

function row(title: string, reverse: string, cost: Cost): Row {
  return { title, reverse, ...cost };
}

/** Every kind of change with what it costs and why, in the order in which they are shown. */
const table = {
  "type/removed": row("Type removed", "type/added", goes),
  "type/added": row("Type added", "type/removed", comes),
  "type/renamed": row("Type renamed", "type/renamed", renamed),
  "type/base-removed": row("Type no longer derived from a base", "type/base-added", uprooted),
  "type/base-added": row("Type derived from a base now", "type/base-removed", comes),
  "type/closed": row("Type no longer open", "type/opened", closes),
  "type/opened": row("Type is open now", "type/closed", comes),
  "type/deprecated": row("Type deprecated", "type/renewed", ages),
  "type/renewed": row("Type no longer deprecated", "type/deprecated", told),
  "property/removed": row("Property removed", "property/added", goes),
  "property/added": row("Property added", "property/removed", comes),
  "property/renamed": row("Property renamed", "property/renamed", renamed),
  "property/changed": row("Property's type changed", "property/changed", differs),
  "property/narrowed": row("Property's type narrowed", "property/widened", narrows),
  "property/widened": row("Property's type widened", "property/narrowed", widens),
  "property/equivalent": row("Property's type said otherwise", "property/equivalent", equals),
  "property/nullable": row("Property may be null now", "property/not-nullable", mayBeNull),
  "property/not-nullable": row("Property is never null now", "property/nullable", neverNull),
  "property/required": row("Property is required now", "property/not-required", needed),
  "property/not-required": row("Property is no longer required", "property/required", spared),
  "property/read-only": row("Property is read-only now", "property/writable", barred),
  "property/writable": row("Property is no longer read-only", "property/read-only", freed),
  "property/on-request": row("Property is returned only on request now", "property/by-default", hides),
  "property/by-default": row("Property is returned by default now", "property/on-request", shows),
  "property/relationship": row("Property is a relationship now", "property/structural", told),
  "property/structural": row("Property is no longer a relationship", "property/relationship", told),
  "property/deprecated": row("Property deprecated", "property/renewed", ages),
  "property/renewed": row("Property no longer deprecated", "property/deprecated", told),
  "property/noted": row("Property's limits, default or query options changed", "property/noted", told),
  "enum/removed": row("Enum removed", "enum/added", goes),
  "enum/added": row("Enum added", "enum/removed", comes),
  "enum/renamed": row("Enum renamed", "enum/renamed", renamed),
  "enum/combined": row("Enum's values combine now", "enum/single", widens),
  "enum/single": row("Enum's values no longer combine", "enum/combined", narrows),
  "enum/evolvable": row("Enum may get more members now", "enum/settled", told),
  "enum/settled": row("Enum gets no more members now", "enum/evolvable", told),
  "member/removed": row("Enum member removed", "member/added", dropsMember),
  "member/added": row("Enum member added", "member/removed", addsMember),
  "member/renamed": row("Enum member renamed", "member/renamed", renamed),
  "member/deprecated": row("Enum member deprecated", "member/renewed", ages),
  "member/renewed": row("Enum member no longer deprecated", "member/deprecated", told),
  "operation/removed": row("Operation removed", "operation/added", goes),
  "operation/added": row("Operation added", "operation/removed", comes),
  "operation/renamed": row("Operation renamed", "operation/renamed", renamed),
  "request/removed": row("Request removed", "request/added", goes),
  "request/added": row("Request added", "request/removed", comes),
  "parameter/removed": row("Parameter removed", "parameter/added", goes),
  "parameter/removed-required": row("Required parameter removed", "parameter/added-required", goes),
  "parameter/added": row("Parameter added", "parameter/removed", comes),
  "parameter/added-required": row("Required parameter added", "parameter/removed-required", needed),
  "parameter/renamed": row("Parameter renamed", "parameter/renamed", renamed),
  "parameter/required": row("Parameter is required now", "parameter/not-required", needed),
  "parameter/not-required": row("Parameter is no longer required", "parameter/required", spared),
  "parameter/changed": row("Parameter's type changed", "parameter/changed", differs),
  "parameter/narrowed": row("Parameter's type narrowed", "parameter/widened", narrows),
  "parameter/widened": row("Parameter's type widened", "parameter/narrowed", widens),
  "parameter/equivalent": row("Parameter's type said otherwise", "parameter/equivalent", equals),
  "body/removed": row("Request body removed", "body/added", goes),
  "body/removed-required": row("Request body with required properties removed", "body/added-required", goes),
  "body/added": row("Request body added", "body/removed", comes),
  "body/added-required": row("Request body with required properties added", "body/removed-required", needed),
  "body/changed": row("Request body's type changed", "body/changed", differs),
  "body/narrowed": row("Request body's type narrowed", "body/widened", narrows),
  "body/widened": row("Request body's type widened", "body/narrowed", widens),
  "body/equivalent": row("Request body's type said otherwise", "body/equivalent", equals),
  "body-property/removed": row("Request property removed", "body-property/added", goes),
  "body-property/removed-required": row("Required request property removed", "body-property/added-required", goes),
  "body-property/added": row("Request property added", "body-property/removed", comes),
  "body-property/added-required": row("Required request property added", "body-property/removed-required", needed),
  "body-property/renamed": row("Request property renamed", "body-property/renamed", renamed),
  "body-property/required": row("Request property is required now", "body-property/not-required", needed),
  "body-property/not-required": row("Request property is no longer required", "body-property/required", spared),
  "body-property/changed": row("Request property's type changed", "body-property/changed", differs),
  "body-property/narrowed": row("Request property's type narrowed", "body-property/widened", narrows),
  "body-property/widened": row("Request property's type widened", "body-property/narrowed", widens),
  "body-property/equivalent": row("Request property's type said otherwise", "body-property/equivalent", equals),
  "response/removed": row("Response removed", "response/added", silent),
  "response/added": row("Response added", "response/removed", comes),
  "response/changed": row("Response's type changed", "response/changed", differs),
  "response/narrowed": row("Response's type narrowed", "response/widened", narrows),
  "response/widened": row("Response's type widened", "response/narrowed", widens),
  "response/equivalent": row("Response's type said otherwise", "response/equivalent", equals),
  "permission/lost": row("Permission no longer enough", "permission/gained", locksOut),
  "permission/gained": row("Permission enough now", "permission/lost", comes),
  "example/removed": row("Example removed", "example/added", unexported),
  "example/added": row("Example added", "example/removed", comes),
  "example/changed": row("Example's type changed", "example/changed", differs),
  "example/narrowed": row("Example's type narrowed", "example/widened", narrows),
  "example/widened": row("Example's type widened", "example/narrowed", widens),
  "example/equivalent": row("Example's type said otherwise", "example/equivalent", equals),
  "example/body": row("Example's request or body changed", "example/body", told),
} satisfies Readonly<Record<string, Row>>;

export type ChangeKind = keyof typeof table;

/** What each kind of change is. */
export const changeKinds: Readonly<Record<ChangeKind, Row>> = table;

/** The kinds in the order in which they are shown. */
export const changeKindNames: readonly ChangeKind[] = Object.keys(table).filter(isChangeKind);

export function isChangeKind(name: string): name is ChangeKind {
  return Object.hasOwn(table, name);
}

/** Where values of something occur; what no operation mentions counts as read, as everything is that Graph returns. */
export interface Uses {
  readonly read: boolean;
  readonly sent: boolean;
}

/** The class of a change in what occurs so: the worse, where it is both read and sent. */
export function classifyChange(kind: ChangeKind, { read, sent }: Uses): SemverClass {
  const row = changeKinds[kind];
  if (!sent) return row.read;
  return read ? worse(row.read, row.sent) : row.sent;
}

const ranks: Readonly<Record<SemverClass, number>> = { patch: 0, minor: 1, major: 2 };

export function worse(a: SemverClass, b: SemverClass): SemverClass {
  return ranks[a] >= ranks[b] ? a : b;
}

/** Whether a class is at least another. */
export function isAtLeast(semver: SemverClass, least: SemverClass): boolean {
  return ranks[semver] >= ranks[least];
}
