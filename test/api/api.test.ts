import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  check,
  generate,
  generateFiles,
  isUpToDate,
  lint,
  readDocumentation,
  renderReport,
} from "../../generator/index.js";
import { updateBaseline } from "../../generator/index.js";
import { createTemporaryFolder, readFiles, writeFiles } from "../support/folders.js";

const lamp = `# lamp resource type

Namespace: microsoft.graph

A lamp.

## Properties
|Property|Type|Description|
|:---|:---|:---|
|watts|Int32|How much it takes.|
|colour|colours|What it shines in. Possible values are: \`red\`, \`green\`.|
|maker|[nobody](nobody.md)|Who made it.|
`;

function createProject(): string {
  const folder = createTemporaryFolder();
  writeFiles(folder, { "docs/resources/lamp.md": lamp });
  return folder;
}
const inputs = (workingFolder: string) => ({ workingFolder, input: ["docs"], out: "out" });

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the public API", () => {
  it("reads, with paths as the caller knows them", async () => {
    const read = await readDocumentation(inputs(createProject()));
    if (!read.ok) throw new Error(read.error.message);
    const { documentation, report } = read.value;
    expect(documentation.map(({ model }) => [...model.types.keys()])).toEqual([["microsoft.graph.lamp"]]);
    expect(report.diagnostics.map(({ code, span }) => `${span.path} ${code}`)).toContain(
      "docs/resources/lamp.md type/unresolved",
    );
    expect(renderReport(report, "github", { colour: false, width: 80 }, "0.0.0")).toContain("docs/resources/lamp.md");
  });

  it("generates, checks what is there, and makes the same files without writing them", async () => {
    const folder = createProject();
    const options = { ...inputs(folder), emit: ["types", "msw"] };
    const missing = await check(options);
    expect(missing.ok && missing.value.output.ok && isUpToDate(missing.value.output.value)).toBe(false);
    const written = await generate(options);
    if (!written.ok || !written.value.output.ok) throw new Error("nothing was generated");
    expect(written.value.output.value.written).toContain("v1.0/types/lamp.ts");
    expect(readFiles(join(folder, "out")).get("v1.0/runtime/msw.ts")).toBeDefined();
    const files = await generateFiles(options);
    if (!files.ok) throw new Error(files.error.message);
    expect(files.value.files.map(({ path }) => path)).toEqual(written.value.output.value.written);
    const same = await check(options);
    expect(same.ok && same.value.output.ok && isUpToDate(same.value.output.value)).toBe(true);
  });

  it("lints against a baseline", async () => {
    const folder = createProject();
    const options = { ...inputs(folder), baseline: "known.json" };
    const updated = await updateBaseline(options);
    expect(updated).toMatchObject({ ok: true, value: { written: { ok: true } } });
    const first = await lint(options);
    expect(first).toMatchObject({ ok: true, value: { report: { diagnostics: [] }, known: { gone: 0 } } });
    writeFileSync(join(folder, "docs/resources/lamp.md"), lamp.replace("nobody.md", "somebody.md"));
    const second = await lint(options);
    expect(second.ok && second.value.report.diagnostics.map(({ code }) => code)).toEqual(["link/missing-page"]);
  });

  it("gives back what cannot be, and does nothing", async () => {
    const folder = createProject();
    const run = await generate({ workingFolder: folder, input: ["nowhere"], out: "out" });
    expect(run).toEqual({ ok: false, error: { message: "input nowhere does not exist" } });
    expect([...readFiles(folder).keys()]).toEqual(["docs/resources/lamp.md"]);
  });

  it("prints nothing", async () => {
    const out = vi.spyOn(process.stdout, "write");
    const errors = vi.spyOn(process.stderr, "write");
    await generate(inputs(createProject()));
    await lint({ ...inputs(createProject()), fix: true });
    expect([...out.mock.calls, ...errors.mock.calls]).toEqual([]);
  });
});
