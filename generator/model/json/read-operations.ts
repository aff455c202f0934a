import { mapNonEmpty } from "../non-empty.js";
import type { Operation, Parameter, Permission, RequestBody, ResponseShape } from "../operation.js";
import { omitAbsent } from "./omit-absent.js";
import type {
  OperationJson,
  ParameterJson,
  PermissionJson,
  RequestBodyJson,
  ResponseShapeJson,
} from "./operation-json.js";
import { readFact, readPlace, readProperty } from "./read-facts.js";

export function readOperation(operation: OperationJson): Operation {
  return omitAbsent<Operation>({
    kind: operation.kind,
    id: operation.id,
    title: operation.title,
    description: operation.description,
    shape: readFact(operation.shape),
    requests: operation.requests.map(({ method, path, origin }) => ({ method, path, span: readPlace(origin) })),
    permissions: operation.permissions.map(readPermission),
    parameters: operation.parameters.map(readParameter),
    requestBody: operation.requestBody && readRequestBody(operation.requestBody),
    responses: operation.responses.map(readResponseShape),
    origins: mapNonEmpty(operation.origins, readPlace),
  });
}

function readPermission({ origin, ...permission }: PermissionJson): Permission {
  return { ...permission, span: readPlace(origin) };
}

function readParameter(parameter: ParameterJson): Parameter {
  return omitAbsent<Parameter>({
    name: parameter.name,
    in: parameter.in,
    type: readFact(parameter.type),
    required: readFact(parameter.required),
    description: parameter.description,
    span: readPlace(parameter.origin),
  });
}

function readRequestBody({ type, properties, lists, origin }: RequestBodyJson): RequestBody {
  return omitAbsent<RequestBody>({
    type: readFact(type),
    properties: properties.map(readProperty),
    lists,
    span: readPlace(origin),
  });
}

function readResponseShape({ status, type, origin }: ResponseShapeJson): ResponseShape {
  return omitAbsent<ResponseShape>({ status, type: readFact(type), span: readPlace(origin) });
}
