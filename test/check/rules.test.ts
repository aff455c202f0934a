import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { rules } from "../../generator/check/rules.js";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import { readSmallDocs } from "../support/small-docs.js";

/*
 * Each rule is tested by the examples of its own page: the pages under a heading are read together, and what the rule says
 * must be the lines of the `text` block. `npm run accept` rewrites those, for a person to read before they are committed.
 */
const folder = fileURLToPath(new URL("../../generator/check/rules/", import.meta.url));

describe.each(rules)("$name", (rule) => {
  const file = `${folder}${rule.name}.md`;
  const sections = readFileSync(file, "utf8").split(/^(?=## (?:Reported|Not reported))/m);

  test("has a page that says what it is about", () => {
    expect(sections[0]).toMatch(new RegExp(`^# ${rule.name}\n\n.{80,}\n$`, "s"));
    expect(sections.length).toBeGreaterThan(2);
  });

  test.each(sections.slice(1).map((section) => [section.split("\n", 1)[0] ?? "", section]))("%s", (title, section) => {
    const pages = Object.fromEntries(
      [...section.matchAll(/^````markdown (\S+)\n(.*?)^````$/gms)].map(([, path = "", text = ""]) => [path, text]),
    );
    const found = readSmallDocs(pages)
      .diagnostics.filter((diagnostic) => rule.codes.includes(diagnostic.code))
      .map(
        ({ code, span, message, fix }) =>
          `${span.path}:${span.line}:${span.column} ${code}: ${message}${fix ? ` (mend: ${fix.title})` : ""}`,
      );
    if (title.startsWith("## Not")) {
      expect(found).toEqual([]);
      return;
    }
    if (process.env["ACCEPT"] !== undefined) {
      writeFileSync(
        file,
        readFileSync(file, "utf8").replace(section, () =>
          section.replace(/^```text\n.*?^```$/ms, () => `\`\`\`text\n${found.join("\n")}\n\`\`\``),
        ),
      );
      return;
    }
    expect(found).toEqual(/^```text\n(.*?)\n```$/ms.exec(section)?.[1]?.split("\n"));
    expect(found.length).toBeGreaterThan(0);
  });
});

test("every rule has a file of its name, and every file is a rule", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  expect(files.map((name) => name.slice(0, -3)).sort()).toEqual(rules.map((rule) => rule.name).sort());
});

test("no two rules report the same code, and every code is in the catalogue", () => {
  const codes = rules.flatMap((rule) => rule.codes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(catalogue).toHaveProperty([code]);
});
