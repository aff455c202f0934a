/** The bodies of examples whose page lists the parameters that are sent, for the rules that hold both together. */
import type { JsonBody } from "../model/example.js";
import type { RequestBody } from "../model/operation.js";
import type { Model } from "../model/types.js";
import { isJsonArray, isJsonObject, type JsonObject } from "../source/json.js";
import { goesElsewhere, listRequests } from "./example-requests.js";

export interface ParameterBody {
  readonly value: JsonObject;
  readonly body: JsonBody;
  readonly documented: RequestBody;
}

/** Of actions only: what creates or updates something may send more of it than the page's table lists. */
export function listParameterBodies(model: Model): readonly ParameterBody[] {
  return listRequests(model).flatMap(({ request, operation }) => {
    const { body, method } = request;
    const documented = operation?.requestBody;
    if (operation?.shape.value !== "action" || documented === undefined || documented.type !== undefined) return [];
    if (documented.properties.length === 0 || body?.kind !== "json" || !isJsonObject(body.value)) return [];
    const isItsOwn = !goesElsewhere(request) && operation.requests.some((template) => template.method === method);
    return isItsOwn && !isEnveloped(body.value, documented) ? [{ value: body.value, body, documented }] : [];
  });
}

/** What the table lists is inside one property of the body, which the page speaks of elsewhere. */
function isEnveloped(value: JsonObject, { properties }: RequestBody): boolean {
  const names = new Set(properties.map(({ name }) => name));
  return Object.values(value).some((inner) => {
    const [first] = isJsonArray(inner) ? inner : [inner];
    return first !== undefined && isJsonObject(first) && Object.keys(first).some((name) => names.has(name));
  });
}
