import { rmSync } from "node:fs";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { writeRunnable } from "../support/run-output.js";
import { lampFiles } from "./lamp-service.js";

/* A bundler drops what is not used, though it is imported by way of the barrels. */
describe("of the output, a bundle holds", () => {
  const folder = writeRunnable(lampFiles);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const bundle = async (contents: string): Promise<string> => {
    const options = {
      stdin: { contents, resolveDir: folder },
      bundle: true,
      format: "esm",
      platform: "node",
      write: false,
    } as const;
    return (await build({ ...options, external: ["msw"] })).outputFiles[0]?.text ?? "";
  };

  test.each([
    ["fixtures", "lampGet1Response", "lampNewest1Response"],
    ["builders", "buildLamp", "buildColorLamp"],
    ["msw", "lampCount", "lampNewest"],
  ])("of the %s only what is used", async (folder, used, unused) => {
    const text = await bundle(`import { ${used} } from "./v1.0/${folder}/index.js"; console.log(${used});`);
    expect(text).toContain(`var ${used} =`);
    expect(text).not.toContain(`var ${unused} =`);
  });
  test.each(["fixtures", "builders", "msw", "validators"])(
    "nothing of the %s where nothing is used",
    async (folder) => {
      const text = await bundle(`import * as all from "./v1.0/${folder}/index.js";`);
      expect(text.replaceAll(/^(?:\/\/.*|import .*)?\n/gm, "")).toBe("");
    },
  );
});
