/**
 * `npm run bench`: graphdown's validators against the libraries a user would otherwise reach for. Prints ratios to
 * straight-line code written by hand (higher is faster) and writes them to `results.json`.
 *
 * `--only=ajv,zod` takes some contenders, `--column="is, one shape"` one of the columns, and may be given again; `--quick`
 * measures shorter; `--speed` leaves out import and the size of all types. Of a contender that was not measured this time
 * the results stay as they were.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const folder = import.meta.dirname;
if (!existsSync(join(folder, "node_modules"))) {
  console.log("Installing the contenders …");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
}
const { buildSync } = await import("esbuild");
const { cache, contenderNames, prepare, readModel } = await import("./prepare.mjs");
const { rootNames, specify } = await import("./specification.mjs");
const { corrupt, listDocumented, makePayloads } = await import("./payloads.mjs");

const flags = process.argv.slice(2);
const quick = flags.includes("--quick");
const only = flags
  .find((flag) => flag.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",");
const columns = flags.filter((flag) => flag.startsWith("--column=")).map((flag) => flag.slice("--column=".length));
const speed = { sliceMilliseconds: 8, slices: quick ? 11 : 15 };
/** Engines do not compile a program twice the same way: the median of several processes counts. */
const processes = quick ? 1 : 3;

const { model, fixtures, source } = readModel();
const specification = specify(model, rootNames);
console.log(
  `${source}: ${Object.keys(specification.types).length} types below ${rootNames.join(", ")}; Node ${process.version}, ${cpus()[0]?.model}`,
);

const payloadFile = (name, values) => {
  const path = join(cache, `${name}.json`);
  writeFileSync(path, JSON.stringify(values));
  return path;
};
mkdirSync(cache, { recursive: true });
const valid = (shapes) =>
  Object.fromEntries(rootNames.map((name) => [name, makePayloads(specification, name, shapes)]));
const sets = { one: valid(1), eight: valid(8), many: valid(64) };
const invalid = (values) =>
  Object.fromEntries(rootNames.map((name) => [name, corrupt(specification, name, values[name])]));
const payloads = {
  one: payloadFile("one", sets.one),
  eight: payloadFile("eight", sets.eight),
  many: payloadFile("many", sets.many),
  invalid: payloadFile("invalid", invalid(sets.one)),
  invalidMany: payloadFile("invalid-many", invalid(sets.many)),
};

const paths = { hand: await prepare("hand", "closure", specification, model) };
const hand = await import(paths.hand);
payloads.documented = payloadFile(
  "documented",
  Object.fromEntries(
    rootNames
      .map((name) => [
        name,
        listDocumented(fixtures, `microsoft.graph.${name.charAt(0).toLowerCase()}${name.slice(1)}`, hand[`is${name}`]),
      ])
      .filter(([, values]) => values.length > 0),
  ),
);
for (const name of contenderNames) {
  if (only && name !== "hand" && !only.includes(name)) continue;
  try {
    paths[name] ??= await prepare(name, "closure", specification, model);
    await judge(name);
  } catch (error) {
    delete paths[name];
    console.log(`${name}: skipped: ${error.message.split("\n")[0]}`);
  }
}

/** Every contender must say the same of every payload, or its speed means nothing. */
async function judge(name) {
  const module = await import(paths[name]);
  for (const [kind, path] of Object.entries(payloads)) {
    const expected = !kind.startsWith("invalid");
    for (const [type, values] of Object.entries(JSON.parse(readFileSync(path, "utf8")))) {
      for (const value of values) {
        const result = module[`validate${type}`](value);
        if (module[`is${type}`](value) !== expected || (result === true || result.ok === true) !== expected) {
          throw new Error(
            `${name} ${expected ? "rejects" : "accepts"} a ${type} of the payload "${kind}": ${JSON.stringify(value).slice(0, 300)}`,
          );
        }
      }
    }
  }
}

const geometricMean = (numbers) =>
  Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

function measure(name, kind, prefix, baseline = paths.hand, baselinePrefix = prefix) {
  const request = { baseline, contender: paths[name], payloads: payloads[kind], prefix, baselinePrefix, ...speed };
  const runs = Array.from({ length: processes }, () => {
    const run = spawnSync(process.execPath, [join(folder, "measure.mjs"), JSON.stringify(request)], {
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`${name} ${kind}: ${run.stderr.slice(0, 500)}`);
    return JSON.parse(run.stdout);
  });
  const byType = Object.fromEntries(
    Object.keys(runs[0]).map((type) => [
      type,
      {
        ratio: median(runs.map((run) => run[type].ratio)),
        nanoseconds: Math.min(...runs.map((run) => run[type].nanoseconds)),
      },
    ]),
  );
  return { ratio: geometricMean(Object.values(byType).map(({ ratio }) => ratio)), byType };
}

/** The bytes that `isUser` and `validateUser` come to in a bundle, and with gzip. */
function weigh(path, type) {
  const contents = `export { is${type}, validate${type} } from ${JSON.stringify(path)};`;
  const built = buildSync({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  return gzipSync(built.outputFiles[0].contents, { level: 9 }).length;
}

/** Milliseconds to import a module in a process of its own: the least of several. */
function timeImport(path) {
  const script = `const start = performance.now(); await import(${JSON.stringify(path)}); process.stdout.write(String(performance.now() - start));`;
  const times = Array.from({ length: quick ? 3 : 9 }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })),
  );
  return Math.min(...times);
}

const everyScenario = {
  "is, documented answers": (name) => measure(name, "documented", "is"),
  "validate, documented answers": (name) => measure(name, "documented", "validate"),
  "is, one shape": (name) => measure(name, "one", "is"),
  "is, 8 key sets": (name) => measure(name, "eight", "is"),
  "is, 64 key sets": (name) => measure(name, "many", "is"),
  "validate, one shape": (name) => measure(name, "one", "validate"),
  "validate, 64 key sets": (name) => measure(name, "many", "validate"),
  "invalid, all issues": (name) => measure(name, "invalid", "validate"),
  "invalid, 64 key sets": (name) => measure(name, "invalidMany", "validate"),
};
const scenarios = Object.fromEntries(
  Object.entries(everyScenario).filter(([title]) => columns.length === 0 || columns.includes(title)),
);
const results = {};
for (const name of Object.keys(paths)) {
  const { title, strings } = await import(`./contenders/${name}.mjs`);
  results[name] = { title, strings, ratios: {} };
  for (const [scenario, run] of Object.entries(scenarios)) results[name].ratios[scenario] = run(name);
  console.log(
    `${title}: ${Object.entries(results[name].ratios)
      .map(([scenario, { ratio }]) => `${scenario} ${ratio.toFixed(2)}`)
      .join("; ")}`,
  );
}

const extra = {};
if (paths.graphdown && columns.length === 0) {
  extra.validateToIs = measure("graphdown", "one", "validate", paths.graphdown, "is").ratio;
  extra.shareOfParse = 1 / measure("graphdown", "many", "is", "JSON.parse").ratio;
  console.log(
    `validate takes ${((1 / extra.validateToIs - 1) * 100).toFixed(1)} % longer than is on valid input of one shape`,
  );
  console.log(`is takes ${(extra.shareOfParse * 100).toFixed(0)} % of the time of JSON.parse on 64 key sets`);
}

for (const name of Object.keys(paths)) {
  results[name].gzip = weigh(paths[name], "User");
  console.log(`${results[name].title}: isUser and validateUser ${results[name].gzip} bytes of gzip`);
}
if (!flags.includes("--speed")) {
  const everything = specify(model);
  if (paths.graphdown) {
    const all = join(cache, "closure/graphdown/validators/index.js");
    const sizes = everything.roots.map((type) => weigh(all, type));
    extra.gzipOfTypes = { least: Math.min(...sizes), median: median(sizes), most: Math.max(...sizes) };
    console.log(
      `graphdown, is… and validate… of each type: ${extra.gzipOfTypes.least} to ${extra.gzipOfTypes.most} bytes of gzip, half of them up to ${extra.gzipOfTypes.median}`,
    );
  }
  console.log(`Importing validators of all ${everything.roots.length} types …`);
  for (const name of ["graphdown", "ajv"]) {
    if (!paths[name]) continue;
    const path =
      name === "graphdown"
        ? join(cache, "closure/graphdown/validators/index.js")
        : await prepare(name, "everything", everything, model);
    results[name].importAll = timeImport(path);
    console.log(`${results[name].title}: ${results[name].importAll.toFixed(0)} ms`);
  }
  if (paths.graphdown) {
    results.graphdown.importUser = timeImport(join(cache, "closure/graphdown/validators/user.js"));
    console.log(`graphdown, validators/user.js alone: ${results.graphdown.importUser.toFixed(0)} ms`);
  }
}
const contenders = Object.fromEntries(
  Object.entries(results).map(([name, { ratios, ...rest }]) => [name, { ...rest, ratios: round(ratios) }]),
);
const path = join(folder, "results.json");
const before = JSON.parse(readFileSync(path, "utf8"));
const merged = Object.fromEntries(
  contenderNames
    .map((name) => [name, { ...before.results[name], ...contenders[name] }])
    .filter(([, { title }]) => title !== undefined),
);
writeFileSync(
  path,
  `${JSON.stringify({ ...before, source, node: process.version, results: merged, ...extra }, undefined, 1)}\n`,
);
compare();

/** Ratios with the digits that mean something. */
function round(ratios) {
  const digits = (number) => Number(number.toPrecision(3));
  return Object.fromEntries(
    Object.entries(ratios).map(([scenario, { ratio, byType }]) => [
      scenario,
      {
        ratio: digits(ratio),
        byType: Object.fromEntries(Object.entries(byType).map(([type, each]) => [type, digits(each.ratio)])),
      },
    ]),
  );
}

/** How many times as fast as each of the others graphdown is. */
function compare() {
  if (!results.graphdown) return;
  for (const [name, { title, ratios, importAll }] of Object.entries(results)) {
    if (name.startsWith("graphdown") || name === "hand") continue;
    const times = Object.keys(scenarios).map(
      (each) => `${each} ${(results.graphdown.ratios[each].ratio / ratios[each].ratio).toFixed(1)}`,
    );
    if (importAll)
      times.push(`import of all types in ${(results.graphdown.importAll / importAll).toFixed(2)} of the time`);
    console.log(`graphdown to ${title}: ${times.join("; ")}`);
  }
}
