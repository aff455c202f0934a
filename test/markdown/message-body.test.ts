import { expect, test } from "vitest";
import { readBody } from "../../generator/markdown/message-body.js";
import { textBlock } from "../support/text-block.js";

test.each([
  ['{"a": 1}', "application/json", { kind: "json", value: { a: 1 }, truncated: true }],
  ["[1, 2]", undefined, { kind: "json", value: [1, 2] }],
  ['"text"', "application/json", { kind: "json", value: "text" }],
  ["893", "text/plain", { kind: "text", mediaType: "text/plain" }],
  ['{"a", 1}', "application/json", { kind: "invalidJson" }],
  ["{Raw bytes of the file}", undefined, { kind: "placeholder" }],
  ["[Zip file containing a Teams app package]", "application/zip", { kind: "placeholder" }],
  ["<Image>", "image/jpeg", { kind: "placeholder" }],
  ["<binary>", "application/octet-stream", { kind: "placeholder" }],
  ["...binary data...", "application/octet-stream", { kind: "placeholder" }],
  ["<first 1024 bytes of file>", "application/octet-stream", { kind: "placeholder" }],
  ["true", "application/json", { kind: "json", value: true }],
  ["null", undefined, { kind: "json", value: null }],
  ["{}", undefined, { kind: "json", value: {} }],
  ["[]", undefined, { kind: "json", value: [] }],
  // What stands there counts for more than what a header says of it.
  ['{"a": 1}', "text/plain", { kind: "json", value: { a: 1 } }],
  ["RnJvbTogQWxleCA8YUBiPg==", "text/plain", { kind: "text", mediaType: "text/plain" }],
  ["BEGIN:VCARD\nEND:VCARD", undefined, { kind: "text", mediaType: "text/vcard" }],
  ["MIME-Version: 1.0\nSubject: x", undefined, { kind: "text", mediaType: "message/rfc822" }],
  ["--part\nContent-Type: text/html", undefined, { kind: "text", mediaType: "multipart/mixed" }],
  ['<?xml version="1.0"?><a/>', undefined, { kind: "text", mediaType: "application/xml" }],
  ["Report Refresh Date,Total,Active", "application/octet-stream", { kind: "text", mediaType: "text/csv" }],
  ["Well, yes, or no. That depends.", undefined, { kind: "text", mediaType: "text/plain" }],
  ["(application/octet-stream of size 160696 bytes)", undefined, { kind: "placeholder" }],
  ["The contents of the file goes here.", "text/plain", { kind: "placeholder" }],
  [
    "Report Refresh Date,Total,Active\n2017-09-01,1,2",
    "application/octet-stream",
    { kind: "text", mediaType: "text/csv" },
  ],
  ["BEGIN:VCALENDAR\nEND:VCALENDAR", undefined, { kind: "text", mediaType: "text/calendar" }],
  ["Received: from x\nSubject: y", "text/plain; charset=utf-8", { kind: "text", mediaType: "text/plain" }],
  ["From: a@b\nTo: c@d", undefined, { kind: "text", mediaType: "message/rfc822" }],
  [
    "--MyPart\nContent-Disposition: form-data",
    "multipart/form-data; boundary=MyPart",
    { kind: "text", mediaType: "multipart/form-data" },
  ],
  ["<html><body>Hi, you, there</body></html>", undefined, { kind: "text", mediaType: "text/html" }],
])("%j sent as %s", (text, contentType, want) => {
  const headers = contentType === undefined ? [] : [{ name: "content-TYPE", value: contentType }];
  expect(readBody(textBlock(text), headers, true).body).toMatchObject(want);
});
