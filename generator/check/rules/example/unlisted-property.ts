import type { Operation } from "../../../model/operation.js";
import type { Model } from "../../../model/types.js";
import { isOpen, mapProperties } from "../../../model/queries.js";
import { isJsonObject, type JsonObject } from "../../../source/json.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import { spanInBlock } from "../../../source/text-block.js";
import { writePointer } from "../../../../templates/runtime/issue.js";
import { listRequests } from "../../example-requests.js";
import { defineOwnRule } from "../../rule.js";

/** The example of a page sends properties of the type that the page's own table of the body does not list. */
export const exampleUnlistedProperty = defineOwnRule("example/unlisted-property", ({ model, report }) => {
  for (const { request, operation } of listRequests(model)) {
    const { body, method } = request;
    if (operation === undefined || body?.kind !== "json" || !isJsonObject(body.value)) continue;
    if (!operation.requests.some((template) => template.method === method)) continue;
    const unlisted = listUnlisted(body.value, operation, model);
    const [first] = unlisted;
    if (first === undefined) continue;
    const span = locateJson(body.source, writePointer([first]))?.name ?? spanInBlock(body.source, 0, 1);
    const names = unlisted.map((name) => `\`${name}\``).join(", ");
    report({
      span,
      cause: `${span.path} ${names}`,
      message: `The page's table of what may be sent does not list ${names}.`,
      related: operation.requestBody
        ? [{ message: "The body is documented here.", span: operation.requestBody.span }]
        : [],
    });
  }
});

/**
 * What updates the page's type and has a table; the table of what creates it may list only what is required, unless a
 * row says that it is optional. An open type may be sent with anything.
 */
function listUnlisted(value: JsonObject, { requestBody, shape }: Operation, { types }: Model): readonly string[] {
  const type = requestBody?.type?.value;
  if (requestBody === undefined || type === undefined || requestBody.properties.length === 0) return [];
  const isWhole =
    shape.value === "update" ||
    (shape.value === "create" && requestBody.properties.some(({ facts }) => facts.required?.value === false));
  if (!isWhole || isOpen(types, type)) return [];
  const listed = new Set(requestBody.properties.map(({ name }) => name.toLowerCase()));
  const properties = mapProperties(types, type);
  return Object.keys(value).filter(
    (name) => !name.includes("@") && properties.has(name) && !listed.has(name.toLowerCase()),
  );
}
