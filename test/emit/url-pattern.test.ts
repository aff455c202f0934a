import { describe, expect, test } from "vitest";
import { writeUrlExpression, writeWildcardUrl } from "../../generator/emit/url-pattern.js";

const root = "https://graph.microsoft.com/v1.0";

describe("writeUrlExpression", () => {
  test.each([
    ["/users/{id | userPrincipalName}", ["/users/1", "/USERS/a@b.c/"], ["/users", "/users/1/messages", "/users/"]],
    ["/me", ["/me"], ["/me2", "/m"]],
    ["/me/drive/root:/{item-path}:/content", ["/me/drive/root:/a/b.txt:/content"], ["/me/drive/root:/content"]],
    ["/reports/getUsage(period='{period}')", ["/reports/getUsage(period='D7')"], ["/reports/getUsage(period='D7", "/reports/getUsage"]],
    ["/users/delta()", ["/users/delta", "/users/delta()"], ["/users/delta(1)"]],
    ["/a/<address>/b", ["/a/x/b"], ["/a/x/y/b"]],
    ["/a.b+c", ["/a.b+c"], ["/aXb+c", "/a.bbc"]],
  ])("%s", (path, accepted, refused) => {
    const expression = new RegExp(writeUrlExpression("v1.0", path), "i");
    for (const each of accepted) expect(expression.test(root + each), each).toBe(true);
    for (const each of refused) expect(expression.test(root + each), each).toBe(false);
    expect(expression.test(`https://example.com/?${root}${accepted[0] ?? ""}`)).toBe(false);
  });

  test("cannot leave the literal it is written into, and takes linear time", () => {
    const path = "/x/*/\n\u2028`${1}\\{a}{b}{c}";
    const source = writeUrlExpression("v1.0", path);
    expect(source).toMatch(/^[\x20-\x7e]+$/);
    expect(() => new RegExp(source)).not.toThrow();
    const start = performance.now();
    new RegExp(writeUrlExpression("v1.0", `/${"{a}".repeat(2)}/b`)).test(`${root}/${"a".repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test.each([
  ["/users/{id}/messages/{id}", `${root}/users/*/messages/*`],
  ["/me", `${root}/me`],
])("writeWildcardUrl(%j)", (path, want) => {
  expect(writeWildcardUrl("v1.0", path)).toBe(want);
});
