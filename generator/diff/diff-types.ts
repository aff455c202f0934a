import { describeType } from "../model/describe-type.js";
import { walkBases } from "../model/queries.js";
import type { StructuredType } from "../model/types.js";
import { addition, alteration, removal, turned, type Comparison } from "./comparison.js";
import type { Change, Side } from "./change.js";
import { compareDescriptions, compareMembers } from "./evidence.js";
import type { Version } from "./compare-type.js";
import { diffProperties } from "./diff-properties.js";
import type { Pairing } from "./pair.js";

/** Why a type is taken for another of another name: its properties, or its description where it has hardly any. */
export function findTypeEvidence(before: StructuredType, after: StructuredType): string | undefined {
  return (
    compareMembers(listTypedNames(before), listTypedNames(after), "properties") ??
    (listTypedNames(before).size + listTypedNames(after).size < 4
      ? compareDescriptions(before.description, after.description)
      : undefined)
  );
}

function listTypedNames({ properties, navigationProperties }: StructuredType): ReadonlySet<string> {
  return new Set(
    [...properties, ...navigationProperties].map(({ name, type }) => `${name}: ${describeType(type.value)}`),
  );
}

export function diffTypes(pairing: Pairing<StructuredType>, comparison: Comparison): readonly Change[] {
  const { both, renamed, removed, added } = pairing;
  const pairs = [...both, ...renamed.map(({ before, after }) => [before, after] as const)];
  return [
    ...removed.map((type) => removal("type/removed", sideOf(type))),
    ...added.map((type) => addition("type/added", sideOf(type))),
    ...renamed.map(({ before, after, evidence }) =>
      alteration("type/renamed", [sideOf(before), sideOf(after)], undefined, evidence),
    ),
    ...pairs.flatMap((pair) => [...diffType(pair, comparison), ...diffProperties(pair, comparison)]),
  ];
}

type Pair = readonly [StructuredType, StructuredType];

function sideOf({ qualifiedName, origins }: StructuredType): Side {
  return { owner: qualifiedName, span: origins[0] };
}

function diffType([before, after]: Pair, comparison: Comparison): readonly Change[] {
  const sides = [sideOf(before), sideOf(after)] as const;
  return [
    ...diffBases([before, after], comparison),
    ...turned([before.open?.value === true, after.open?.value === true], ["type/opened", "type/closed"], sides),
    ...turned(
      [before.deprecated !== undefined, after.deprecated !== undefined],
      ["type/deprecated", "type/renewed"],
      sides,
    ),
  ];
}

/** A base is lost where no way leads up to it any more; a level between the two loses nothing. */
function diffBases([before, after]: Pair, { before: old, after: now }: Comparison): readonly Change[] {
  const [was, is] = [before.base, after.base];
  const isKept = was === undefined || isLaterA(after, old.nameLater(was.value), now);
  const isOld = is === undefined || isLaterA(before, now.nameLater(is.value), old);
  const sides = [
    { ...sideOf(before), value: was?.value ?? "no base", span: was?.origins[0] ?? before.origins[0] },
    { ...sideOf(after), value: is?.value ?? "no base", span: is?.origins[0] ?? after.origins[0] },
  ] as const;
  return [
    ...(isKept ? [] : [alteration("type/base-removed", sides)]),
    ...(isOld ? [] : [alteration("type/base-added", sides)]),
  ];
}

/** Whether a way leads up to a base; no page need define it. */
function isLaterA(type: StructuredType, ancestor: string, { model, nameLater }: Version): boolean {
  return [...walkBases(model.types, type.qualifiedName)].some(
    ({ base }) => base !== undefined && nameLater(base.value) === ancestor,
  );
}
