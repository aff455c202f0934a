import { describe, expect, it, vi } from "vitest";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { includeLimits } from "../../generator/markdown/include-allowance.js";
import { readPageTexts } from "../../generator/testing.js";
import { limitDepth, breakCircles } from "../../generator/link/bases/circles.js";
import type { BaseDecision, BaseDecisions } from "../../generator/link/bases/witnesses.js";
import { createSourceFile } from "../../generator/source/source-file.js";
import { spanInBlock } from "../../generator/source/text-block.js";
import { stated } from "../../generator/model/fact.js";

/** Reads a page whose includes are made by `textOf`; how many were read, and the codes. */
function readIncludes(textOf: (path: string) => string) {
  let reads = 0;
  const page = createSourceFile("resources/a.md", "# T\n\n[!INCLUDE [x](0.md)]\n");
  const { diagnostics } = parsePage(page, (_, url) => {
    reads++;
    return { kind: "found", source: createSourceFile(`resources/${url}`, textOf(url)) };
  });
  return { reads, codes: diagnostics.map(({ code }) => code) };
}

describe("limits: included text", () => {
  const bomb = (levels: number) => (url: string) => {
    const level = Number.parseInt(url, 10) + 1;
    return level > levels ? "End.\n" : `[!INCLUDE [x](${String(level)}.md)]\n\n[!INCLUDE [x](${String(level)}.md)]\n`;
  };
  it("reads no more of includes that double with each level however many levels there are", () => {
    for (const levels of [12, 24, 48]) {
      const { reads, codes } = readIncludes(bomb(levels));
      expect(reads).toBe(includeLimits.files + 1);
      expect(codes).toEqual(["include/too-much"]);
    }
  });
  it("leaves a page below the limit alone", () => {
    expect(readIncludes(bomb(6))).toEqual({ reads: 127, codes: [] });
  });
  it("counts characters too, and says it once", () => {
    const half = "a".repeat(includeLimits.characters / 2);
    const { reads, codes } = readIncludes((url) => (url === "0.md" ? "[!INCLUDE [x](1.md)]\n\n".repeat(50) : half));
    expect(reads).toBe(3);
    expect(codes).toEqual(["include/too-much"]);
  });
});

describe("limits: character references", () => {
  const read = (text: string) => parsePage(createSourceFile("resources/a.md", text), () => ({ kind: "missing" }));
  it("leaves those that are too many unread, and what stands after them in its place", () => {
    const { value, diagnostics } = read(`# T\n\n${"&amp;".repeat(20_000)}\n\n## Next\n`);
    expect(diagnostics.map(({ code, span }) => [code, span.line])).toEqual([["page/too-many-references", 3]]);
    expect(value.root.sections[0]?.sections[0]?.heading?.span.line).toBe(5);
  });
  it("reads those of a page with a thousand", () => {
    expect(read(`# T\n\n${"&amp; text ".repeat(1000)}\n`).diagnostics).toEqual([]);
  });
});

describe("limits: findings", () => {
  it("of one page may be more than a function takes arguments", () => {
    const { diagnostics } = readPageTexts({ "resources/a.md": `# a resource type\n\n${"\u200b".repeat(150_000)}\n` });
    const [finding, ...others] = diagnostics.filter(({ code }) => code === "page/hidden-character");
    expect(finding?.message).toContain("149999 other places");
    expect(others).toEqual([]);
  });
});

describe("limits: base types", () => {
  const place = createSourceFile("resources/a.md", "text").spanAt(0, 1);
  const decide = (base: string): BaseDecision => {
    const candidate = { witness: "annotation", fact: stated(base, place) } as const;
    return { candidates: [candidate], chosen: candidate };
  };
  /** Each type derived from the one before. */
  const chain = (length: number, first?: string): BaseDecisions => {
    const links = Array.from({ length }, (_, index) => [`t${String(index)}`, `t${String(index - 1)}`] as const);
    const decisions = new Map(links.slice(1).map(([name, base]) => [name, decide(base)]));
    if (first !== undefined) decisions.set("t0", decide(first));
    return decisions;
  };
  it.each([
    [20, 0],
    [33, 0],
    [34, 1],
    [100, 3],
  ])("of %i types, each derived from the one before, drops %i bases", (length, want) => {
    const { value, diagnostics } = limitDepth(chain(length));
    expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: want }, () => "type/too-many-bases"));
    expect([...value.values()].filter(({ chosen }) => chosen === undefined)).toHaveLength(want);
  });
  it("looks up each type of a circle about as often, however long it is", () => {
    const countLookUps = (length: number): number => {
      const decisions = chain(length, `t${String(length - 1)}`);
      const lookUps = vi.spyOn(Map.prototype, "get");
      breakCircles(decisions);
      const count = lookUps.mock.calls.length;
      lookUps.mockRestore();
      return count / length;
    };
    expect(countLookUps(2000)).toBeGreaterThan(0);
    expect(countLookUps(4000)).toBeLessThan(countLookUps(2000) * 1.1);
  });
  it("breaks a circle of any length with one finding that a person can read", () => {
    const { diagnostics } = breakCircles(chain(5000, "t4999"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["type/circular-base"]);
    expect(diagnostics[0]?.message.length).toBeLessThan(300);
  });
});

describe("limits: places", () => {
  it("finds a place in a block without going over its text again", () => {
    const text = "a\n".repeat(1000);
    let reads = 0;
    const block = {
      path: "a.md",
      line: 1,
      lines: text.split("\n").map((_, index) => ({ offset: index * 2, column: 1 })),
      get text() {
        reads++;
        return text;
      },
    };
    for (let at = 0; at < 1000; at++) spanInBlock(block, at * 2, at * 2 + 1);
    expect(reads).toBe(1);
    expect(spanInBlock(block, 20, 21)).toEqual({ path: "a.md", start: 20, end: 21, line: 11, column: 1 });
  });
});
