import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { runGenerate, type GenerateFlags } from "../../generator/commands/generate.js";
import { runLint } from "../../generator/commands/lint.js";
import { hashText } from "../../generator/source/hash.js";
import { createTemporaryFolder, readFiles, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const page = (name: string, more = ""): string => `---
title: "${name} resource type"
doc_type: resourcePageType
---
# ${name} resource type

Namespace: microsoft.graph

A ${name}.

## Properties
|Property|Type|Description|
|:---|:---|:---|
|name|String|What it is called.|
|maker|[nobody](nobody.md)|Who made it.|

[!INCLUDE [note](../includes/note.md)]
${more}`;

const files = {
  "input-docs/resources/paint.md": page("paint"),
  "input-docs/resources/brush.md": page("brush"),
  "input-docs/includes/note.md": "A note.\n",
  "graphdown.yaml": "emit: [types, validators]\n",
};

/** What has only just been written is not remembered: it could change and look the same. */
const settled = 80;

async function createProject(): Promise<string> {
  const folder = createTemporaryFolder();
  writeFiles(folder, files);
  await setTimeout(settled);
  return folder;
}

async function generate(folder: string, flags: GenerateFlags = {}) {
  const terminal = createRecordingTerminal(folder);
  const exitCode = await runGenerate({ cache: ".cache", ...flags }, terminal);
  return { exitCode, out: terminal.out().replace(/^done in .*\n/m, ""), errors: terminal.errors() };
}

/** Changes the words that the remembered runs say, so that it shows who says them. */
function markMemory(folder: string): void {
  for (const name of readdirSync(join(folder, ".cache"))) {
    const file = join(folder, ".cache", name);
    const body = readFileSync(file, "utf8")
      .split("\n")
      .slice(1)
      .join("\n")
      .replace(/pages read/g, "pages remembered");
    writeFileSync(file, `${hashText(body)}\n${body}`);
  }
}

describe("generate where nothing has changed", () => {
  it("says what it said, and does nothing", async () => {
    const folder = await createProject();
    const first = await generate(folder);
    markMemory(folder);
    const second = await generate(folder);
    expect(second.out).toContain("2 pages remembered");
    expect(second.exitCode).toBe(0);
    const said = first.out.replace(/(\d+) files written, 0 unchanged/, "0 files written, $1 unchanged");
    expect(second.out.replace("remembered", "read")).toBe(said);
    expect((await generate(folder, { check: true })).out).toContain("generated is up to date");
    expect((await generate(folder, { check: true })).out).toContain("remembered");
  });

  it("remembers nothing where it is told so, by a flag or the config", async () => {
    const folder = await createProject();
    await generate(folder, { cache: false });
    writeFileSync(join(folder, "graphdown.yaml"), "cache: false\n");
    const terminal = createRecordingTerminal(folder);
    mkdirSync(join(folder, "node_modules"));
    await runGenerate({}, terminal);
    expect(readdirSync(folder).sort()).toEqual(["generated", "graphdown.yaml", "input-docs", "node_modules"]);
    expect(readdirSync(join(folder, "node_modules"))).toEqual([]);
  });

  it("remembers in node_modules, or where the config says", async () => {
    const folder = await createProject();
    mkdirSync(join(folder, "node_modules"));
    await runGenerate({}, createRecordingTerminal(folder));
    expect(readdirSync(join(folder, "node_modules", ".cache", "graphdown"))).toHaveLength(1);
    writeFileSync(join(folder, "graphdown.yaml"), "cache: kept\n");
    await setTimeout(settled);
    await runGenerate({}, createRecordingTerminal(folder));
    expect(readdirSync(join(folder, "kept"))).toHaveLength(1);
  });

  it("checks what a run took over on a manifest's word", async () => {
    const folder = await createProject();
    await generate(folder, { cache: false });
    await generate(folder);
    markMemory(folder);
    expect((await generate(folder)).out).toContain("remembered");
    expect((await generate(folder, { check: true })).out).not.toContain("remembered");
  });
});

/** Writes a text of the same length at the same time: only the file system's own clock tells. */
function replaceUnseen(file: string, from: string, to: string): void {
  const { atime, mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  utimesSync(file, atime, mtime);
}

describe("generate does anew what another run would do otherwise", () => {
  const pages = "input-docs/resources";
  const changes: readonly { what: string; change: (folder: string) => void }[] = [
    {
      what: "a page",
      change: (at) => {
        replaceUnseen(join(at, pages, "paint.md"), "called", "titled");
      },
    },
    {
      what: "a new page",
      change: (at) => {
        writeFiles(at, { [`${pages}/pot.md`]: page("pot") });
      },
    },
    {
      what: "a page less",
      change: (at) => {
        rmSync(join(at, pages, "paint.md"));
      },
    },
    {
      what: "a page's name",
      change: (at) => {
        renameSync(join(at, pages, "paint.md"), join(at, pages, "ink.md"));
      },
    },
    {
      what: "an include",
      change: (at) => {
        writeFiles(at, { "input-docs/includes/note.md": "Deprecated.\n" });
      },
    },
    {
      what: "an include less",
      change: (at) => {
        rmSync(join(at, "input-docs/includes/note.md"));
      },
    },
    {
      what: "the config",
      change: (at) => {
        writeFiles(at, { "graphdown.yaml": "emit: [types]\n" });
      },
    },
    {
      what: "no config",
      change: (at) => {
        rmSync(join(at, "graphdown.yaml"));
      },
    },
    {
      what: "a second config",
      change: (at) => {
        writeFiles(at, { "graphdown.config.mjs": "export default {}" });
      },
    },
    {
      what: "overrides",
      change: (at) => {
        writeFiles(at, { "input-docs/overrides.yaml": "- { target: paint.name, nullable: false, reason: Seen. }\n" });
      },
    },
    {
      what: "an output",
      change: (at) => {
        replaceUnseen(join(at, "generated/v1.0/types/paint.ts"), "Paint", "Point");
      },
    },
    {
      what: "an output less",
      change: (at) => {
        rmSync(join(at, "generated/v1.0/types/paint.ts"));
      },
    },
    {
      what: "the manifest",
      change: (at) => {
        replaceUnseen(join(at, "generated/.graphdown-manifest.json"), "paint", "point");
      },
    },
    {
      what: "the project's compiler options",
      change: (at) => {
        const compilerOptions = { module: "nodenext", verbatimModuleSyntax: true };
        writeFiles(at, { "tsconfig.json": JSON.stringify({ compilerOptions }) });
      },
    },
    {
      what: "no output at all",
      change: (at) => {
        rmSync(join(at, "generated"), { recursive: true });
      },
    },
  ];
  it.each(changes)("$what", async ({ change }) => {
    const folder = await createProject();
    await generate(folder);
    change(folder);
    markMemory(folder);
    const run = await generate(folder);
    expect(run.out).not.toContain("remembered");
    const cold = createTemporaryFolder();
    renameSync(join(folder, "generated"), join(cold, "generated"));
    await generate(folder, { cache: false });
    if (run.exitCode === 0) expect(readFiles(join(cold, "generated"))).toEqual(readFiles(join(folder, "generated")));
  });

  it("when asked for something else", async () => {
    const folder = await createProject();
    await generate(folder);
    markMemory(folder);
    for (const flags of [{ out: "other" }, { emit: ["types"] }, { verbose: true }, { only: ["paint"] }])
      expect((await generate(folder, flags)).out).not.toContain("remembered");
  });

  it("where code of the project's own takes part", async () => {
    const folder = await createProject();
    writeFiles(folder, {
      "rules/own.mjs": "export default { code: 'own/rule', severity: 'info', title: 't', help: 'h', check() {} };",
    });
    writeFileSync(join(folder, "graphdown.yaml"), "ruleFiles: rules/own.mjs\n");
    await setTimeout(settled);
    await generate(folder);
    expect(readFiles(folder).has(".cache")).toBe(false);
    expect(() => readdirSync(join(folder, ".cache"))).toThrow();
  });
});

describe("lint where nothing has changed", () => {
  const lint = async (folder: string) => {
    const terminal = createRecordingTerminal(folder);
    return { exitCode: await runLint({ cache: ".cache" }, terminal), out: terminal.out() };
  };
  it("reports the same until a page is another", async () => {
    const folder = await createProject();
    const first = await lint(folder);
    expect(first.out).toContain("nobody");
    expect(await lint(folder)).toEqual(first);
    const [name = ""] = readdirSync(join(folder, ".cache"));
    const text = readFileSync(join(folder, ".cache", name), "utf8")
      .split("\n")
      .slice(1)
      .join("\n");
    const body = text.replace("nobody", "remembered");
    writeFileSync(join(folder, ".cache", name), `${hashText(body)}\n${body}`);
    expect((await lint(folder)).out).toContain("remembered");
    writeFiles(folder, { "input-docs/resources/brush.md": page("brush", "\n\nMore.\n") });
    expect((await lint(folder)).out).not.toContain("remembered");
  });
});
