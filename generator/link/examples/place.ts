import type { ExampleFacts, MessageFacts } from "../../extract/page-facts.js";
import type { JsonBody } from "../../model/example.js";
import type { Operation } from "../../model/operation.js";

/** A body, and where it stands. */
export interface Place {
  readonly part: "request" | "response";
  readonly body: JsonBody;
  readonly message: MessageFacts;
  readonly facts: ExampleFacts;
  readonly operation: Operation | undefined;
}
