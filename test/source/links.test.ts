import { describe, expect, it } from "vitest";
import { resolveLink } from "../../generator/source/links.js";

/** `path#anchor (form)`; `elsewhere` for what leads out of the set. */
function resolve(url: string, from = "api/user-get.md"): string {
  const target = resolveLink(from, url);
  if (target === undefined) return "elsewhere";
  return `${target.path}${target.anchor === undefined ? "" : `#${target.anchor}`} (${target.form})`;
}

describe("a link on api/user-get.md", () => {
  it.each([
    // Relative paths
    ["../resources/user.md", "resources/user.md (relative)"],
    ["user-list.md", "api/user-list.md (relative)"],
    ["./user-list.md", "api/user-list.md (relative)"],
    ["../resources//user.md", "resources/user.md (relative)"],
    ["../resources/User.md", "resources/User.md (relative)"],
    ["../resources/user", "resources/user (relative)"],
    ["..\\resources\\user.md", "resources/user.md (relative)"],
    [" ../resources/user.md ", "resources/user.md (relative)"],
    ["../../../user.md", "elsewhere"],
    // Escapes
    ["../resources/my%20user.md", "resources/my user.md (relative)"],
    ["..%2Fresources%2Fuser.md", "resources/user.md (relative)"],
    ["../resources/100%.md", "resources/100%.md (relative)"],
    // Anchors and queries
    ["#response", "api/user-get.md#response (own)"],
    ["", "api/user-get.md (own)"],
    ["../resources/user.md#Rig-Values", "resources/user.md#Rig-Values (relative)"],
    ["../resources/user.md?view=graph-rest-1.0", "resources/user.md (relative)"],
    ["../resources/user.md?view=graph-rest-1.0#keys", "resources/user.md#keys (relative)"],
    // Addresses of the documentation site
    ["/graph/api/resources/user", "resources/user.md (site)"],
    ["/graph/api/resources/user?view=graph-rest-beta#properties", "resources/user.md#properties (site)"],
    ["/graph/api/user-list", "api/user-list.md (site)"],
    ["/graph/api/user-list.md", "api/user-list.md (site)"],
    ["/en-us/graph/api/resources/user", "resources/user.md (site)"],
    ["/Graph/API/resources/user", "resources/user.md (site)"],
    ["/graph/query-parameters", "elsewhere"],
    // Other sites
    ["https://example.com/user.md", "elsewhere"],
    ["//example.com/user.md", "elsewhere"],
    ["mailto:someone@example.com", "elsewhere"],
  ])("%j leads to %s", (url, want) => {
    expect(resolve(url)).toBe(want);
  });
  it("of a page at the root is relative to the root", () => {
    expect(resolve("resources/user.md", "index.md")).toBe("resources/user.md (relative)");
    expect(resolve("../user.md", "index.md")).toBe("elsewhere");
  });
});
