import { describe, expect, test } from "vitest";
import { countRequestLines, parseHttpMessage } from "../../generator/markdown/http-message.js";
import { textBlock } from "../support/text-block.js";

describe("requests", () => {
  test.each([
    ["GET /me", "GET", "/me"],
    [
      "GET https://graph.microsoft.com/v1.0/users/{id | userPrincipalName} HTTP/1.1",
      "GET",
      "https://graph.microsoft.com/v1.0/users/{id | userPrincipalName}",
    ],
    [
      "POST https://graph.microsoft.com/docs\\api** Collection URI for x not found",
      "POST",
      "https://graph.microsoft.com/docs\\api** Collection URI for x not found",
    ],
    ["\n  PATCH   /me  ", "PATCH", "/me"],
    [
      "GET https://graph.microsoft.com/v1.0/me/messages?$filter=subject eq 'a b'&$top=1",
      "GET",
      "https://graph.microsoft.com/v1.0/me/messages?$filter=subject eq 'a b'&$top=1",
    ],
    ["GET /me/drive/root:/{item path}:/content HTTP/2", "GET", "/me/drive/root:/{item path}:/content"],
    ["GET /me?$select=id\n  &$top=5", "GET", "/me?$select=id&$top=5"],
    ["GET /boxes/within(area=[\n  1,\n  2\n])", "GET", "/boxes/within(area=[1,2])"],
    ["GET /boxes/find(name='a',\n\tsize={size})?$top=1", "GET", "/boxes/find(name='a',size={size})?$top=1"],
    ["DELETE", "DELETE", ""],
  ])("%j", (text, method, url) => {
    expect(parseHttpMessage(textBlock(text))).toMatchObject({ kind: "request", method, url, headers: [] });
  });
});

describe("responses", () => {
  test.each([
    ["HTTP/1.1 200 OK", 200],
    ["HTTP 201 Created", 201],
    ["HTTP/2 204", 204],
  ])("%j", (text, status) => {
    expect(parseHttpMessage(textBlock(text))).toEqual({ kind: "response", status, headers: [] });
  });
});

test.each(["", "\n", "{}", "PS C:\\> Get-It", "HTTP/1.1 OK", "GETTING /me", "400 Bad Request"])(
  "%j is no message",
  (text) => {
    expect(parseHttpMessage(textBlock(text))).toBeUndefined();
  },
);

describe("headers and body", () => {
  const type = { name: "Content-type", value: "application/json" };
  test.each([
    ["parted by a blank line", "POST /a\nContent-type: application/json\n\n{}", [type], "{}"],
    [
      "with a blank line before the headers",
      "POST /a\n\nContent-type: application/json\nContent-length: 2\n\n{}",
      [type, { name: "Content-length", value: "2" }],
      "{}",
    ],
    ["without a blank line", "PATCH /a\nContent-type: application/json\n{}", [type], "{}"],
    ["a body right under the request line", "POST /a\n{}", [], "{}"],
    ["a bracket that is never closed", "POST /a(b\n\n{}", [], "{}"],
    ["a body without headers", "HTTP/1.1 200 OK\n\n{}\n\n", [], "{}"],
    ["a body that begins like a header", "HTTP/1.1 200 OK\n\nBEGIN:VCARD\nEND:VCARD", [], "BEGIN:VCARD\nEND:VCARD"],
    ["a header without a value", "HTTP/1.1 302 Found\nLocation:", [{ name: "Location", value: "" }], undefined],
    ["another request line is no body", "GET /a\nAccept: x\n\nGET /b", [{ name: "Accept", value: "x" }], undefined],
    [
      "a header in another case, without a blank before its value",
      "POST /a\ncontent-TYPE:application/json\n\n{}",
      [{ name: "content-TYPE", value: "application/json" }],
      "{}",
    ],
    [
      "MIME, whose first lines are headers of its own",
      "HTTP/1.1 200 OK\n\nFrom: a@b\nTo: c@d\n\nHi",
      [],
      "From: a@b\nTo: c@d\n\nHi",
    ],
    ["a URL is no header", "HTTP/1.1 200 OK\n\nhttps://example.com", [], "https://example.com"],
  ])("%s", (_, text, headers, body) => {
    const message = parseHttpMessage(textBlock(text));
    expect(message?.headers).toEqual(headers);
    expect(message?.body?.text).toBe(body);
  });

  test("the body knows where it stands", () => {
    expect(parseHttpMessage(textBlock("POST /a\nContent-type: x\n\n{}"))?.body).toMatchObject({
      line: 4,
      lines: [{ offset: 25, column: 1 }],
    });
  });
});

test.each([
  ["GET /a", 1],
  ["GET /a\n\nPOST /b\n", 2],
  ["GET /a\nAccept: x\n\nGET /b", 1],
  ["{}", 0],
])("%j opens with %i request lines", (text, count) => {
  expect(countRequestLines(textBlock(text))).toBe(count);
});
