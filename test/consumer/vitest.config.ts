import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.test.ts", "src/graph/**/*.test.ts"], setupFiles: ["test/service.ts"] },
});
