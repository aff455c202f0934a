/**
 * One process for one contender and one kind of payload: `node measure.mjs REQUEST`, a JSON object on the command line.
 * Prints, for each type, how many times as fast as the baseline the contender is. The two take turns slice by slice, and
 * the time is that of the processor, so that what else the machine does counts for neither.
 */
import { readFileSync } from "node:fs";

const { baseline, contender, payloads, prefix, baselinePrefix, sliceMilliseconds, slices } = JSON.parse(
  process.argv[2],
);
const base = baseline === "JSON.parse" ? undefined : await import(baseline);
const rival = await import(contender);
const values = JSON.parse(readFileSync(payloads, "utf8"));

let sink = 0;
const accepts = prefix === "is" ? (result) => (result ? 1 : 0) : (result) => (result === true || result.ok ? 1 : 0);
function time(run, count) {
  const start = process.cpuUsage();
  for (let round = 0; round < count; round++) sink += run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / count;
}
const results = {};
for (const [name, list] of Object.entries(values)) {
  const validate = rival[`${prefix}${name}`];
  const texts = base === undefined ? list.map((value) => JSON.stringify(value)) : undefined;
  const check = base?.[`${baselinePrefix}${name}`];
  const runRival = () => {
    let count = 0;
    for (let index = 0; index < list.length; index++) count += accepts(validate(list[index])) ? 1 : 0;
    return count;
  };
  const runBase = texts
    ? () => {
        let count = 0;
        for (let index = 0; index < texts.length; index++) count += JSON.parse(texts[index]) === null ? 0 : 1;
        return count;
      }
    : () => {
        let count = 0;
        for (let index = 0; index < list.length; index++) {
          const result = check(list[index]);
          count += result === true || result.ok ? 1 : 0;
        }
        return count;
      };
  // Warm up, and find out how many rounds make a slice.
  const rounds = [runBase, runRival].map((run) => {
    let count = 1;
    for (let spent = 0; spent < 150; count *= 2) spent += time(run, count) * count;
    return Math.max(1, Math.round(sliceMilliseconds / time(run, Math.max(1, count >> 3))));
  });
  const ratios = [];
  let nanoseconds = Infinity;
  for (let slice = 0; slice < slices; slice++) {
    const first = time(runBase, rounds[0]);
    const second = time(runRival, rounds[1]);
    ratios.push(first / second);
    nanoseconds = Math.min(nanoseconds, (second * 1e6) / list.length);
  }
  ratios.sort((a, b) => a - b);
  results[name] = { ratio: ratios[ratios.length >> 1], nanoseconds };
}
process.stdout.write(JSON.stringify(results));
if (sink < 0) process.exitCode = 1;
