import { describe, expect, it } from "vitest";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { createMemoryFileSystem, type MemoryFile } from "../support/memory-file-system.js";

type Files = Readonly<Record<string, string | MemoryFile>>;

function find(files: Files, ...inputs: readonly string[]) {
  return findDocsSets(inputs, createMemoryFileSystem(files));
}
function shape(files: Files, ...inputs: readonly string[]) {
  return find(files, ...inputs).sets.map((set) => [set.apiVersion, set.pages]);
}

describe("layouts of a docs root", () => {
  const cases: readonly { given: string; files: Files; input: string; want: unknown }[] = [
    {
      given: "a folder that holds resources and api",
      files: {
        "/docs/resources/user.md": "",
        "/docs/api/user-get.md": "",
        "/docs/toc.yml": "",
        "/docs/resources/picture.png": "",
      },
      input: "/docs",
      want: [["v1.0", ["api/user-get.md", "resources/user.md"]]],
    },
    {
      given: "a version's own folder",
      files: { "/docs/beta/resources/user.md": "" },
      input: "/docs/beta",
      want: [["beta", ["resources/user.md"]]],
    },
    {
      given: "a folder of versions",
      files: { "/docs/v1.0/resources/user.md": "", "/docs/beta/api/b.md": "", "/docs/includes/note.md": "" },
      input: "/docs",
      want: [
        ["beta", ["api/b.md"]],
        ["v1.0", ["resources/user.md"]],
      ],
    },
    {
      given: "a checkout",
      files: { "/repo/api-reference/v1.0/resources/user.md": "", "/repo/concepts/a.md": "" },
      input: "/repo",
      want: [["v1.0", ["resources/user.md"]]],
    },
    {
      given: "an api-reference without versions",
      files: { "/repo/api-reference/resources/user.md": "" },
      input: "/repo/api-reference",
      want: [["v1.0", ["resources/user.md"]]],
    },
    {
      given: "folders inside the page folders",
      files: { "/docs/resources/a/b.md": "", "/docs/resources/.hidden/c.md": "" },
      input: "/docs",
      want: [["v1.0", ["resources/a/b.md"]]],
    },
  ];
  it.each(cases)("$given", ({ files, input, want }) => {
    expect(shape(files, input)).toEqual(want);
  });
});

describe("inputs that hold no documentation", () => {
  const cases: readonly { given: string; files: Files; input: string; want: string }[] = [
    { given: "nothing there", files: { "/docs/resources/a.md": "" }, input: "/dosc", want: "does not exist" },
    { given: "a file", files: { "/docs/a.md": "" }, input: "/docs/a.md", want: "is not a folder" },
    {
      given: "other folders",
      files: { "/docs/pages/a.md": "" },
      input: "/docs",
      want: "holds no documentation: expected resources/ and api/, or a folder of such folders (v1.0/, beta/)",
    },
    {
      given: "no page",
      files: { "/docs/resources/a.txt": "" },
      input: "/docs",
      want: "holds no page (*.md) that is not excluded",
    },
  ];
  it.each(cases)("$given", ({ files, input, want }) => {
    expect(find(files, input).problems).toEqual([{ input, reason: want }]);
  });
});

describe("several inputs", () => {
  const files = { "/a/resources/user.md": "first", "/a/resources/group.md": "", "/b/resources/user.md": "second" };
  it("merge by version, and the later page wins", () => {
    const [set] = find(files, "/a", "/b").sets;
    const user = set?.readPage("resources/user.md");
    expect(set?.pages).toEqual(["resources/group.md", "resources/user.md"]);
    expect(user?.kind === "read" && user.source.text).toBe("second");
    expect(set?.replaced).toEqual([
      { path: "resources/user.md", file: "/a/resources/user.md", by: "/b/resources/user.md" },
    ]);
    expect(set?.locate("resources/user.md")).toBe("/b/resources/user.md");
  });
  it("share their includes, and there too the later one counts", () => {
    const [set] = find(
      { ...files, "/a/includes/x.md": "first", "/a/includes/y.md": "only", "/b/includes/x.md": "second" },
      "/a",
      "/b",
    ).sets;
    const read = (url: string) => {
      const include = set?.readInclude("resources/group.md", url);
      return include?.kind === "found" ? include.source.text : include?.kind;
    };
    expect([read("../includes/x.md"), read("../includes/y.md")]).toEqual(["second", "only"]);
  });
  it("replace nothing when one folder is given twice", () => {
    expect(find(files, "/a", "/a").sets[0]?.replaced).toEqual([]);
  });
});

describe("reading a page", () => {
  const cases: readonly { given: string; file: string | MemoryFile; want: string }[] = [
    { given: "plain text", file: "# User\n", want: "# User\n" },
    { given: "a byte order mark and CRLF", file: "\uFEFFa\r\nb", want: "a\nb" },
    { given: "bytes that are no UTF-8", file: { bytes: new Uint8Array([0x41, 0xff]) }, want: "it is not valid UTF-8" },
    { given: "UTF-16", file: { bytes: new Uint8Array([0xff, 0xfe, 0x41, 0]) }, want: "it is UTF-16, not UTF-8" },
    { given: "a file of 9 MB", file: { text: "a", size: 9 * 1024 * 1024 }, want: "it is larger than 8 MB" },
    {
      given: "a link out of the root",
      file: { linkTo: "/etc/passwd" },
      want: "it is a link that leads out of the docs root",
    },
  ];
  it.each(cases)("$given", ({ file, want }) => {
    const result = find({ "/docs/resources/a.md": file }, "/docs").sets[0]?.readPage("resources/a.md");
    expect(result?.kind === "read" ? result.source.text : result?.reason).toBe(want);
  });
});

describe("reading an include", () => {
  const files: Files = {
    "/repo/includes/shared.md": "shared",
    "/repo/api-reference/includes/note.md": "note",
    "/repo/api-reference/v1.0/includes/a note.md": "blank",
    "/repo/api-reference/v1.0/api/get.md": "",
    "/repo/api-reference/v1.0/includes/stolen.md": { linkTo: "/etc/passwd" },
    "/etc/passwd": "secret",
  };
  const cases: readonly { url: string; want: string }[] = [
    { url: "../includes/a note.md", want: "blank" },
    { url: "../includes/a%20note.md", want: "blank" },
    { url: "../../includes/note.md", want: "note" },
    { url: "../../includes/note.md#part", want: "note" },
    { url: "../../../includes/shared.md", want: "shared" },
    { url: "../../../../etc/passwd", want: "outside" },
    { url: "../../../../../../../../../etc/passwd", want: "outside" },
    { url: "/etc/passwd", want: "outside" },
    { url: "..%2f..%2f..%2f..%2fetc%2fpasswd", want: "outside" },
    { url: "https://example.com/a.md", want: "outside" },
    { url: "file:///etc/passwd", want: "outside" },
    { url: "..\\includes\\a.md", want: "outside" },
    { url: "../includes/stolen.md", want: "missing" },
    { url: "../includes/none.md", want: "missing" },
    { url: "", want: "missing" },
  ];
  it.each(cases)("$url", ({ url, want }) => {
    const result = find(files, "/repo/api-reference").sets[0]?.readInclude("api/get.md", url);
    expect(result?.kind === "found" ? result.source.text : result?.kind).toBe(want);
  });
  const cased: Files = {
    "/repo/api-reference/v1.0/api/get.md": "",
    "/repo/api-reference/v1.0/Includes/a/One Note.md": "one",
    "/repo/api-reference/v1.0/Includes/a/two.md": "two",
    "/repo/api-reference/v1.0/Includes/a/Two.md": "Two",
    "/repo/api-reference/v1.0/Includes/a/TWO.md": "TWO",
  };
  it.each([
    ["../Includes/a/One Note.md", "one", undefined],
    ["../includes/a/one%20note.md#part", "one", "../Includes/a/One%20Note.md#part"],
    ["../INCLUDES/A/../A/one note.md", "one", "../Includes/a/One Note.md"],
    ["../Includes/a/Two.md", "Two", undefined],
    ["../includes/a/Two.md", "Two", "../Includes/a/Two.md"],
    ["../Includes/a/tWo.md", "missing", undefined],
    ["../Includes/a/three.md", "missing", undefined],
  ])("%s, whatever the letter case", (url, want, spelling) => {
    const [set] = find(cased, "/repo").sets;
    const result = set?.readInclude("api/get.md", url);
    expect(result?.kind === "found" ? result.source.text : result?.kind).toBe(want);
    expect(result?.kind === "found" ? result.spelling : undefined).toBe(spelling);
    // Asked again, the answer is the same.
    expect(set?.readInclude("api/get.md", url)).toEqual(result);
    if (result?.kind === "found") expect(set?.findSource(result.source.path)).toBe(result.source);
  });
  it("prefers a file of exactly the name in an earlier input", () => {
    const [set] = find(
      { "/a/api/get.md": "", "/a/includes/x.md": "exact", "/b/api/put.md": "", "/b/includes/X.md": "other" },
      "/a",
      "/b",
    ).sets;
    const result = set?.readInclude("api/get.md", "../includes/x.md");
    expect(result?.kind === "found" && result.source.text).toBe("exact");
  });
  it("stays inside the version when it is given by itself", () => {
    const [set] = find({ "/docs/v1.0/api/get.md": "", "/docs/includes/note.md": "note" }, "/docs/v1.0").sets;
    expect(set?.readInclude("api/get.md", "../../includes/note.md")).toEqual({ kind: "outside" });
  });
  it("tells where it found the file", () => {
    const [set] = find(files, "/repo").sets;
    const include = set?.readInclude("api/get.md", "../../includes/note.md");
    expect(include?.kind === "found" && include.source.path).toBe("../includes/note.md");
    expect(set?.locate("../includes/note.md")).toBe("/repo/api-reference/includes/note.md");
  });
});
