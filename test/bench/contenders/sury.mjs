import { patterns } from "../specification.mjs";

export const title = "sury";
/** How strings of a form are checked. */
export const strings = "patterns";
export const packages = ["sury"];

export function write(specification) {
  const lines = ['import * as S from "sury";'];
  const toType = (check) => {
    switch (check.kind) {
      case "string":
        return "S.string";
      case "boolean":
        return "S.boolean";
      case "int32":
        return "S.int32";
      case "int64":
        return "S.integer";
      case "double":
        return "S.number";
      case "enum":
        return `S.union(${JSON.stringify(specification.enums[check.name])})`;
      case "list":
        return `S.array(${toType(check.element)})`;
      case "reference":
        return 'S.schema({ id: S.nullish(S.string), "@odata.type": S.nullish(S.string) })';
      case "type":
        return check.name;
      default:
        return `S.pattern(S.string, /${patterns[check.kind].replaceAll("/", "\\/")}/)`;
    }
  };
  for (const [name, properties] of Object.entries(specification.types)) {
    const fields = properties.map(
      ({ name: key, nullable, check }) =>
        `${JSON.stringify(key)}: ${nullable ? "S.nullish" : "S.optional"}(${toType(check)})`,
    );
    lines.push(`const ${name} = S.schema({ ${fields.join(", ")} });`);
  }
  for (const name of specification.roots) {
    lines.push(
      `export const is${name} = S.isInput(${name});`,
      `const parse${name} = S.parseAsResult(${name});`,
      `export const validate${name} = (value) => { const result = parse${name}(value); return result.success ? { ok: true, value: result.value } : { ok: false, issues: [result.error] }; };`,
    );
  }
  return lines.join("\n");
}
