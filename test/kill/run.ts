/**
 * `npm run kill -- --times 200 --seed 1`: kills `generate` so often, and `lint --fix` half as often, at random moments,
 * and counts what was left: the old files, the new ones or both. `--input FOLDER` for other pages than ours.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killFix, killGenerate, type KillCounts } from "./kill.js";

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    input: { type: "string", default: join(import.meta.dirname, "../../input-docs/v1.0") },
  },
});
const [times, seed] = [Number(values.times), Number(values.seed)];

report("generate", times, await killGenerate(times, seed, values.input));
report("lint --fix", Math.ceil(times / 2), await killFix(Math.ceil(times / 2), seed, values.input));

function report(command: string, times: number, { old, new: whole, mixed, faults }: KillCounts): void {
  process.stdout.write(`${command}, killed ${times} times: ${old} old, ${whole} new, ${mixed} of both\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
