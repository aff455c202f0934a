import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { rules } from "../../generator/check/rules.js";
import { documentationCodes, isDiagnosticCode, type DocumentationCode } from "../../generator/diagnostics/catalogue.js";
import { readCheckPage } from "../../generator/source/package-files.js";
import { testRulePage } from "../../generator/testing.js";

/*
 * Each code is tested by the examples of its own page, `generator/check/pages/<code>.md`, whichever stage reports it.
 * `npm run accept` rewrites what is reported, for a person to read before it is committed.
 */
const folder = fileURLToPath(new URL("../../generator/check/pages/", import.meta.url));
const pages = listNames(folder, ".md");
const codes = pages.filter((name): name is DocumentationCode => Object.hasOwn(documentationCodes, name));

function listNames(of: string, end: string): readonly string[] {
  return readdirSync(of, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => name.replaceAll("\\", "/").slice(0, -end.length))
    .sort();
}

test("every code that is about documentation has a page, and every page is about one", () => {
  expect(pages).toEqual(Object.keys(documentationCodes).sort());
});

describe.each(codes)("%s", (code) => {
  const page = readCheckPage(code) ?? "";

  test("says what it is about", () => {
    const [introduction = ""] = page.split(/^(?=## )/m);
    expect(introduction).toMatch(/^# .+\n\n.{80,}\n$/s);
    // A page may send its reader to another one.
    for (const [, name = ""] of introduction.matchAll(/`([a-z-]+\/[a-z-]+)`/g))
      expect(isDiagnosticCode(name) ? "a code" : name).toBe("a code");
  });

  test("is what its page shows", () => {
    const { mismatches, accepted } = testRulePage(code, page);
    if (process.env["ACCEPT"] !== undefined) writeFileSync(`${folder}${code}.md`, accepted);
    else expect(mismatches).toEqual([]);
  });
});

test("every rule has a file of its code, and every file is a rule", () => {
  const files = listNames(fileURLToPath(new URL("../../generator/check/rules/", import.meta.url)), ".ts");
  expect(files).toEqual(rules.map((rule) => rule.code));
});

test("no two rules report the same code, and each is about documentation", () => {
  const reported = rules.map((rule) => rule.code);
  expect(new Set(reported).size).toBe(reported.length);
  expect(reported.filter((code) => !Object.hasOwn(documentationCodes, code))).toEqual([]);
});
