import { describe, expect, it } from "vitest";
import { findDocumentationUrl } from "../../templates/documentation-url.js";
import { endImports } from "../../generator/emit/runtime-files.js";
import { isSafePath, joinSafePath, relativeImport, versionFolder } from "../../generator/emit/module-path.js";

describe("relativeImport", () => {
  it.each([
    ["index.ts", "types/user.ts", "./types/user.js"],
    ["types/user.ts", "types/entity.ts", "./entity.js"],
    ["types/user.ts", "enums/importance.ts", "../enums/importance.js"],
    ["types/security/alert.ts", "types/entity.ts", "../entity.js"],
    ["types/security/alert.ts", "types/security/evidence.ts", "./evidence.js"],
    ["types/user.ts", "types/security/alert.ts", "./security/alert.js"],
    ["types/a/b/c.ts", "runtime/primitives.ts", "../../../runtime/primitives.js"],
  ])("from %s to %s is %s", (from, to, want) => {
    expect(relativeImport(from, to)).toBe(want);
  });
});

describe("the ending of imports", () => {
  it.each([
    ["js", "../enums/importance.js"],
    ["ts", "../enums/importance.ts"],
    ["none", "../enums/importance"],
  ] as const)("%s", (ending, want) => {
    expect(relativeImport("types/user.ts", "enums/importance.ts", ending)).toBe(want);
  });
  it.each([
    ["js", 'import { a } from "./a.js";'],
    ["ts", 'import { a } from "./a.ts";'],
    ["none", 'import { a } from "./a";'],
  ] as const)("%s, in a file of the runtime", (ending, want) => {
    expect(endImports('import { a } from "./a.js";', ending)).toBe(want);
  });
});

describe("isSafePath", () => {
  it.each(["types/user.ts", "v1.0/types/security/alert.ts", ".graphdown-manifest.json"])("takes %s", (path) => {
    expect(isSafePath(path)).toBe(true);
  });
  it.each([
    "",
    "/types/user.ts",
    "../user.ts",
    "types/../user.ts",
    "types//user.ts",
    "types/./user.ts",
    "types\\user.ts",
    "C:/user.ts",
    "types/us\u0000er.ts",
    "types/user.",
    "types/ü.ts",
  ])("refuses %j", (path) => {
    expect(isSafePath(path)).toBe(false);
    expect(() => joinSafePath(path)).toThrow("Not a safe output path");
  });
});

describe("versionFolder", () => {
  it.each([
    ["v1.0", "v1.0"],
    ["beta", "beta"],
    ["my docs (copy)", "my-docs-copy-"],
    ["..", "version"],
    ["../x", "-x"],
  ])("%s is %s", (given, want) => {
    expect(versionFolder(given)).toBe(want);
    expect(isSafePath(versionFolder(given))).toBe(true);
  });
});

describe("findDocumentationUrl", () => {
  it.each([
    ["v1.0", "resources/user.md", "https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0"],
    [
      "beta",
      "resources/security-alert.md",
      "https://learn.microsoft.com/graph/api/resources/security-alert?view=graph-rest-beta",
    ],
    ["v1.0", "api/user-get.md", "https://learn.microsoft.com/graph/api/user-get?view=graph-rest-1.0"],
    ["v1.0", "resources/odd name*.md", undefined],
    ["onedrive", "resources/user.md", undefined],
    ["toString", "resources/user.md", undefined],
  ])("%s of %s is %s", (version, page, want) => {
    expect(findDocumentationUrl(version, page)).toBe(want);
  });
});
