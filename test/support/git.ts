import { execFileSync } from "node:child_process";

/** Runs git in a folder with a name of its own for commits, whatever the machine's settings. */
export function git(folder: string, ...args: readonly string[]): string {
  const settings = ["user.name=Test", "user.email=test@example.com", "init.defaultBranch=main", "commit.gpgsign=false"];
  return execFileSync("git", [...settings.flatMap((each) => ["-c", each]), ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}
