import { writeZod } from "./zod.mjs";

export const title = "zod mini";
export const packages = ["zod"];

export function write(specification) {
  return writeZod(specification, "zod/mini");
}
