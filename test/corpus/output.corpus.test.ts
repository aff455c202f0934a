import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { isFaultOfPage } from "../../generator/diagnostics/catalogue.js";
import { nameModel } from "../../generator/emit/names.js";
import { planFixtures } from "../../generator/emit/plans/fixture-plan.js";
import { planMockRoutes, planMocks } from "../../generator/emit/plans/mock-plan.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { writeWildcardUrl } from "../../generator/emit/plans/route.js";
import { parseModel } from "../../generator/model/json/read-model.js";
import { serialiseModel } from "../../generator/model/json/write-model.js";
import { writeOutput } from "../../generator/output/write-output.js";
import { readDocsSet, type Documentation } from "../../generator/pipeline.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { findEntry } from "../../generator/markdown/front-matter.js";
import type { PageFacts } from "../../generator/extract/page-facts.js";
import { createSourceFile } from "../../generator/source/source-file.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { compileOutput } from "../support/compile-output.js";
import { emit, emitFiles, plainOutputs } from "../support/emit.js";
import { findDevProxyMock, readDevProxyMocks } from "../support/dev-proxy.js";

const options = { rules: {}, overrides: [] };

interface Run {
  readonly documentation: Documentation;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly OutputFile[];
}

function run(docsSet: DocsSet): Run {
  const { value: documentation, diagnostics } = readDocsSet(docsSet, options);
  const files = emit([...plainOutputs, "tests"], documentation.model, documentation.fixtures);
  return { documentation, diagnostics: [...diagnostics, ...files.diagnostics], files: files.value };
}

if (corpusMissing !== undefined) process.stderr.write(`Tests on real documentation are skipped: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)(
  corpusMissing === undefined ? "real documentation" : `real documentation (skipped: ${corpusMissing})`,
  () => {
    describe.each(corpora)("$name", ({ name, folder }) => {
      const { sets } = findDocsSets([folder], diskFileSystem);
      const runs = new Map<DocsSet, Run>();
      beforeAll(() => {
        for (const set of sets) runs.set(set, run(set));
      }, 300_000);
      const each = (check: (set: DocsSet, result: Run) => void): void => {
        expect(runs.size).toBeGreaterThan(0);
        for (const [set, result] of runs) check(set, result);
      };

      it("gives a model that is written, read and written again as the same bytes", () => {
        each((_, { files }) => {
          const text = files.find(({ path }) => path.endsWith("/model.json"))?.text ?? "";
          const read = parseModel(text);
          expect(read.ok && serialiseModel(read.value) === text).toBe(true);
        });
      }, 120_000);

      it("goes through without a crash", () => {
        each((_, { diagnostics }) => {
          const failures = diagnostics.filter(
            ({ code, severity }) => code.endsWith("/failed") || (severity === "error" && !isFaultOfPage(code)),
          );
          expect(failures).toEqual([]);
        });
      });

      it("is mocked at every documented address by a page that documents it", () => {
        each((_, { documentation: { model, fixtures } }) => {
          const files = emitFiles(["dev-proxy"], model, fixtures);
          const { mocks } = readDevProxyMocks(files.find(({ path }) => path.endsWith("dev-proxy.json"))?.text ?? "");
          const shadowed = planMockRoutes(
            model,
            planMocks(model, fixtures, planFixtures({ model, names: nameModel(model) }, fixtures)),
          ).flatMap(({ route }) => {
            const pattern = writeWildcardUrl(model.apiVersion, route);
            const found = findDevProxyMock(mocks, route.method, pattern.replaceAll("*", "sample"))?.request.url;
            return found === pattern ? [] : [`${route.method} ${pattern} is taken for ${found ?? "nothing"}`];
          });
          expect(shadowed).toEqual([]);
        });
      });

      it("has an account of every page: something was taken from it, or a diagnostic says why not", () => {
        each((set, { documentation, diagnostics }) => {
          const isKnown = ({ kind, frontMatter }: PageFacts): boolean =>
            kind !== "concept" || findEntry(frontMatter, "doc_type")?.value === "conceptualPageType";
          const used = new Set(documentation.pages.filter(isKnown).map((page) => page.path));
          const reported = new Set(diagnostics.map(({ span }) => span.path));
          expect(set.pages.filter((path) => !used.has(path) && !reported.has(path))).toEqual([]);
        });
      });

      it("counts every table row and annotated block as understood or reported", () => {
        each((_, { documentation }) => {
          const entries = documentation.pages.flatMap((page) => page.ledger);
          expect(entries.length).toBeGreaterThan(0);
          expect(entries.filter((entry) => entry.outcome === "reported" && entry.reason === undefined)).toEqual([]);
        });
      });

      it("points every diagnostic at a place that exists", () => {
        each((set, { diagnostics }) => {
          const outside = diagnostics.filter(({ span }) => {
            const source = set.findSource(span.path);
            return source === undefined || span.start > span.end || span.end > source.text.length;
          });
          expect(outside).toEqual([]);
        });
      });

      it("gives the same bytes whatever the order of the pages and their line ends", () => {
        each((set, { files, diagnostics }) => {
          const other = run(shuffleAndUseCRLF(set));
          expect(other.files.map((file) => file.path)).toEqual(files.map((file) => file.path));
          const differing = other.files
            .filter((file, index) => file.text !== files[index]?.text)
            .map((file) => file.path);
          expect(differing).toEqual([]);
          expect(other.diagnostics.length).toBe(diagnostics.length);
        });
      }, 300_000);

      describe("the output", () => {
        // Inside the project, so that the generated tests find vitest.
        const out = join(import.meta.dirname, "../../.output", name);
        beforeAll(async () => {
          rmSync(out, { recursive: true, force: true });
          const written = await writeOutput(
            [...runs.values()].flatMap((result) => result.files),
            out,
            { generator: "test" },
          );
          expect(written).toMatchObject({ ok: true, value: { diagnostics: [] } });
          writeFileSync(join(out, "package.json"), '{ "type": "module" }\n');
          writeFileSync(join(out, "vitest.config.js"), "export default {};\n");
        }, 300_000);

        it("compiles under strict", () => {
          expect(compileOutput(out)).toEqual([]);
        }, 300_000);

        it("passes its own fixture tests", async () => {
          const report = await runGeneratedTests(out);
          expect(report).toMatchObject({ success: true, numFailedTests: 0 });
          expect(report).not.toMatchObject({ numPassedTests: 0 });
        }, 300_000);
      });
    });
  },
);

/** The same set as another machine might hand it out. The shuffling is the same in every run. */
function shuffleAndUseCRLF(set: DocsSet): DocsSet {
  const pages = set.pages.map((path, index) => ({ path, key: (index * 7919) % 10_007 })).sort((a, b) => a.key - b.key);
  const include = set.readInclude;
  return {
    ...set,
    pages: pages.map(({ path }) => path),
    readPage: (path) => {
      const read = set.readPage(path);
      return read.kind === "read"
        ? { kind: "read", source: createSourceFile(path, `\uFEFF${read.source.text.replaceAll("\n", "\r\n")}`) }
        : read;
    },
    readInclude: (from, url) => {
      const read = include(from, url);
      return read.kind === "found"
        ? { kind: "found", source: createSourceFile(read.source.path, read.source.text.replaceAll("\n", "\r\n")) }
        : read;
    },
  };
}

async function runGeneratedTests(out: string): Promise<unknown> {
  const vitest = join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
  const report = join(out, "results.json");
  const settings = { cwd: out, env: { ...process.env, VITEST: undefined }, maxBuffer: 64 * 1024 * 1024 };
  // A failing test makes vitest exit with 1; the report then says which.
  await promisify(execFile)(
    process.execPath,
    [vitest, "run", "--root", out, "--reporter=json", `--outputFile=${report}`],
    settings,
  ).catch(() => undefined);
  const { testResults, ...counts } = Object(JSON.parse(readFileSync(report, "utf8"))) as Record<string, unknown>;
  return counts["success"] === true ? counts : { ...counts, testResults: JSON.stringify(testResults).slice(0, 4000) };
}
