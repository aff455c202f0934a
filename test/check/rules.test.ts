import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { rules } from "../../generator/check/rules.js";
import { applyFixes } from "../../generator/diagnostics/apply-fixes.js";
import { documentationCodes, isDiagnosticCode, isDocumentationCode } from "../../generator/diagnostics/catalogue.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { readCheckPage } from "../../generator/source/package-files.js";
import { formatSpan } from "../../generator/source/span.js";
import { readSmallDocs } from "../support/small-docs.js";

/*
 * Each code is tested by the examples of its own page, `generator/check/pages/<code>.md`, whichever stage reports it: the files under a heading
 * are read together, and what is reported under the code must be the lines of the `text` block. `npm run accept` rewrites those,
 * for a person to read before they are committed.
 */
const folder = fileURLToPath(new URL("../../generator/check/pages/", import.meta.url));
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.replaceAll("\\", "/").slice(0, -".md".length))
  .sort();

test("every code that is about documentation has a page, and every page is about one", () => {
  expect(pages).toEqual(Object.keys(documentationCodes).sort());
});

describe.each(pages)("%s", (code) => {
  const page = readCheckPage(code) ?? "";
  const [introduction = "", ...sections] = page.split(/^(?=## (?:Reported|Not reported))/m);
  const titled = sections.map((section) => [section.split("\n", 1)[0] ?? "", section] as const);

  test("says what it is about, and shows what is reported and what is not", () => {
    expect(introduction).toMatch(/^# .+\n\n.{80,}\n$/s);
    expect(introduction.split("\n", 1)).toEqual([`# ${code}`]);
    expect(new Set(titled.map(([title]) => title.replace(/:.*/, "")))).toEqual(
      new Set(["## Reported", "## Not reported"]),
    );
    // A page may send its reader to another one.
    for (const [, name = ""] of introduction.matchAll(/`([a-z-]+\/[a-z-]+)`/g))
      expect(isDiagnosticCode(name) ? "a code" : name).toBe("a code");
  });

  test.each(titled)("%s", (title, section) => {
    const files = Object.fromEntries(
      [...section.matchAll(/^````\w+ (\S+)\n(.*?)^````$/gms)].map(([, path = "", text = ""]) => [path, text]),
    );
    const reported = readSmallDocs(files).diagnostics.filter((diagnostic) => diagnostic.code === code);
    if (title.startsWith("## Not")) {
      expect(reported.map(describeFinding)).toEqual([]);
      expect(Object.keys(files)).not.toEqual([]);
      return;
    }
    expect(reported.length).toBeGreaterThan(0);
    expectMends(files, reported);
    const found = reported.map(describeFinding).join("\n");
    if (process.env["ACCEPT"] !== undefined) {
      const accepted = section.replace(/^```text\n.*?^```$/ms, () => `\`\`\`text\n${found}\n\`\`\``);
      writeFileSync(
        `${folder}${code}.md`,
        (readCheckPage(code) ?? "").replace(section, () => accepted),
      );
      return;
    }
    expect(found).toEqual(/^```text\n(.*?)\n```$/ms.exec(section)?.[1]);
  });
});

function describeFinding({ code, span, message, related, fix }: Diagnostic): string {
  const places = related.map((place) => `  see ${formatSpan(place.span)} ${place.message}`);
  return [`${formatSpan(span)} ${code}: ${message}`, ...places, ...(fix ? [`  fix: ${fix.title}`] : [])].join("\n");
}

/** What the mends leave behind is read again: the findings are gone, and nothing new is wrong. */
function expectMends(files: Readonly<Record<string, string>>, reported: readonly Diagnostic[]): void {
  const mendable = reported.filter(({ fix }) => fix !== undefined);
  if (mendable.length === 0) return;
  const before = readSmallDocs(files);
  const mended = Object.entries(files).map(([path, text]): [string, string] => {
    const source = before.docsSet.findSource(path);
    return [
      path,
      source === undefined
        ? text
        : applyFixes(
            source,
            text,
            mendable.filter(({ span }) => span.path === path),
          ).text,
    ];
  });
  const after = readSmallDocs(Object.fromEntries(mended)).diagnostics;
  const identify = ({ code, message, span }: Diagnostic): string => `${span.path} ${code}: ${message}`;
  const left = after.map(identify);
  expect(left.filter((finding) => mendable.some((each) => identify(each) === finding))).toEqual([]);
  const known = new Set(before.diagnostics.map(identify));
  expect(left.filter((finding) => !known.has(finding))).toEqual([]);
}

test("every rule has a file of its name, and every file is a rule", () => {
  const files = readdirSync(fileURLToPath(new URL("../../generator/check/rules/", import.meta.url)));
  expect(files.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual(rules.map((rule) => rule.name).sort());
});

test("no two rules report the same code, and each is about documentation", () => {
  const codes = rules.flatMap((rule) => rule.codes);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !isDocumentationCode(code))).toEqual([]);
});
