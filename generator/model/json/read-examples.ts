import type { TextBlock } from "../../source/text-block.js";
import type { Body, Example, ExampleRequest, ExampleResponse, JsonBody } from "../example.js";
import type { BodyJson, ExampleJson, ExampleRequestJson, ExampleResponseJson } from "./example-json.js";
import type { PlaceJson } from "./fact-json.js";
import { omitAbsent } from "./omit-absent.js";
import { readFact, readPlace } from "./read-facts.js";

export function readExample(example: ExampleJson): Example {
  return omitAbsent<Example>({
    kind: example.kind,
    id: example.id,
    title: example.title,
    page: example.page,
    operation: example.operation,
    request: example.request && readRequest(example.request),
    response: example.response && readResponse(example.response),
  });
}

function readRequest({ method, url, headers, body, origin }: ExampleRequestJson): ExampleRequest {
  return omitAbsent<ExampleRequest>({
    method,
    url,
    headers,
    body: body && readBody(body),
    span: readPlace(origin),
  });
}

function readResponse({ status, headers, body, origin }: ExampleResponseJson): ExampleResponse {
  return omitAbsent<ExampleResponse>({ status, headers, body: body && readBody(body), span: readPlace(origin) });
}

function readBody(body: BodyJson): Body {
  switch (body.kind) {
    case "json": {
      const { kind, truncated, value, exact, origin } = body;
      const source = readBlock("", origin);
      return omitAbsent<JsonBody>({ kind, value, exact, type: readFact(body.type), truncated, source });
    }
    case "text":
      return { kind: body.kind, mediaType: body.mediaType, source: readBlock(body.text, body.origin) };
    case "invalidJson":
    case "placeholder":
      return { kind: body.kind, source: readBlock(body.text, body.origin) };
  }
}

/** The text at its place; of the lines below the first nothing is known but their numbers. */
function readBlock(text: string, origin: PlaceJson): TextBlock {
  const { path, line, column } = readPlace(origin);
  const lines = text.split("\n").map((_, index) => ({ offset: 0, column: index === 0 ? column : 1 }));
  return { path, text, line, lines };
}
