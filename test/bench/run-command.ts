/** One run of the built command, or of another script, in a process of its own, with what it took. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface CommandRun {
  /** Milliseconds until it ended, and of processor time in all its threads and processes. */
  readonly wall: number;
  readonly cpu: number;
  /** Megabytes: the peaks of all its processes, added up. */
  readonly memory: number;
  /** As `--debug` tells them. */
  readonly phases: readonly Phase[];
}

export interface Phase {
  readonly name: string;
  /** Seconds. */
  readonly time: number;
  /** Megabytes. */
  readonly memory: number;
}

const cli = join(import.meta.dirname, "../../dist/generator/cli.js");

/** Writes what a process took when it ends; every process that the command starts loads it too. */
const recorder = toModule(`
  import { isMainThread } from "node:worker_threads";
  import { writeFileSync } from "node:fs";
  if (isMainThread) process.on("exit", () => {
    writeFileSync(process.env.BENCH_FOLDER + "/" + process.pid, JSON.stringify(process.resourceUsage()));
  });`);

/** The native parser cannot be loaded, as on machines that there is no binary for. */
const noNative = toModule(`
  import { register } from "node:module";
  const hooks = "export const resolve = (name, context, next) => " +
    "{ if (name === 'satteri') throw new Error('no binary'); return next(name, context); };";
  register("data:text/javascript," + encodeURIComponent(hooks));`);

export function runCommand(flags: readonly string[], withoutNative = false): Promise<CommandRun> {
  return runNode([cli, ...flags], { imports: withoutNative ? [noNative] : [] });
}

interface NodeOptions {
  readonly cwd?: string;
  /** Modules that are loaded first. */
  readonly imports?: readonly string[];
}

/** One run of a script, with its flags. */
export async function runNode(args: readonly string[], { cwd, imports = [] }: NodeOptions): Promise<CommandRun> {
  const folder = mkdtempSync(join(tmpdir(), "graphdown-usage-"));
  try {
    const env = {
      ...process.env,
      BENCH_FOLDER: folder,
      NODE_OPTIONS: [recorder, ...imports].map((url) => `--import=${url}`).join(" "),
    };
    const start = performance.now();
    const shown = await runProcess(args, env, cwd);
    const wall = performance.now() - start;
    const usages = readdirSync(folder).map((name) => readUsage(readFileSync(join(folder, name), "utf8")));
    const sum = (read: (usage: Usage) => number): number => usages.map(read).reduce((a, b) => a + b, 0);
    const cpu = sum((usage) => usage.userCPUTime + usage.systemCPUTime) / 1000;
    return { wall, cpu, memory: sum((usage) => usage.maxRSS) / 1024, phases: readPhases(shown) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toModule(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** What it says on standard error. */
function runProcess(args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, cwd, stdio: ["ignore", "ignore", "pipe"] });
    let shown = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (shown += text));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(shown);
      else reject(new Error(shown));
    });
  });
}

type Usage = Pick<NodeJS.ResourceUsage, "maxRSS" | "userCPUTime" | "systemCPUTime">;

function readUsage(text: string): Usage {
  const value: unknown = JSON.parse(text);
  if (!isUsage(value)) throw new Error(`This is no usage: ${text}`);
  return value;
}

function isUsage(value: unknown): value is Usage {
  const keys = ["maxRSS", "userCPUTime", "systemCPUTime"] satisfies (keyof Usage)[];
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

function readPhases(shown: string): readonly Phase[] {
  return [...shown.matchAll(/^(\S.*?) +([\d.]+) s +(\d+) MB$/gm)].map(([, name = "", time, memory]) => ({
    name,
    time: Number(time),
    memory: Number(memory),
  }));
}
