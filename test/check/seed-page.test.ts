import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeIssue } from "../../generator/conform/describe-issue.js";
import { readSmallDocs } from "../support/small-docs.js";

/** The page that started the project: a scaffold whose example contradicts its own table. */
const path = "api/create-symanteccodesigningcertificate.md";
const read = (file: string): string => readFileSync(new URL(`../../input-docs/v1.0/${file}`, import.meta.url), "utf8");
const docs = readSmallDocs({ [path]: read(path), "resources/entity.md": read("resources/entity.md") });

test("request and response are of the type that only this page describes", () => {
  expect(docs.fixtures.map(({ part, mode, type }) => [part, mode, type])).toEqual([
    ["request", "create", { kind: "structured", name: "microsoft.graph.symantecCodeSigningCertificate" }],
    ["response", "read", { kind: "structured", name: "microsoft.graph.symantecCodeSigningCertificate" }],
  ]);
});

test("the example is kept, marked as contradicting its table, and offered as it should be", () => {
  for (const fixture of docs.fixtures) {
    expect(fixture.verbatim).toMatchObject({ status: "String" });
    expect(fixture.conforming).toEqual({ ...(fixture.verbatim as object), status: "notProvisioned" });
    expect(fixture.issues.map((issue) => [issue.cause, describeIssue(issue, docs.model)])).toEqual([
      [
        "enum-placeholder",
        {
          path: "/status",
          code: "enum",
          message: 'expected one of "notProvisioned", "provisioned", got "String"',
        },
      ],
    ]);
    expect(fixture.changes.map(({ path, from, to }) => [path, from, to])).toEqual([
      ["/status", "String", "notProvisioned"],
    ]);
  }
});

test("a finding points at the value and at the table's row", () => {
  const lines = read(path).split("\n");
  const findings = docs.diagnostics.filter(({ code }) => code === "example/placeholder");
  // The request and the response hold the same word: one finding, which names both places.
  expect(findings.map(({ related }) => related.map(({ message }) => message))).toEqual([
    ["The table says so here.", "Here too."],
  ]);
  for (const { span, related } of findings) {
    expect(lines[span.line - 1]?.slice(span.column - 1)).toMatch(/^"String"/);
    expect(lines[(related[0]?.span.line ?? 0) - 1]).toMatch(/^\|status\|Enumeration\|/);
  }
});

test("what was never filled in is reported, and is no path", () => {
  expect(
    docs.diagnostics.filter(({ code }) => code === "request/placeholder").map(({ related }) => related.length),
  ).toEqual([1]);
  expect(
    [...docs.model.operations.values()].flatMap(({ requests, permissions }) => [
      ...requests,
      ...permissions.flatMap(({ alternatives }) => alternatives.flat()),
    ]),
  ).toEqual([]);
});
