import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { runFetch, type FetchFlags } from "../../generator/commands/fetch.js";
import { runGenerate } from "../../generator/commands/generate.js";
import { createTemporaryFolder, readFiles, writeFiles } from "../support/folders.js";
import { git } from "../support/git.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const page = (name: string): string =>
  [
    `# ${name} resource type`,
    "",
    "Namespace: microsoft.graph",
    "",
    "[!INCLUDE [note](../../includes/note.md)]",
    "",
    "## Properties",
    "|Property|Type|Description|",
    "|:---|:---|:---|",
    "|id|String|What it is called.|",
    "",
  ].join("\n");

/** A public repository in miniature: pages of two versions, and much that is none. */
interface Origin {
  readonly url: string;
  /** Commits more files. */
  readonly add: (files: Readonly<Record<string, string>>) => void;
}

function createOrigin(): Origin {
  const folder = createTemporaryFolder();
  const [work, bare] = [join(folder, "work"), join(folder, "bare.git")];
  mkdirSync(work);
  git(work, "init", "-q");
  const add: Origin["add"] = (files) => {
    writeFiles(work, files);
    git(work, "add", ".");
    git(work, "commit", "-qm", "more");
    git(work, "push", "-q", bare, "main", "--tags");
  };
  git(folder, "init", "-q", "--bare", bare);
  git(bare, "config", "uploadpack.allowFilter", "true");
  git(bare, "config", "uploadpack.allowAnySHA1InWant", "true");
  add({
    "api-reference/v1.0/resources/lamp.md": page("lamp"),
    "api-reference/v1.0/images/lamp.png": "no page",
    "api-reference/beta/resources/lamp.md": page("lamp"),
    "api-reference/includes/note.md": "A note.\n",
    "concepts/overview.md": "# Overview\n",
    "config/schema-config.json": "{}\n",
  });
  git(work, "tag", "first");
  git(work, "push", "-q", bare, "--tags");
  return { url: pathToFileURL(bare).href, add };
}

async function fetchDocs(folder: string, flags: FetchFlags) {
  const terminal = createRecordingTerminal(folder);
  const exitCode = await runFetch(flags, terminal);
  return { exitCode, out: terminal.out(), errors: terminal.errors() };
}
async function generate(folder: string) {
  const terminal = createRecordingTerminal(folder);
  const exitCode = await runGenerate({}, terminal);
  return { exitCode, errors: terminal.errors(), files: readdirSync(folder) };
}
const listPages = (folder: string): readonly string[] =>
  [...readFiles(folder).keys()].filter((path) => !path.startsWith(".git/"));

const first = ["api-reference/includes/note.md", "api-reference/v1.0/resources/lamp.md", "config/schema-config.json"];

describe("fetch", () => {
  it("brings the pages of a version and nothing else, and generate finds them", async () => {
    const folder = createTemporaryFolder();
    const { url } = createOrigin();
    const { exitCode, out, errors } = await fetchDocs(folder, { repository: url });
    expect([exitCode, errors]).toEqual([0, ""]);
    expect(out).toMatch(/^\.graphdown\/docs: v1\.0 of file:\S+ at [0-9a-f]{12}\n/);
    expect(listPages(join(folder, ".graphdown/docs"))).toEqual(first);
    expect((await generate(folder)).exitCode).toBe(0);
    expect(existsSync(join(folder, "generated/v1.0/types/lamp.ts"))).toBe(true);
  });

  it("brings several versions to a folder of the user's choice, and remembers it", async () => {
    const folder = createTemporaryFolder();
    const { url } = createOrigin();
    await fetchDocs(folder, { repository: url, versions: ["v1.0", "beta"], to: "docs" });
    expect(listPages(join(folder, "docs"))).toContain("api-reference/beta/resources/lamp.md");
    expect((await generate(folder)).exitCode).toBe(0);
    expect(readdirSync(join(folder, "generated"))).toEqual(expect.arrayContaining(["beta", "v1.0"]));
  });

  it("brings what has come since, and goes back to a tag", async () => {
    const folder = createTemporaryFolder();
    const { url, add } = createOrigin();
    await fetchDocs(folder, { repository: url });
    add({ "api-reference/v1.0/resources/bulb.md": page("bulb") });
    expect((await fetchDocs(folder, { repository: url })).exitCode).toBe(0);
    expect(listPages(join(folder, ".graphdown/docs"))).toContain("api-reference/v1.0/resources/bulb.md");
    expect((await fetchDocs(folder, { repository: url, ref: "first" })).exitCode).toBe(0);
    expect(listPages(join(folder, ".graphdown/docs"))).toEqual(first);
  });

  const cuts: readonly (readonly [string, (docs: string) => void])[] = [
    [
      "before anything was checked out",
      (docs) => {
        removePages(docs);
      },
    ],
    [
      "while git held a lock",
      (docs) => {
        removePages(docs);
        writeFileSync(join(docs, ".git/index.lock"), "");
      },
    ],
    [
      "with half of the pages",
      (docs) => {
        rmSync(join(docs, "api-reference/v1.0/resources/lamp.md"));
      },
    ],
    [
      "with a page half written",
      (docs) => {
        writeFileSync(join(docs, "api-reference/v1.0/resources/lamp.md"), "# la");
      },
    ],
    [
      "and left what git cannot read",
      (docs) => {
        writeFileSync(join(docs, ".git/HEAD"), "?");
      },
    ],
    [
      "and left an empty folder",
      (docs) => {
        rmSync(docs, { recursive: true });
        mkdirSync(docs);
      },
    ],
  ];
  it.each(cuts)("takes nothing for whole that broke off %s, and makes it whole", async (_, cut) => {
    const folder = createTemporaryFolder();
    const { url } = createOrigin();
    await fetchDocs(folder, { repository: url });
    const [docs, partial] = [join(folder, ".graphdown/docs"), join(folder, ".graphdown/docs.partial")];
    rmSync(join(folder, ".graphdown/fetched.json"));
    renameSync(docs, partial);
    cut(partial);
    const { exitCode, errors } = await generate(folder);
    expect([exitCode, errors]).toEqual([2, expect.stringContaining("No documentation given")]);
    expect((await fetchDocs(folder, { repository: url })).exitCode).toBe(0);
    expect(listPages(docs)).toEqual(first);
    expect(readFiles(docs).get("api-reference/v1.0/resources/lamp.md")).toBe(page("lamp"));
    expect(existsSync(partial)).toBe(false);
  });

  const refusals: readonly (readonly [string, FetchFlags, string | RegExp])[] = [
    [
      "a ref that there is not",
      { ref: "fist" },
      /^error: file:\S+ has no branch, tag or commit fist; did you mean first\?$/,
    ],
    [
      "a ref that is an option",
      { ref: "--upload-pack=touch x" },
      "error: --upload-pack=touch x is no name of a branch, tag or commit",
    ],
    ["a ref that is a refspec", { ref: "main:main" }, "error: main:main is no name of a branch, tag or commit"],
    [
      "a repository that is an option",
      { repository: "--upload-pack=x" },
      "error: --upload-pack=x is no address of a repository",
    ],
    [
      "a repository that is not there",
      { repository: "file:///nowhere/at/all" },
      /^error: file:\/\/\/nowhere\/at\/all cannot be reached: .*Run this again/,
    ],
    ["a repository that runs a command", { repository: "ext::touch x" }, /^error: .*transport 'ext' not allowed/],
    [
      "a version that there is not",
      { versions: ["v2"] },
      /^error: file:\S+ has no such version: it has no api-reference\/v2; there are beta, v1\.0$/,
    ],
    ["a version that is a path", { versions: ["../x"] }, 'error: "../x" is no name of an API version'],
    [
      "a folder of the user's",
      { to: "mine" },
      "error: mine is there, and no fetch has brought it: name another folder with --to",
    ],
  ];
  it.each(refusals)("says in one line what is wrong with %s, and leaves all as it was", async (_, flags, message) => {
    const folder = createTemporaryFolder();
    writeFiles(folder, { "mine/notes.md": "mine" });
    const { exitCode, errors } = await fetchDocs(folder, { repository: createOrigin().url, ...flags });
    expect(exitCode).toBe(1);
    expect(errors.trimEnd()).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    expect(readFiles(join(folder, "mine"))).toEqual(new Map([["notes.md", "mine"]]));
    expect(existsSync(join(folder, "x"))).toBe(false);
    expect((await generate(folder)).errors).toContain("No documentation given");
  });

  it("says in one line that git is missing", async () => {
    const folder = createTemporaryFolder();
    const { url } = createOrigin();
    const { PATH } = process.env;
    onTestFinished(() => {
      process.env["PATH"] = PATH;
    });
    process.env["PATH"] = folder;
    const { exitCode, errors } = await fetchDocs(folder, { repository: url });
    expect([exitCode, errors]).toEqual([1, expect.stringMatching(/^error: git was not found: install it .*\n$/)]);
  });

  it("brings the text of no file that it does not check out", async () => {
    const folder = createTemporaryFolder();
    await fetchDocs(folder, { repository: createOrigin().url });
    const objects = git(
      join(folder, ".graphdown/docs"),
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objecttype)",
    );
    expect(objects.split("\n").filter((type) => type === "blob").length).toBe(first.length);
  });

  it("keeps what is there whole where a later fetch fails", async () => {
    const folder = createTemporaryFolder();
    const { url } = createOrigin();
    await fetchDocs(folder, { repository: url });
    expect((await fetchDocs(folder, { repository: url, ref: "nothing" })).exitCode).toBe(1);
    expect((await generate(folder)).exitCode).toBe(0);
    expect(listPages(join(folder, ".graphdown/docs"))).toEqual(first);
  });

  it("draws how far git is on a terminal", async () => {
    const folder = createTemporaryFolder();
    const terminal = createRecordingTerminal(folder, { interactive: true });
    await runFetch({ repository: createOrigin().url }, terminal);
    expect(terminal.errors()).toContain("Asking for documentation …");
    expect(terminal.errors()).toMatch(/Receiving objects \d+\/\d+/);
  });
});

function removePages(docs: string): void {
  for (const name of readdirSync(docs)) if (name !== ".git") rmSync(join(docs, name), { recursive: true });
  rmSync(join(docs, ".git/index"));
}
