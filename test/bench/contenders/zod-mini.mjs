import { writeZod } from "./zod.mjs";

export const title = "zod mini";
/** How strings of a form are checked. */
export const strings = "its formats";
export const packages = ["zod"];

export function write(specification) {
  return writeZod(specification, "zod/mini");
}
