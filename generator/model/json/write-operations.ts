import { formatSpan } from "../../source/span.js";
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
import { writeFact, writeTypeFact } from "./write-facts.js";
import { writeProperty } from "./write-properties.js";

export function writeOperation(operation: Operation): OperationJson {
  return omitAbsent<OperationJson>({
    kind: operation.kind,
    id: operation.id,
    title: operation.title,
    description: operation.description,
    shape: writeFact(operation.shape),
    requests: operation.requests.map(({ method, path, span }) => ({ method, path, origin: formatSpan(span) })),
    permissions: operation.permissions.map(writePermission),
    parameters: operation.parameters.map(writeParameter),
    requestBody: operation.requestBody && writeRequestBody(operation.requestBody),
    responses: operation.responses.map(writeResponseShape),
    origins: mapNonEmpty(operation.origins, formatSpan),
  });
}

function writePermission({ span, ...permission }: Permission): PermissionJson {
  return { ...permission, origin: formatSpan(span) };
}

function writeParameter(parameter: Parameter): ParameterJson {
  return omitAbsent<ParameterJson>({
    name: parameter.name,
    in: parameter.in,
    type: writeTypeFact(parameter.type),
    required: writeFact(parameter.required),
    description: parameter.description,
    origin: formatSpan(parameter.span),
  });
}

function writeRequestBody({ type, properties, lists, span }: RequestBody): RequestBodyJson {
  return omitAbsent<RequestBodyJson>({
    type: writeFact(type),
    properties: properties.map(writeProperty),
    lists,
    origin: formatSpan(span),
  });
}

function writeResponseShape({ status, type, span }: ResponseShape): ResponseShapeJson {
  return omitAbsent<ResponseShapeJson>({ status, type: writeTypeFact(type), origin: formatSpan(span) });
}
