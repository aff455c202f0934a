import type { Model } from "../../generator/model/types.js";
import type { TextBlock } from "../../generator/source/text-block.js";
import { inferred, stated } from "../support/facts.js";
import {
  collection,
  directory,
  entity,
  enumType,
  model,
  property,
  span,
  structured,
  text,
} from "../emit/sample-model.js";

const source: TextBlock = { path: "api/user-get.md", text: "{}", line: 12, lines: [{ offset: 200, column: 3 }] };

/** Every optional part of a model at least once. */
export const full: Model = model(
  [
    ...directory.types.values(),
    entity("facts", {
      base: inferred("microsoft.graph.entity", "inherits-from", span("resources/facts.md", 3)),
      properties: [
        property("all", text, {
          nullable: stated(false),
          readOnly: stated(true),
          required: stated(true),
          requiredOnCreate: stated(true),
          key: stated(false),
          immutable: stated(true),
          defaultValue: stated(0),
          deprecated: stated({ message: "Old.", date: "2024-01-01", replacement: "new" }),
          returned: stated("select"),
          filter: stated(["eq"]),
          orderBy: stated(true),
          search: stated(true),
          expand: stated(true),
          minLength: stated(1),
          maxLength: stated(2),
          maxItems: stated(3),
          minimum: stated(-1),
          maximum: stated(1),
          format: stated("ISO 8601"),
          inheritedFrom: stated("microsoft.graph.entity"),
        }),
      ],
    }),
  ],
  [
    ...directory.enums.values(),
    enumType("old", [{ name: "a", deprecated: stated({ message: "" }), origins: [span("resources/enums.md", 4)] }], {
      evolvable: stated(true),
    }),
  ],
  {
    operations: new Map([
      [
        "user-get",
        {
          kind: "operation",
          id: "user-get",
          title: "Get user",
          description: "Gets a user.",
          shape: stated("get"),
          requests: [{ method: "GET", path: "/users/{id | userPrincipalName}", span: span("api/user-get.md", 20) }],
          permissions: [
            {
              scheme: "application",
              state: "scopes",
              alternatives: [["User.Read.All"], ["User.ReadWrite.All", "Group.Read.All"]],
              leastPrivileged: 1,
              resource: "user",
              span: span("api/user-get.md", 18),
            },
            { scheme: "delegatedWork", state: "notNeeded", alternatives: [], span: span("api/user-get.md", 19) },
          ],
          parameters: [
            {
              name: "top",
              in: "query",
              type: stated(text),
              required: stated(false),
              description: "",
              span: span("api/user-get.md", 30),
            },
          ],
          requestBody: {
            type: stated("microsoft.graph.user"),
            properties: [property("x", text)],
            span: span("api/user-get.md", 40),
          },
          responses: [
            { status: 200, type: stated(structured("user")), span: span("api/user-get.md", 50) },
            { status: 204, span: span("api/user-get.md", 51) },
          ],
          origins: [span("api/user-get.md")],
        },
      ],
    ]),
    examples: [
      {
        kind: "example",
        id: "user-get-1",
        title: "Example 1",
        page: "api/user-get.md",
        operation: "user-get",
        request: {
          method: "GET",
          url: "https://graph.microsoft.com/v1.0/me",
          headers: [{ name: "Accept", value: "application/json" }],
          body: { kind: "placeholder", source },
          span: span("api/user-get.md", 60),
        },
        response: {
          status: 200,
          headers: [],
          body: {
            kind: "json",
            value: { z: 1, a: [null, { __proto__: null, x: true }] },
            type: stated(collection(structured("user"))),
            truncated: true,
            source,
          },
          span: span("api/user-get.md", 70),
        },
      },
      {
        kind: "example",
        id: "user-get-2",
        title: "",
        page: "api/user-get.md",
        response: {
          status: 200,
          headers: [],
          body: { kind: "text", mediaType: "text/csv", source },
          span: span("api/user-get.md", 80),
        },
      },
      {
        kind: "example",
        id: "user-get-3",
        title: "",
        page: "api/user-get.md",
        response: {
          status: 200,
          headers: [],
          body: { kind: "invalidJson", source },
          span: span("api/user-get.md", 90),
        },
      },
    ],
  },
);
