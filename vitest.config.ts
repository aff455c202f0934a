import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The generated fixture tests run with the project's own: what is committed under generated/ must hold.
    include: ["test/**/*.test.ts", "generated/**/*.test.ts"],
    // Golden outputs are compared as text; they import a runtime that is not there. The consumer is a project of its own.
    exclude: ["test/golden/*/expected/**", "test/consumer/**", "**/node_modules/**"],
    testTimeout: 30_000,
  },
});
