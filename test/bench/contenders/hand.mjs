/** The baseline: what a careful person writes without any library, one property after the other. */
import { patterns } from "../specification.mjs";

export const title = "straight-line, by hand";
/** How strings of a form are checked. */
export const strings = "patterns";
export const packages = [];

export function write(specification) {
  const lines = Object.entries(patterns).map(
    ([name, pattern]) => `const ${name}Pattern = /${pattern.replaceAll("/", "\\/")}/;`,
  );
  for (const [name, properties] of Object.entries(specification.types)) {
    lines.push(writeGuard(specification, name, properties), writeValidator(specification, name, properties));
  }
  lines.push(
    'const isReference = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && (value.id === undefined || value.id === null || typeof value.id === "string") && (value["@odata.type"] === undefined || value["@odata.type"] === null || typeof value["@odata.type"] === "string");',
    "const prefix = (issues, key, found) => { for (const issue of found) issue.path = `/${key}${issue.path}`; if (issues === null) return found; issues.push(...found); return issues; };",
    "const report = (issues, key, expected, value) => { const issue = { path: `/${key}`, expected, message: `expected ${expected}, got ${JSON.stringify(value)}` }; if (issues === null) return [issue]; issues.push(issue); return issues; };",
  );
  for (const name of specification.roots) {
    lines.push(
      `export const is${name} = (value) => test${name}(value);`,
      `export const validate${name} = (value) => { const issues = collect${name}(value); return issues === null ? { ok: true, value } : { ok: false, issues }; };`,
    );
  }
  return lines.join("\n");
}

/** The condition under which `value` does not fit. */
function writeMisfit(specification, check, value) {
  switch (check.kind) {
    case "string":
      return `typeof ${value} !== "string"`;
    case "boolean":
      return `typeof ${value} !== "boolean"`;
    case "int32":
      return `!Number.isInteger(${value}) || ${value} < -2147483648 || ${value} > 2147483647`;
    case "int64":
      return `!Number.isSafeInteger(${value})`;
    case "double":
      return `typeof ${value} !== "number" || !Number.isFinite(${value})`;
    case "enum":
      return specification.enums[check.name].map((member) => `${value} !== ${JSON.stringify(member)}`).join(" && ");
    case "reference":
      return `!isReference(${value})`;
    case "type":
      return `!test${check.name}(${value})`;
    default:
      return `typeof ${value} !== "string" || !${check.kind}Pattern.test(${value})`;
  }
}

function writeGuard(specification, name, properties) {
  const lines = [
    `function test${name}(value) {`,
    'if (typeof value !== "object" || value === null || Array.isArray(value)) return false;',
    "let field;",
  ];
  for (const { name: key, nullable, check } of properties) {
    lines.push(`field = value[${JSON.stringify(key)}];`);
    const present = nullable ? "field !== undefined && field !== null" : "field !== undefined";
    if (check.kind === "list") {
      lines.push(`if (${present}) {`, "if (!Array.isArray(field)) return false;");
      lines.push(
        `for (let i = 0; i < field.length; i++) { const element = field[i]; if (${writeMisfit(specification, check.element, "element")}) return false; }`,
        "}",
      );
    } else lines.push(`if (${present} && (${writeMisfit(specification, check, "field")})) return false;`);
  }
  return [...lines, "return true;", "}"].join("\n");
}

function writeValidator(specification, name, properties) {
  const lines = [
    `function collect${name}(value) {`,
    'if (typeof value !== "object" || value === null || Array.isArray(value)) return [{ path: "", expected: "an object", message: `expected an object, got ${JSON.stringify(value)}` }];',
    "let issues = null, field;",
  ];
  const writeCheck = (check, key, value) =>
    check.kind === "type"
      ? `{ const found = collect${check.name}(${value}); if (found !== null) issues = prefix(issues, ${key}, found); }`
      : `if (${writeMisfit(specification, check, value)}) issues = report(issues, ${key}, "${check.kind}", ${value});`;
  for (const { name: key, nullable, check } of properties) {
    const quoted = JSON.stringify(key);
    lines.push(`field = value[${quoted}];`);
    lines.push(`if (${nullable ? "field !== undefined && field !== null" : "field !== undefined"}) {`);
    if (check.kind === "list") {
      lines.push(`if (!Array.isArray(field)) issues = report(issues, ${quoted}, "an array", field);`);
      lines.push(
        `else for (let i = 0; i < field.length; i++) { const element = field[i]; ${writeCheck(check.element, `\`${key}/\${i}\``, "element")} }`,
      );
    } else lines.push(writeCheck(check, quoted, "field"));
    lines.push("}");
  }
  return [...lines, "return issues;", "}"].join("\n");
}
