import { spawn } from "node:child_process";
import { fail, succeed, type Result } from "../source/result.js";

/** Why git gave nothing: it is not there, or what it said, in one line. */
export interface GitProblem {
  readonly kind: "absent" | "refused";
  readonly message: string;
}

export interface GitOptions {
  /** Absolute. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What git reads. */
  readonly input?: string;
  /** Told of each line that git draws meanwhile: `Receiving objects:  42% (420/1000)`. */
  readonly onProgress?: (line: string) => void;
}

/**
 * Runs git without a shell, and gives what it printed. Nobody is asked for a password, and messages are in English. No
 * argument may come from a page; names that a person gave go through `isSafeName`.
 */
export function runGit(args: readonly string[], options: GitOptions): Promise<Result<string, GitProblem>> {
  return new Promise((resolve) => {
    const child = spawn("git", [...args], {
      cwd: options.folder,
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...options.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const printed: Buffer[] = [];
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      for (const line of chunk.split(/[\r\n]+/)) if (line.trim() !== "") options.onProgress?.(line.trim());
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve(fail({ kind: error.code === "ENOENT" ? "absent" : "refused", message: error.message }));
    });
    // Git may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
    child.on("close", (code) => {
      if (code === 0) resolve(succeed(Buffer.concat(printed).toString("utf8")));
      else resolve(fail({ kind: "refused", message: pickMessage(said) }));
    });
  });
}

/** What a branch, a tag, a revision, an address or a path may be: no option, nothing that cannot be seen. */
export function isSafeName(name: string): boolean {
  return name !== "" && !name.startsWith("-") && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name);
}

/** What went wrong, with git's own word on it if it has one; or that there is no git, and what to do. */
export function describeGitProblem(message: string, problem: GitProblem): string {
  if (problem.kind === "absent") return "git was not found: install it, or give a folder of documentation instead";
  return problem.message === "" ? message : `${message}: ${problem.message}`;
}

/** The line that says what was wrong, without the progress before it. */
function pickMessage(said: string): string {
  const lines = said.split(/[\r\n]+/).map((line) => line.trim());
  const line = lines.find((each) => /^(?:fatal|error): /.test(each)) ?? lines.findLast((each) => each !== "") ?? "";
  return line.replace(/^(?:fatal|error): /, "");
}
