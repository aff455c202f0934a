/**
 * Time and memory of the hard shapes at three sizes each: `npm run stress -- lint`, or `generate`. What grows faster
 * than its size is a fault.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { shapes } from "./shapes.js";

const command = process.argv[2] ?? "lint";
const limit = 120_000;

for (const { name, sizes, make } of shapes) {
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "graphdown-stress-"));
    for (const [path, text] of Object.entries(make(size))) {
      mkdirSync(dirname(join(folder, "docs", path)), { recursive: true });
      writeFileSync(join(folder, "docs", path), text);
    }
    const report = 'process.on("exit", () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`));';
    const out = command === "generate" ? ["--out", join(folder, "out")] : [];
    const start = performance.now();
    const { stderr, signal } = spawnSync(
      process.execPath,
      [
        ...["--import", "tsx", "--import", `data:text/javascript,${encodeURIComponent(report)}`],
        ...["generator/cli.ts", command, "--input", join(folder, "docs"), ...out],
      ],
      { encoding: "utf8", maxBuffer: 1 << 30, timeout: limit },
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const megabytes = Math.round(Number(/peak (\d+)\n$/.exec(stderr)?.[1] ?? 0) / 1024);
    const end = signal === null ? `${seconds} s, ${String(megabytes)} MB` : `stopped after ${seconds} s`;
    process.stdout.write(`${command}: ${String(size)} ${name}: ${end}\n`);
    rmSync(folder, { recursive: true });
  }
}
