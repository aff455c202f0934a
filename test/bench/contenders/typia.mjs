import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { patterns } from "../specification.mjs";

/** What typia knows by name; of a `Pattern` it makes a new RegExp for every value. It has no time of day without zone. */
const formats = { dateTime: "date-time", date: "date", duration: "duration", guid: "uuid", binary: "byte" };

export const title = "typia 12";
/** How strings of a form are checked. */
export const strings = "its formats";
export const packages = ["typia"];

/** typia compiles types: the last version that can do so without a compiler of its own is taken. */
export function write(specification, folder) {
  const lines = ['import typia, { tags } from "typia";'];
  const toType = (check) => {
    switch (check.kind) {
      case "string":
      case "boolean":
        return check.kind;
      case "int32":
        return '(number & tags.Type<"int32">)';
      case "int64":
        return '(number & tags.Type<"int64">)';
      case "double":
        return "number";
      case "enum":
        return `(${specification.enums[check.name].map((member) => JSON.stringify(member)).join(" | ")})`;
      case "list":
        return `${toType(check.element)}[]`;
      case "reference":
        return '{ id?: string | null; "@odata.type"?: string | null }';
      case "type":
        return check.name;
      default:
        return check.kind in formats
          ? `(string & tags.Format<${JSON.stringify(formats[check.kind])}>)`
          : `(string & tags.Pattern<${JSON.stringify(patterns[check.kind])}>)`;
    }
  };
  for (const [name, properties] of Object.entries(specification.types)) {
    const fields = properties.map(
      ({ name: key, nullable, check }) => `${JSON.stringify(key)}?: ${toType(check)}${nullable ? " | null" : ""};`,
    );
    lines.push(`export interface ${name} { ${fields.join(" ")} }`);
  }
  for (const name of specification.roots) {
    lines.push(
      `export const is${name} = typia.createIs<${name}>();`,
      `const run${name} = typia.createValidate<${name}>();`,
      `export const validate${name} = (value: unknown) => { const result = run${name}(value); return result.success ? { ok: true, value: result.data } : { ok: false, issues: result.errors }; };`,
    );
  }
  const source = join(folder, "source");
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, "index.ts"), lines.join("\n"));
  const configuration = join(folder, "tsconfig.json");
  const compilerOptions = {
    strict: true,
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(configuration, JSON.stringify({ compilerOptions, include: ["source"] }));
  const program = join(import.meta.dirname, "../node_modules/typia/lib/executable/typia.js");
  const run = spawnSync(
    process.execPath,
    [program, "generate", "--input", source, "--output", join(folder, "compiled"), "--project", configuration],
    { encoding: "utf8" },
  );
  let compiled;
  try {
    compiled = readFileSync(join(folder, "compiled/index.ts"), "utf8");
  } catch {
    throw new Error(`typia did not compile the types: ${`${run.stdout}${run.stderr}`.trim().split("\n")[0]}`);
  }
  return transformSync(compiled, { loader: "ts", format: "esm", target: "es2022" }).code;
}
