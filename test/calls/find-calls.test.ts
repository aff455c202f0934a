import { describe, expect, it } from "vitest";
import { findCalls, type FoundCall } from "../../generator/calls/find-calls.js";
import { openSources } from "../../generator/calls/open-sources.js";
import { createTemporaryFolder, writeFiles } from "../support/folders.js";

const host = "https://graph.microsoft.com/v1.0";
const shared = `export const host = "${host}";\nexport const path = "/me" + "/messages";\n`;

function describeCall(call: FoundCall): string {
  const said = call.kind === "request" ? `${call.method} ${call.url}` : `? ${call.unclear}`;
  return `${call.place.line} ${said}`;
}

function find(code: string): readonly string[] {
  const folder = createTemporaryFolder();
  writeFiles(folder, { "shared.ts": shared, "[id].tsx": code, "node_modules/x/a.ts": 'client.api("/me").get();' });
  const source = { kind: "folder", path: folder.replaceAll("\\", "/") } as const;
  const files = openSources([source]).get(source) ?? [];
  return files.flatMap(findCalls).map(describeCall);
}

describe("the calls of source code", () => {
  it.each<[string, string, readonly string[]]>([
    ["a client", 'await client.api("/users").get();', ["1 GET /users"]],
    ["a path without its slash", 'client.api("users").get();', ["1 GET /users"]],
    ["a chain", 'client\n  .api("/users")\n  .select("id")\n  .top(5)\n  .post({});', ["1 POST /users"]],
    ["older names", 'c.api("/a").create(b); c.api("/a").del();', ["1 POST /a", "1 DELETE /a"]],
    ["streams", 'c.api("/a").getStream(); c.api("/a").putStream(b);', ["1 GET /a", "1 PUT /a"]],
    ["a version", 'client.api("/me").version("beta").update({});', ["1 PATCH /beta/me"]],
    ["a whole address", `client.api("${host}/me").get();`, [`1 GET ${host}/me`]],
    ["a template", "client.api(`/users/${user.id}/messages/${key(1)}`).get();", ["1 GET /users/{id}/messages/{value}"]],
    ["text in parts", 'client.api("/users/" + id + "/photo").get();', ["1 GET /users/{id}/photo"]],
    ["a constant", 'import { path } from "./shared.js";\nclient.api(path).get();', ["2 GET /me/messages"]],
    ["what may change", 'let path = "/a";\nclient.api(path).get();', ["2 ? address"]],
    ["a constant made of itself", "const a = `/${a}`;\nclient.api(a).get();", [expect.stringMatching(/^2 GET \/\//)]],
    ["a request that is kept", 'const r = c.api("/me").top(1);\nr.get();\nr.patch({});', ["2 GET /me", "3 PATCH /me"]],
    ["a request in two variables", 'const a = c.api("/me");\nconst b = a.top(1);\nb.get();', ["3 GET /me"]],
    ["variables of one name", 'var a = c.api("/a");\nvar a = a.top(1);\nvar a = a;\na.get();', ["1 ? method"]],
    ["variables of one another", 'const a = b || c.api("/a"), b = a;\nb.get();', ["1 ? method"]],
    ["a request that is handed on", 'send(client.api("/me"));', ["1 ? method"]],
    ["no Graph", 'page.api("button"); c.api("https://example.com/a").get(); fetch("/a"); fetch(url);', []],
    ["fetch", `fetch("${host}/me");`, [`1 GET ${host}/me`]],
    ["fetch of a global", `globalThis.fetch("${host}/me", {});`, [`1 GET ${host}/me`]],
    [
      "fetch with a method",
      `import { host } from "./shared.js";\nfetch(\`\${host}/users/\${id}\`, { method: "delete" });`,
      [`2 DELETE ${host}/users/{id}`],
    ],
    ["fetch with any method", `fetch("${host}/me", { method });`, ["1 ? method"]],
    [
      "fetch with any options",
      `fetch("${host}/me", options); fetch("${host}/me", { ...o });`,
      Array(2).fill("1 ? method"),
    ],
  ])("%s", (_, code, want) => {
    expect(find(code)).toEqual(want);
  });
});
