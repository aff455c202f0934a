import type { ConfigFile } from "../config/config-file.js";

/**
 * A config with types, the default export of a `graphdown.config.ts`:
 *
 *     import { defineConfig } from "graphdown";
 *
 *     export default defineConfig({ input: "microsoft-graph-docs", out: "src/graph" });
 *
 * The options of outputs of your own are named beforehand: `defineConfig<{ permissions: { heading: string } }>({ … })`.
 */
export function defineConfig<Own extends object = object>(config: ConfigFile & NoInfer<Own>): ConfigFile & Own {
  return config;
}
