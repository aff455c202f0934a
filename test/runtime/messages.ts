import type { Failures } from "../../templates/runtime/failure.js";
import { formatIssue } from "../../templates/runtime/issue.js";
import type { StandardIssue } from "../../templates/runtime/standard-schema.js";

/** What a person would be told of failures. */
export function messages(failures: Failures): readonly string[] {
  return (failures ?? []).map(formatIssue);
}

/** An issue as Standard Schema has it, in the same words. */
export function writeStandardIssue({ path = [], message }: StandardIssue): string {
  return formatIssue({ path: path.map((key) => `/${String(key)}`).join(""), message });
}
