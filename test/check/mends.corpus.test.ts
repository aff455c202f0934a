import { describe, expect, test } from "vitest";
import { readConventions } from "../../generator/config/docs-config.js";
import { applyFixes, isMendable } from "../../generator/diagnostics/apply-fixes.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { MessageFacts, PageFacts } from "../../generator/extract/page-facts.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { readPage } from "../../generator/read-page.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";

if (corpusMissing !== undefined) process.stderr.write(`No mend of a real page is looked at: ${corpusMissing}.\n`);

/** What an author would miss, told from the lines alone and not by the parser whose findings are mended. */
const parts: Readonly<Record<string, RegExp>> = {
  rows: /^\s*\|.*\|/gm,
  headings: /^#{1,6}\s/gm,
  annotations: /<!--/g,
};
const count = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(parts).map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0]));

/** The facts of a page but for what mends are about: letter case, and the form of bodies. */
function summarize({ kind, types, enums, operation, examples, methods, anchors, links, ledger }: PageFacts): unknown {
  const lower = (texts: readonly string[]): readonly string[] => texts.map((text) => text.toLowerCase());
  return {
    kind,
    types: types.map(({ name, properties, relationships }) => [
      name.value,
      lower([...properties, ...relationships].map((row) => `${row.name} ${row.description}`)),
    ]),
    enums: enums.map(({ name, members }) => [name.value, lower(members.map((member) => member.name))]),
    requests: operation?.requests.map(({ method, path }) => `${method} ${path}`),
    permissions: operation?.permissions.map(({ scheme, state, alternatives }) => [scheme, state, alternatives]),
    body: lower(operation?.requestBody?.rows.map(({ name }) => name) ?? []),
    responses: operation?.responses.map(({ status, collection }) => [status, collection]),
    examples: examples.map(({ title, request, response }) => [title, request?.method, request?.url, response?.status]),
    methods: lower(methods.map(({ title, returns }) => `${title} ${returns.replace(/ collection$/, "")}`)),
    anchors,
    // An address in a cell is a link or is in a code span, as the cells are cut.
    links: lower(links.flatMap(({ url }) => (url.includes(".md") ? [url] : []))),
    ledger: ledger.map((entry) => `${entry.kind} ${entry.outcome}`),
  };
}

/** Whether a Content-Length is that of the body, with one system's line ends or the other's; of bodies alone. */
function listExactLengths({ examples }: PageFacts): readonly boolean[] {
  return examples
    .flatMap(({ request, response }) => [request, response].map((message) => message && isExact(message)))
    .map((exact) => exact === true);
}
function isExact({ headers, body }: MessageFacts): boolean {
  const length = headers.find(({ name }) => name.toLowerCase() === "content-length")?.value.trim();
  if (length === undefined || body === undefined) return false;
  const { text } = body.source;
  return [text, text.replaceAll("\n", "\r\n")].some((each) => String(Buffer.byteLength(each)) === length);
}

interface Mended {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly codes: ReadonlySet<string>;
}

function mendAll(set: DocsSet): readonly Mended[] {
  const byPath = new Map<string, Diagnostic[]>();
  for (const diagnostic of readDocsSet(set, { rules: {}, overrides: [] }).diagnostics)
    if (isMendable(diagnostic))
      byPath.set(diagnostic.span.path, [...(byPath.get(diagnostic.span.path) ?? []), diagnostic]);
  return [...byPath].flatMap(([path, diagnostics]) => {
    const source = set.findSource(path);
    if (source === undefined) return [];
    const { text, fixed } = applyFixes(source, source.text, diagnostics);
    return [{ path, before: source.text, after: text, codes: new Set(fixed.map(({ code }) => code)) }];
  });
}

describe.skipIf(corpusMissing !== undefined)("mends of real pages", () => {
  test.each(corpora)(
    "cost no row, heading, annotation or fact of $name, close what they open, and keep exact lengths exact",
    ({ folder }) => {
      let mended = 0;
      for (const set of findDocsSets([folder], diskFileSystem).sets) {
        const conventions = readConventions(set.configFiles).value;
        const read = (path: string, text: string) => readPage({ path, text, conventions }, set.readInclude).facts;
        for (const { path, before, after, codes } of mendAll(set)) {
          mended += codes.size;
          expect({ path, ...count(after) }).toEqual({ path, ...count(before) });
          const fences = (of: string): number => of.match(/^\s*```/gm)?.length ?? 0;
          expect({ path, lost: fences(after) < fences(before) }).toEqual({ path, lost: false });
          const [was, is] = [read(path, before), read(path, after)];
          if (was === undefined || is === undefined) continue;
          expect({ path, facts: summarize(is) }).toEqual({ path, facts: summarize(was) });
          if ([...codes].every((code) => !code.startsWith("example/") || code === "example/wrapped"))
            expect({ path, exact: listExactLengths(is) }).toEqual({ path, exact: listExactLengths(was) });
        }
      }
      expect(mended).toBeGreaterThan(0);
    },
    240_000,
  );
});
