import { patterns } from "../specification.mjs";

/** The actions that valibot has for these strings. */
const formats = { dateTime: "isoTimestamp", date: "isoDate", guid: "uuid", binary: "base64" };

export const title = "valibot";
/** How strings of a form are checked. */
export const strings = "its actions, patterns";
export const packages = ["valibot"];

export function write(specification) {
  const lines = ['import * as v from "valibot";'];
  const toType = (check) => {
    switch (check.kind) {
      case "string":
        return "v.string()";
      case "boolean":
        return "v.boolean()";
      case "int32":
        return "v.pipe(v.number(), v.integer(), v.minValue(-2147483648), v.maxValue(2147483647))";
      case "int64":
        return "v.pipe(v.number(), v.safeInteger())";
      case "double":
        return "v.number()";
      case "enum":
        return `v.picklist(${JSON.stringify(specification.enums[check.name])})`;
      case "list":
        return `v.array(${toType(check.element)})`;
      case "reference":
        return 'v.object({ id: v.nullish(v.string()), "@odata.type": v.nullish(v.string()) })';
      case "type":
        return check.name;
      default:
        return check.kind in formats
          ? `v.pipe(v.string(), v.${formats[check.kind]}())`
          : `v.pipe(v.string(), v.regex(/${patterns[check.kind].replaceAll("/", "\\/")}/))`;
    }
  };
  for (const [name, properties] of Object.entries(specification.types)) {
    const fields = properties.map(
      ({ name: key, nullable, check }) =>
        `${JSON.stringify(key)}: ${nullable ? "v.nullish" : "v.optional"}(${toType(check)})`,
    );
    lines.push(`const ${name} = v.object({ ${fields.join(", ")} });`);
  }
  for (const name of specification.roots) {
    lines.push(
      `export const is${name} = (value) => v.is(${name}, value);`,
      `export const validate${name} = (value) => { const result = v.safeParse(${name}, value); return result.success ? { ok: true, value: result.output } : { ok: false, issues: result.issues }; };`,
    );
  }
  return lines.join("\n");
}
