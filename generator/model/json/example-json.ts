import type { JsonValue } from "../../source/json.js";
import type { Header } from "../example.js";
import type { TypeReference } from "../types.js";
import type { FactJson, PlaceJson } from "./fact-json.js";

/** A documented exchange: a request, its response, or one of them alone. */
export interface ExampleJson {
  readonly kind: "example";
  /** Unique and stable: the page's file name and the example's number on it: `user-post-users-1`. */
  readonly id: string;
  /** The heading it stands under: `Example 2: Create a user`. */
  readonly title: string;
  /** The page's path. */
  readonly page: string;
  /** The operation the page documents, if any. */
  readonly operation?: string;
  readonly request?: ExampleRequestJson;
  readonly response?: ExampleResponseJson;
}

export interface ExampleRequestJson {
  readonly method: string;
  /** As written, the host included; empty where the line is missing. */
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: BodyJson;
  readonly origin: PlaceJson;
}
export interface ExampleResponseJson {
  /** @asType integer */
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body?: BodyJson;
  readonly origin: PlaceJson;
}

export type BodyJson = JsonBodyJson | TextBodyJson | OtherBodyJson;

/** JSON; its text on the page is not kept. */
export interface JsonBodyJson {
  readonly kind: "json";
  /** Absent where nothing says what it is. */
  readonly type?: FactJson<TypeReference>;
  /** The annotation says that properties were left out. */
  readonly truncated: boolean;
  readonly value: JsonValue;
  /**
   * The digits of the numbers in it that JavaScript rounds, by JSON Pointer: `{ "/size": "9007199254740993" }`; absent
   * where there is none.
   */
  readonly exact?: Readonly<Record<string, string>>;
  readonly origin: PlaceJson;
}
/** CSV, MIME, iCalendar, plain text. */
export interface TextBodyJson {
  readonly kind: "text";
  readonly mediaType: string;
  readonly text: string;
  readonly origin: PlaceJson;
}
/** What looks like JSON and no repair helps; or what stands for bytes that the page does not show: `<binary data>`. */
export interface OtherBodyJson {
  readonly kind: "invalidJson" | "placeholder";
  readonly text: string;
  readonly origin: PlaceJson;
}
