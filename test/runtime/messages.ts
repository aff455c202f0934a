import type { Failures } from "../../templates/runtime/failure.js";
import { writeMessage } from "../../templates/runtime/issue.js";

/** What a person would be told of failures. */
export function messages(failures: Failures): readonly string[] {
  return (failures ?? []).map(({ path, message }) => writeMessage(path, message));
}
