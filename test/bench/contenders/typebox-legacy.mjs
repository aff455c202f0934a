import { patterns } from "../specification.mjs";

export const title = "typebox 0.34 compiled";
/** How strings of a form are checked. */
export const strings = "patterns";
export const packages = ["@sinclair/typebox"];

export function write(specification) {
  const lines = [
    'import { Type as t } from "@sinclair/typebox";',
    'import { TypeCompiler } from "@sinclair/typebox/compiler";',
    "const nullable = (type) => t.Optional(t.Union([type, t.Null()]));",
  ];
  const toType = (check) => {
    switch (check.kind) {
      case "string":
        return "t.String()";
      case "boolean":
        return "t.Boolean()";
      case "int32":
        return "t.Integer({ minimum: -2147483648, maximum: 2147483647 })";
      case "int64":
        return "t.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })";
      case "double":
        return "t.Number()";
      case "enum":
        return `t.Union([${specification.enums[check.name].map((member) => `t.Literal(${JSON.stringify(member)})`).join(", ")}])`;
      case "list":
        return `t.Array(${toType(check.element)})`;
      case "reference":
        return 't.Object({ id: nullable(t.String()), "@odata.type": nullable(t.String()) })';
      case "type":
        return check.name;
      default:
        return `t.RegExp(/${patterns[check.kind].replaceAll("/", "\\/")}/)`;
    }
  };
  for (const [name, properties] of Object.entries(specification.types)) {
    const fields = properties.map(
      ({ name: key, nullable, check }) =>
        `${JSON.stringify(key)}: ${nullable ? "nullable" : "t.Optional"}(${toType(check)})`,
    );
    lines.push(`const ${name} = t.Object({ ${fields.join(", ")} });`);
  }
  for (const name of specification.roots) {
    lines.push(
      `const compiled${name} = TypeCompiler.Compile(${name});`,
      `export const is${name} = (value) => compiled${name}.Check(value);`,
      `export const validate${name} = (value) => compiled${name}.Check(value) ? { ok: true, value } : { ok: false, issues: [...compiled${name}.Errors(value)] };`,
    );
  }
  return lines.join("\n");
}
