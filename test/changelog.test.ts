import { readFileSync } from "node:fs";
import { parser } from "keep-a-changelog";
import { expect, it } from "vitest";
import { readPackageVersion } from "../generator/source/package-files.js";

/** `npm version` makes a release of what stands under Unreleased: its tool throws on a file that is in another form. */
it("is in the form of Keep a Changelog, and its last release is the package's version", () => {
  const { releases } = parser(readFileSync(new URL("../CHANGELOG.md", import.meta.url), "utf8"));
  expect(releases.length).toBeGreaterThan(0);
  const last = releases.find(({ date }) => date !== undefined);
  if (last !== undefined) expect(last.version).toBe(readPackageVersion());
});
