import { toObjectSchema } from "./json-schema.mjs";

export const title = "typebox compiled";
/** How strings of a form are checked; the formats that typebox comes with take four times as long. */
export const strings = "patterns";
export const packages = ["typebox"];

export function write(specification) {
  const inline = (name, nullable) => ({
    ...toObjectSchema(specification, name, inline),
    type: nullable ? ["object", "null"] : "object",
  });
  const lines = ['import { Compile } from "typebox/compile";'];
  for (const name of specification.roots) {
    lines.push(
      `const ${name} = Compile(${JSON.stringify(inline(name))});`,
      `export const is${name} = (value) => ${name}.Check(value);`,
      `export const validate${name} = (value) => ${name}.Check(value) ? { ok: true, value } : { ok: false, issues: ${name}.Errors(value) };`,
    );
  }
  return lines.join("\n");
}
