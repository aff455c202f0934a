import { defineConfig } from "vitest/config";

/** Golden outputs are compared as text; they import a runtime that is not there. The consumer is a project of its own. */
const exclude = ["test/golden/*/expected/**", "test/consumer/**", "**/node_modules/**"];

/** A test belongs to the project that its file's ending names; without one to `unit`, run again and again while changing code. */
const kinds = {
  /** Reads real documentation, from the folder that `GRAPHDOWN_CORPUS` names. */
  corpus: "test/**/*.corpus.test.ts",
  /** Drives a real Chromium. */
  browser: "test/**/*.browser.test.ts",
  /** Takes seconds: starts processes, compiles outputs, feeds rules with very long text, tries every type of a set. */
  slow: "test/**/*.slow.test.ts",
};

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Of two cores vitest leaves one free.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // The generated fixture tests run with the project's own: what is committed under generated/ must hold.
          include: ["test/**/*.test.ts", "generated/**/*.test.ts"],
          exclude: [...exclude, ...Object.values(kinds)],
          // Modules are loaded once for all files, which halves the time: no test here leaves anything behind.
          isolate: false,
        },
      },
      ...Object.entries(kinds).map(([name, include]) => ({
        extends: true as const,
        // Some go through thousands of pages, beside others that do: time is no verdict on them.
        test: { name, include: [include], exclude, testTimeout: 300_000 },
      })),
    ],
  },
});
