import { patterns } from "../specification.mjs";

/** The formats that zod's documentation has for these strings. */
const formats = {
  dateTime: "z.iso.datetime({ offset: true })",
  date: "z.iso.date()",
  duration: "z.iso.duration()",
  guid: "z.guid()",
  binary: "z.base64()",
};

export const title = "zod";
/** How strings of a form are checked. */
export const strings = "its formats";
export const packages = ["zod"];

export function write(specification) {
  return writeZod(specification, "zod");
}

export function writeZod(specification, module) {
  const lines = [`import * as z from "${module}";`];
  const toType = (check) => {
    switch (check.kind) {
      case "string":
        return "z.string()";
      case "boolean":
        return "z.boolean()";
      case "int32":
        return "z.int32()";
      case "int64":
        return "z.int()";
      case "double":
        return "z.number()";
      case "enum":
        return `z.enum(${JSON.stringify(specification.enums[check.name])})`;
      case "list":
        return `z.array(${toType(check.element)})`;
      case "reference":
        return 'z.object({ id: z.nullish(z.string()), "@odata.type": z.nullish(z.string()) })';
      case "type":
        return check.name;
      default:
        return formats[check.kind] ?? `z.string().check(z.regex(/${patterns[check.kind].replaceAll("/", "\\/")}/))`;
    }
  };
  for (const [name, properties] of Object.entries(specification.types)) {
    const fields = properties.map(
      ({ name: key, nullable, check }) =>
        `${JSON.stringify(key)}: ${nullable ? "z.nullish" : "z.optional"}(${toType(check)})`,
    );
    lines.push(`const ${name} = z.object({ ${fields.join(", ")} });`);
  }
  for (const name of specification.roots) {
    lines.push(
      `export const is${name} = (value) => z.safeParse(${name}, value).success;`,
      `export const validate${name} = (value) => { const result = z.safeParse(${name}, value); return result.success ? { ok: true, value: result.data } : { ok: false, issues: result.error.issues }; };`,
    );
  }
  return lines.join("\n");
}
