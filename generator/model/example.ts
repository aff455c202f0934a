import type { Span } from "../source/span.js";
import type { JsonValue } from "../source/json.js";
import type { TextBlock } from "../source/text-block.js";
import type { Fact } from "./fact.js";
import type { TypeReference } from "./types.js";

/** A documented exchange: a request, its response, or one of them alone. */
export interface Example {
  readonly kind: "example";
  /** Unique and stable: the page's file name and the example's number on it: `user-post-users-1`. */
  readonly id: string;
  /** The heading it stands under: `Example 2: Create a user`. */
  readonly title: string;
  /** The page's path. */
  readonly page: string;
  /** The operation the page documents, if any. */
  readonly operation?: string;
  readonly request?: ExampleRequest;
  readonly response?: ExampleResponse;
}

interface Message {
  readonly headers: readonly Header[];
  readonly body?: Body;
  readonly span: Span;
}
export interface ExampleRequest extends Message {
  /** As written, the host included; `""` where the line is missing. */
  readonly url: string;
  readonly method: string;
}
export interface ExampleResponse extends Message {
  readonly status: number;
}
export interface Header {
  readonly name: string;
  readonly value: string;
}

export type Body = JsonBody | InvalidJsonBody | TextBody | PlaceholderBody;

/** JSON; what had to be repaired to read it is a diagnostic of its own. */
export interface JsonBody {
  readonly kind: "json";
  readonly value: JsonValue;
  /** Absent where JavaScript rounds none of its numbers. */
  readonly exact?: ExactNumbers;
  /** Absent where nothing says what it is. */
  readonly type?: Fact<TypeReference>;
  /** The annotation says that properties were left out. */
  readonly truncated: boolean;
  /**
   * The text as it stands on the page: `locateJson` finds the places of its parts. Empty in a model that was read from
   * its `model.json`, where only its place is known.
   */
  readonly source: TextBlock;
}
/** Numbers that JavaScript rounds, by the JSON Pointer of where they stand: their digits, as the page has them. */
export type ExactNumbers = Readonly<Record<string, string>>;

/** Looks like JSON, and no repair helps. */
export interface InvalidJsonBody {
  readonly kind: "invalidJson";
  readonly source: TextBlock;
}
/** CSV, MIME, iCalendar, plain text. */
export interface TextBody {
  readonly kind: "text";
  readonly mediaType: string;
  readonly source: TextBlock;
}
/** `<binary data>`, `{image file}`: stands for bytes that the page does not show. */
export interface PlaceholderBody {
  readonly kind: "placeholder";
  readonly source: TextBlock;
}
