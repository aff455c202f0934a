import { describe, expect, it } from "vitest";
import { createDiagnostic } from "../../generator/diagnostics/catalogue.js";
import {
  applySeverities,
  countSeverities,
  relocateDiagnostics,
  sortDiagnostics,
} from "../../generator/diagnostics/collect.js";

const span = (path: string, start: number) => ({ path, start, end: start + 1, line: 1, column: start + 1 });
const a = createDiagnostic("type/unresolved", span("a.md", 5), "m");
const b = createDiagnostic("type/ambiguous", span("a.md", 5), "m");
const c = createDiagnostic("source/failed", span("a.md", 1), "m");
const d = createDiagnostic("type/unresolved", span("b.md", 0), "m");

describe("sorting", () => {
  it("is by page, place and code, and drops repeats", () => {
    expect(sortDiagnostics([d, a, c, b, a])).toEqual([c, b, a, d]);
  });
});

describe("severities", () => {
  it("follow the rules, and off drops a code", () => {
    expect(
      applySeverities([a, b, c], { "type/unresolved": "error", "type/ambiguous": "off" }).map(({ code, severity }) => [
        code,
        severity,
      ]),
    ).toEqual([
      ["type/unresolved", "error"],
      ["source/failed", "error"],
    ]);
  });
  it("are counted", () => {
    expect(countSeverities([a, b, c])).toEqual({ error: 1, warning: 2, info: 0 });
  });
});

describe("relocating", () => {
  it("moves every place a diagnostic names", () => {
    const full = createDiagnostic("type/unresolved", span("a.md", 0), "m", {
      related: [{ message: "r", span: span("b.md", 0) }],
      fix: { title: "t", edits: [{ span: span("c.md", 0), text: "" }] },
    });
    const [moved] = relocateDiagnostics([full], (path) => `docs/${path}`);
    expect([moved?.span.path, moved?.related[0]?.span.path, moved?.fix?.edits[0]?.span.path]).toEqual([
      "docs/a.md",
      "docs/b.md",
      "docs/c.md",
    ]);
  });
});
