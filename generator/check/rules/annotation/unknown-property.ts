import type { Representation } from "../../../extract/page-facts.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import { isOpen, listDeclaredProperties, mapProperties } from "../../../model/queries.js";
import type { StructuredType } from "../../../model/types.js";
import { isJsonArray } from "../../../source/json.js";
import { suggestWord } from "../../../diagnostics/suggest.js";
import { createTypeFinder } from "../../page-types.js";
import { defineOwnRule } from "../../rule.js";
import { writePointer } from "../../../../templates/runtime/issue.js";

/** The annotation of a JSON representation names a property that the type has not. */
export const annotationUnknownProperty = defineOwnRule("annotation/unknown-property", ({ model, pages, report }) => {
  const find = createTypeFinder(model);
  for (const { path, types } of pages)
    for (const facts of types) {
      const type = find(path, facts);
      const { annotation, value = {} } = facts.representation ?? {};
      if (type === undefined || annotation === undefined || isOpen(model.types, type.qualifiedName)) continue;
      const properties = mapProperties(model.types, type.qualifiedName);
      for (const { key, name, pointer } of listNames(annotation)) {
        const isThere = properties.has(name) && (key !== "keyProperty" || hasKey(name, type));
        if (isThere || Object.hasOwn(value, name)) continue;
        const meant = properties.has(name) ? undefined : suggestWord(name, [...properties.keys()]);
        const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
        report({
          span: locateJson(annotation.source, pointer)?.value ?? annotation.span,
          cause: `${path} ${key}`,
          message: `\`${key}\` names \`${name}\`, which no table of \`${type.name}\` has.${hint}`,
        });
      }
    }
});

/** A key that the type has only because the annotation says so is none that a page shows. */
function hasKey(name: string, type: StructuredType): boolean {
  const own = listDeclaredProperties(type).find((property) => property.name === name);
  if (own !== undefined) return own.witnesses.includes("table");
  return type.base !== undefined && type.base.certainty !== "assumed";
}

type Annotation = NonNullable<Representation["annotation"]>;
interface NamedProperty {
  readonly key: string;
  readonly name: string;
  readonly pointer: string;
}

/** Names may be paths or instance annotations, which say nothing of the type's own properties. */
function listNames({ value }: Annotation): readonly NamedProperty[] {
  const { keyProperty, optionalProperties } = value;
  const optional = optionalProperties !== undefined && isJsonArray(optionalProperties) ? optionalProperties : [];
  const named = [
    { key: "keyProperty", name: keyProperty, pointer: writePointer(["keyProperty"]) },
    ...optional.map((name, index) => ({
      key: "optionalProperties",
      name,
      pointer: writePointer(["optionalProperties", String(index)]),
    })),
  ];
  return named.flatMap(({ name, ...rest }) =>
    typeof name === "string" && /^[A-Za-z]\w*$/.test(name) ? [{ ...rest, name }] : [],
  );
}
