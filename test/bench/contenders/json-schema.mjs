/** The specification as JSON Schema, for the libraries that take it. */
import { patterns } from "../specification.mjs";

const bounds = {
  int32: { minimum: -2147483648, maximum: 2147483647 },
  int64: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
};

/** `reference` makes the schema of another type. */
export function toSchema(specification, check, nullable, reference) {
  const type = (name) => (nullable ? [name, "null"] : name);
  switch (check.kind) {
    case "string":
      return { type: type("string") };
    case "boolean":
      return { type: type("boolean") };
    case "int32":
    case "int64":
      return { type: type("integer"), ...bounds[check.kind] };
    case "double":
      return { type: type("number") };
    case "enum":
      return { enum: [...specification.enums[check.name], ...(nullable ? [null] : [])] };
    case "list":
      return { type: type("array"), items: toSchema(specification, check.element, false, reference) };
    case "reference":
      return {
        type: type("object"),
        properties: { id: { type: ["string", "null"] }, "@odata.type": { type: ["string", "null"] } },
      };
    case "type":
      return reference(check.name, nullable);
    default:
      return { type: type("string"), pattern: patterns[check.kind] };
  }
}

export function toObjectSchema(specification, name, reference) {
  const properties = specification.types[name].map(({ name: key, nullable, check }) => [
    key,
    toSchema(specification, check, nullable, reference),
  ]);
  return { type: "object", properties: Object.fromEntries(properties) };
}
