import { describe, expect, it } from "vitest";
import {
  compareToBaseline,
  createBaseline,
  parseBaseline,
  serialiseBaseline,
} from "../../generator/diagnostics/baseline.js";
import { createDiagnostic } from "../../generator/diagnostics/catalogue.js";

const at = (path: string, line: number, message: string) =>
  createDiagnostic("type/unresolved", { path, start: 0, end: 1, line, column: 1 }, message);

describe("a baseline", () => {
  const known = createBaseline([at("a.md", 1, "x"), at("a.md", 2, "x"), at("b.md", 1, "y")]);

  it("knows findings wherever they have moved on their page", () => {
    const moved = [at("a.md", 10, "x"), at("a.md", 20, "x"), at("b.md", 30, "y")];
    expect(compareToBaseline(moved, known)).toEqual({ fresh: [], known: 3, gone: 0 });
  });
  it("does not know a third of the same, another page or another message", () => {
    const fresh = [at("a.md", 3, "x"), at("c.md", 1, "x"), at("b.md", 1, "z")];
    expect(compareToBaseline([at("a.md", 1, "x"), at("a.md", 2, "x"), ...fresh], known)).toEqual({
      fresh,
      known: 2,
      gone: 1,
    });
  });
  it("survives its file", () => {
    expect(parseBaseline(serialiseBaseline(known))).toEqual(known);
  });
  it("is written the same whatever the order of findings", () => {
    expect(serialiseBaseline(createBaseline([at("b.md", 1, "y"), at("a.md", 2, "x"), at("a.md", 1, "x")]))).toBe(
      serialiseBaseline(known),
    );
  });
  it.each([
    "",
    "{",
    "[]",
    "null",
    '{"version":2,"pages":{}}',
    '{"version":1}',
    '{"version":1,"pages":{"a.md":[]}}',
    '{"version":1,"pages":{"a.md":{"c":{"m":"1"}}}}',
  ])("is not made of %s", (text) => {
    expect(parseBaseline(text)).toBeUndefined();
  });
});
