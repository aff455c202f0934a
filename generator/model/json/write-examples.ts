import { formatSpan } from "../../source/span.js";
import { spanInBlock, type TextBlock } from "../../source/text-block.js";
import type { Body, Example, ExampleRequest, ExampleResponse } from "../example.js";
import type { BodyJson, ExampleJson, ExampleRequestJson, ExampleResponseJson, JsonBodyJson } from "./example-json.js";
import { omitAbsent } from "./omit-absent.js";
import { writeTypeFact } from "./write-facts.js";

export function writeExample(example: Example): ExampleJson {
  return omitAbsent<ExampleJson>({
    kind: example.kind,
    id: example.id,
    title: example.title,
    page: example.page,
    operation: example.operation,
    request: example.request && writeRequest(example.request),
    response: example.response && writeResponse(example.response),
  });
}

function writeRequest({ method, url, headers, body, span }: ExampleRequest): ExampleRequestJson {
  return omitAbsent<ExampleRequestJson>({
    method,
    url,
    headers: headers.map(({ name, value }) => ({ name, value })),
    body: body && writeBody(body),
    origin: formatSpan(span),
  });
}

function writeResponse({ status, headers, body, span }: ExampleResponse): ExampleResponseJson {
  return omitAbsent<ExampleResponseJson>({
    status,
    headers: headers.map(({ name, value }) => ({ name, value })),
    body: body && writeBody(body),
    origin: formatSpan(span),
  });
}

function writeBody(body: Body): BodyJson {
  const origin = placeOf(body.source);
  switch (body.kind) {
    case "json": {
      const { kind, truncated, value, exact } = body;
      return omitAbsent<JsonBodyJson>({ kind, type: writeTypeFact(body.type), truncated, value, exact, origin });
    }
    case "text":
      return { kind: body.kind, mediaType: body.mediaType, text: body.source.text, origin };
    case "invalidJson":
    case "placeholder":
      return { kind: body.kind, text: body.source.text, origin };
  }
}

function placeOf(block: TextBlock): string {
  return formatSpan(spanInBlock(block, 0, 0));
}
