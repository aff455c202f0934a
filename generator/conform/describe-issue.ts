/** Contradictions in the words of the generated validators, which say the same of a value at run time. */
import { failEnum, failFlags } from "../../templates/runtime/enum.js";
import { COLLECT } from "../../templates/runtime/failure.js";
import { describeValue, type Issue } from "../../templates/runtime/issue.js";
import { shortName } from "../model/names.js";
import type { EnumType, Model, PrimitiveName } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import { issueCodes, type ExpectedType } from "./contradiction.js";
import type { ConformanceIssue } from "./fixture.js";
import { describePrimitive, findMisfit } from "./primitive.js";

type Enums = Pick<Model, "enums">;

/** What a validator reports: at `/status`, `expected one of "a", "b", got "String"`. */
export function describeIssue(issue: ConformanceIssue, model: Enums): Pick<Issue, "path" | "code" | "message"> {
  const { path, cause, value } = issue;
  const message = `expected ${describeExpected(issue, model)}, got ${describeValue(value)}`;
  return { path, code: issueCodes[cause], message };
}

/** What would fit: `an integer`, `one of "low", "normal", "high"`. */
export function describeExpected(issue: ConformanceIssue, model: Enums): string {
  switch (issue.cause) {
    case "wrapped":
      return "the object itself, without an envelope";
    case "unknown-property":
      return `a property of ${shortName(issue.type)}`;
    case "property-case":
      return `the name ${JSON.stringify(issue.property)}`;
    case "type-name-case":
    case "type-name-namespace":
      return JSON.stringify(issue.type);
    case "type-name-unknown":
      return "the name of a documented type";
    case "type-name-misfit":
      return `the name of ${issue.names?.join(" or ") ?? `${shortName(issue.type)} or of a type derived from it`}`;
    case "type-name-missing":
      return `an \`@odata.type\` such as ${JSON.stringify(`#${issue.type}`)}`;
    case "missing-required":
      return "a value, because the property is required";
    case "read-only":
      return "no value, because the property is read-only";
    default:
      return describeType(issue.expected, issue.value, model);
  }
}

function describeType(type: ExpectedType, value: JsonValue | undefined, { enums }: Enums): string {
  switch (type.kind) {
    case "collection":
      return "an array";
    case "object":
    case "structured":
      return "an object";
    case "primitive":
      return describeMisfit(value, type.name);
    case "knownString":
      return typeof value === "string" ? describeMembers(type.values, failEnum) : describePrimitive("Edm.String");
    case "enum": {
      const found = enums.get(type.name);
      return found ? describeEnum(found) : describePrimitive("Edm.String");
    }
    case "union":
    case "untyped":
    case "unresolved":
      return "a value";
  }
}

/** A number out of range is told the range. */
function describeMisfit(value: JsonValue | undefined, type: PrimitiveName): string {
  return (value === undefined ? undefined : findMisfit(value, type)?.expected) ?? describePrimitive(type);
}

function describeEnum({ members, flags }: EnumType): string {
  return describeMembers(
    members.map((member) => member.name),
    flags?.value === true ? failFlags : failEnum,
  );
}

function describeMembers(names: readonly string[], fail: typeof failEnum): string {
  return fail(undefined, COLLECT, [...new Set(names)])?.[0]?.expected ?? "a member of the enum";
}
