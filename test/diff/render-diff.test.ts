import { describe, expect, it } from "vitest";
import type { DiffReport } from "../../generator/diff/diff-report.js";
import { diffModels } from "../../generator/diff/diff-models.js";
import { renderDiff } from "../../generator/diff/render/render-diff.js";
import { entity, model, property, span, text } from "../emit/sample-model.js";

const style = { colour: false, width: 100 };
const lamp = (...names: readonly string[]) =>
  entity("lamp", {
    properties: names.map((name, index) => ({
      ...property(name, text),
      origins: [span("resources/lamp.md", index + 7)],
    })),
  });

function report(before: ReturnType<typeof model>, after: ReturnType<typeof model>): DiffReport {
  const changes = diffModels(before, after);
  const version = { apiVersion: "v1.0", namespace: "microsoft.graph", changes };
  const verdict = changes[0]?.semver;
  return { before: "old", after: "new", versions: [version], removed: [], added: [], ...(verdict && { verdict }) };
}
const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p${String(index).padStart(4, "0")}`);

describe("renderDiff", () => {
  it("tells people what changed, why it matters, and where", () => {
    expect(renderDiff(report(model([lamp("a", "b")]), model([lamp("a", "c")])), "pretty", style)).toBe(
      [
        "v1.0",
        "",
        "major Property removed (1)",
        "  Code that uses it no longer compiles, or is no longer served.",
        "  lamp.b resources/lamp.md:8",
        "",
        "minor Property added (1)",
        "  Nobody has used it yet.",
        "  lamp.c resources/lamp.md:8",
        "",
        "old → new: major, 1 major change, 1 minor change",
        "",
      ].join("\n"),
    );
  });

  it("says so where nothing changed", () => {
    const none = report(model([lamp("a")]), model([lamp("a")]));
    expect(renderDiff(none, "pretty", style)).toBe("old → new: no release needed, no changes\n");
    expect(renderDiff(none, "markdown", style)).toBe("## No change of the API\n\n`old` → `new`: no changes.\n");
  });

  it("fits a screen in a pull request, and folds the rest with its counts", () => {
    const text = renderDiff(report(model([lamp(...many(400))]), model([lamp("new")])), "markdown", style);
    const open = text.replace(/<details>(<summary>.*?<\/summary>).*?<\/details>/gs, "$1");
    expect(open.split("\n").length).toBeLessThan(40);
    expect(open).toContain("## API changes: major");
    expect(open).toContain("<summary>388 more major changes: property removed 388</summary>");
    expect(open).toContain("<summary>1 minor change: property added 1</summary>");
    expect(text).toContain("- and 150 changes that `--format json` lists");
  });

  it("stays below what a comment may have, whatever the names", () => {
    const long = many(2000).map((name) => `${name}${"x".repeat(500)}`);
    expect(renderDiff(report(model([lamp(...long)]), model([lamp()])), "markdown", style).length).toBeLessThan(65_536);
  });

  it.each([
    ["markup", "<img src=x onerror=alert(1)>", "`lamp.<img src=x onerror=alert(1)>`"],
    ["a backtick", "a` **b** `c", "`lamp.a' **b** 'c`"],
    ["somebody's name", "@everyone", "`lamp.@everyone`"],
    ["more lines", "a\n\n# b", "`lamp.a  # b`"],
    ["what cannot be seen", "a\u202eb", "`lamp.a\\u202eb`"],
  ])("makes inline code of %s in a page", (_, name, want) => {
    expect(renderDiff(report(model([lamp()]), model([lamp(name)])), "markdown", style)).toContain(`- ${want} · `);
  });

  it("gives programs everything, with places and reasons", () => {
    const json: unknown = JSON.parse(renderDiff(report(model([lamp("b")]), model([lamp()])), "json", style));
    expect(json).toMatchObject({
      version: 1,
      verdict: "major",
      kinds: { "property/removed": { read: "major", sent: "major" } },
      versions: [
        {
          apiVersion: "v1.0",
          changes: [
            {
              kind: "property/removed",
              semver: "major",
              before: { owner: "microsoft.graph.lamp", part: "b", place: "resources/lamp.md:7:1" },
            },
          ],
        },
      ],
    });
  });
});
