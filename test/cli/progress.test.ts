import { describe, expect, it } from "vitest";
import { createProgress } from "../../generator/commands/progress.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const erase = "\r\u001B[2K";

/** A progress on a terminal of some width, with a clock that a test sets. */
function createClocked(width: number) {
  const terminal = createRecordingTerminal("/", { interactive: true, width });
  const clock = { now: 0 };
  return { terminal, clock, progress: createProgress(terminal, false, () => clock.now) };
}

describe("progress on a terminal", () => {
  it("is drawn a few times a second, and at the end", () => {
    const { terminal, clock, progress } = createClocked(80);
    for (let done = 1; done <= 1000; done++) {
      clock.now += 1;
      progress.advance("Reading", done, 1000);
    }
    const drawings = terminal.errors().split(erase).slice(1);
    expect(drawings.length).toBeGreaterThan(5);
    expect(drawings.length).toBeLessThan(20);
    expect(drawings.at(-1)).toBe(`${"█".repeat(20)} Reading 1,000/1,000`);
  });
  it("never reaches the last column", () => {
    const { terminal, progress } = createClocked(10);
    progress.advance("Reading", 1, 1);
    expect(terminal.errors()).toBe(`${erase}${"█".repeat(9)}`);
  });
  it("leaves nothing behind", () => {
    const { terminal, progress } = createClocked(80);
    progress.begin("Linking");
    progress.clear();
    progress.clear();
    expect(terminal.errors()).toBe(`${erase}Linking …${erase}`);
  });
});

describe("progress elsewhere", () => {
  it("is a line for what finished, and nothing when quiet", () => {
    const terminal = createRecordingTerminal("/");
    for (const quiet of [false, true]) {
      const progress = createProgress(terminal, quiet);
      progress.advance("Reading", 1, 2);
      progress.begin("Linking");
      progress.complete("done");
      progress.clear();
    }
    expect(terminal.errors()).toBe("done\n");
  });
});
