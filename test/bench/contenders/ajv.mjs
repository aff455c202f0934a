import { createRequire } from "node:module";
import { toObjectSchema } from "./json-schema.mjs";

const require = createRequire(import.meta.url);
export const title = "ajv standalone";
/** How strings of a form are checked. */
export const strings = "patterns";
export const packages = ["ajv"];

/**
 * Two functions of each type: one that stops at the first error, one with `allErrors`. Types inside others take null
 * themselves, which is quicker than a choice between a reference and null.
 */
export function write(specification) {
  const { default: Ajv } = require("ajv");
  const { default: standaloneCode } = require("ajv/dist/standalone/index.js");
  const writeModule = (allErrors, prefix) => {
    const ajv = new Ajv({
      allErrors,
      strict: false,
      unicodeRegExp: false,
      code: { source: true, esm: true, lines: false },
    });
    const exports = {};
    const refer = (name) => ({ $ref: name });
    for (const name of Object.keys(specification.types)) {
      const schema = toObjectSchema(specification, name, refer);
      ajv.addSchema({ $id: name, ...schema, type: ["object", "null"] });
      if (specification.roots.includes(name)) ajv.addSchema({ $id: `root${name}`, ...schema });
    }
    for (const name of specification.roots) exports[`${prefix}${name}`] = `root${name}`;
    const code = standaloneCode(ajv, exports);
    const needsRequire = code.includes("require(");
    return needsRequire
      ? `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\n${code}`
      : code;
  };
  return {
    "is.mjs": writeModule(false, "is"),
    "validate.mjs": writeModule(true, "validate"),
    "index.mjs": 'export * from "./is.mjs";\nexport * from "./validate.mjs";\n',
  };
}
