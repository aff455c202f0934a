/**
 * What every contender is to check, in plain data: the types that `user`, `message`, `event` and `driveItem` reach, as
 * graphdown's own plan has them. Types that can hold themselves are cut where they do, because not every library can say so.
 */
import { nameModel } from "../../generator/emit/names.ts";
import { readOptions } from "../../generator/emit/options.ts";
import { validatorOptions } from "../../generator/emit/plans/validator-options.ts";
import { planValidators } from "../../generator/emit/plans/validator-plan.ts";

export const rootNames = ["User", "Message", "Event", "DriveItem"];

/** The patterns of graphdown's runtime, without the calendar's finer points. */
const date = String.raw`-?(?:0\d{3}|[1-9]\d{3,})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?`;
const hex = "[0-9a-fA-F]";
export const patterns = {
  dateTime: `^${date}[Tt]${time}(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`,
  date: `^${date}$`,
  time: `^${time}$`,
  duration: String.raw`^[+-]?P(?=[\dT])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$`,
  guid: `^${hex}{8}-(?:${hex}{4}-){3}${hex}{12}$`,
  binary: String.raw`^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$`,
};

const kinds = {
  edmString: "string",
  edmBoolean: "boolean",
  edmByte: "int32",
  edmSByte: "int32",
  edmInt16: "int32",
  edmInt32: "int32",
  edmInt64: "int64",
  edmDouble: "double",
  edmDecimal: "double",
  edmDateTimeOffset: "dateTime",
  edmDate: "date",
  edmTimeOfDay: "time",
  edmDuration: "duration",
  edmGuid: "guid",
  edmBinary: "binary",
  edmReference: "reference",
};

/** `roots`: names of types; all of them where it is absent. */
export function specify(model, roots) {
  const plan = planValidators({ model, names: nameModel(model) }, readOptions(validatorOptions));
  const objects = new Map(plan.objects.map(({ view }) => [view.target.name, view]));
  const enums = new Map(plan.enums.map(({ view }) => [view.target.name, view]));
  const unions = new Map(plan.unions.map(({ view }) => [view.target.name, view.base.name]));
  const specification = { roots: roots ?? [...objects.keys()], types: {}, enums: {} };

  const toCheck = (check, path) => {
    if (check.kind === "runtime") {
      if (check.check === "edmReferences") return { kind: "list", element: { kind: "reference" } };
      return { kind: kinds[check.check] ?? "any" };
    }
    if (check.kind === "list") return { kind: "list", element: toCheck(check.element, path) };
    if (check.kind !== "target") return { kind: "any" };
    const name = unions.get(check.target.name) ?? check.target.name;
    if (path.includes(name)) return { kind: "any" };
    if (objects.has(name)) {
      visit(name, path);
      return { kind: "type", name };
    }
    const view = enums.get(name);
    if (view.flags) return { kind: "string" };
    specification.enums[name] = view.members;
    return { kind: "enum", name };
  };
  const visit = (name, path) => {
    if (specification.types[name]) return;
    const properties = objects.get(name).properties.map((property) => ({
      name: property.name,
      nullable: property.presence === "nullable",
      check: toCheck(property.check, [...path, name]),
    }));
    // Set last, so that types come after those they hold.
    specification.types[name] = properties.filter(({ check }) => check.kind !== "any");
  };
  for (const root of specification.roots) visit(root, []);
  return specification;
}
