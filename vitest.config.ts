import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The generated fixture tests run with the project's own: what is committed under generated/ must hold.
    include: ["test/**/*.test.ts", "generated/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
