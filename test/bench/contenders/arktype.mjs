import { patterns } from "../specification.mjs";

/** The keywords that arktype has for these strings. */
const keywords = { dateTime: "string.date.iso", guid: "string.uuid", binary: "string.base64" };

export const title = "arktype";
/** How strings of a form are checked. */
export const strings = "its keywords, patterns";
export const packages = ["arktype"];

export function write(specification) {
  const lines = ['import { type } from "arktype";'];
  const toType = (check) => {
    switch (check.kind) {
      case "string":
        return 'type("string")';
      case "boolean":
        return 'type("boolean")';
      case "int32":
        return 'type("-2147483648 <= number.integer <= 2147483647")';
      case "int64":
        return 'type("number.safe").and("number.integer")';
      case "double":
        return 'type("number")';
      case "enum":
        return `type.enumerated(...${JSON.stringify(specification.enums[check.name])})`;
      case "list":
        return `${toType(check.element)}.array()`;
      case "reference":
        return 'type({ "id?": "string | null", "@odata.type?": "string | null" })';
      case "type":
        return check.name;
      default:
        return check.kind in keywords
          ? `type(${JSON.stringify(keywords[check.kind])})`
          : `type(/${patterns[check.kind].replaceAll("/", "\\/")}/)`;
    }
  };
  for (const [name, properties] of Object.entries(specification.types)) {
    const fields = properties.map(
      ({ name: key, nullable, check }) =>
        `${JSON.stringify(`${key}?`)}: ${toType(check)}${nullable ? '.or("null")' : ""}`,
    );
    lines.push(`const ${name} = type({ ${fields.join(", ")} });`);
  }
  for (const name of specification.roots) {
    lines.push(
      `export const is${name} = (value) => ${name}.allows(value);`,
      `export const validate${name} = (value) => { const result = ${name}(value); return result instanceof type.errors ? { ok: false, issues: result } : { ok: true, value: result }; };`,
    );
  }
  return lines.join("\n");
}
