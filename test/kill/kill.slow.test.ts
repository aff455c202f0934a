import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { killFix, killGenerate } from "./kill.js";

const input = join(import.meta.dirname, "../../input-docs/v1.0");

/** `npm run kill` does it some hundred times. */
describe("a run that is killed at a random moment", () => {
  it("leaves the old output or the new, and the next run nothing else", async () => {
    expect(await killGenerate(4, 20261125, input)).toMatchObject({ mixed: 0, faults: [] });
  }, 300_000);
  it("leaves each page that it mends whole", async () => {
    expect(await killFix(3, 20261125, input)).toMatchObject({ faults: [] });
  }, 300_000);
});
