import { describe, expect, it } from "vitest";
import { createDiagnostic } from "../../generator/diagnostics/catalogue.js";
import type { Outcome } from "../../generator/diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome, mapOutcomes, outcome } from "../../generator/diagnostics/outcome.js";

const place = { path: "a.md", start: 0, end: 1, line: 1, column: 1 };
const found = (message: string) => createDiagnostic("table/unread-row", place, message);
const double = (value: number): Outcome<number> => outcome(value * 2, [found(`doubled ${value}`)]);
const messagesOf = ({ diagnostics }: Outcome<unknown>) => diagnostics.map(({ message }) => message);

describe("outcomes", () => {
  it("keeps the order of the items, of their values and of what was found", () => {
    const all = mapOutcomes([1, 2, 3], double);
    expect(all.value).toEqual([2, 4, 6]);
    expect(messagesOf(all)).toEqual(["doubled 1", "doubled 2", "doubled 3"]);
  });

  it("has in the whole what the parts found, in the order of the work", () => {
    const whole = gatherOutcome((findings) => {
      findings.report(found("first"));
      const sum = findings.take(double(1)) + findings.take(mapOutcome(double(2), (value) => value + 1));
      findings.report(found("last"));
      return sum;
    });
    expect(whole.value).toBe(7);
    expect(messagesOf(whole)).toEqual(["first", "doubled 1", "doubled 2", "last"]);
  });

  it("takes more findings than a call can have arguments", () => {
    const many = outcome(
      "value",
      Array.from({ length: 200_000 }, () => found("one of many")),
    );
    expect(gatherOutcome((findings) => findings.take(many)).diagnostics).toHaveLength(200_000);
  });
});
