import { InvalidArgumentError, Option, type Command } from "commander";
import type { ExitCode } from "../commands/exit-code.js";
import type { Terminal } from "../commands/terminal.js";
import { defaultConfig, packageNamePattern } from "../config/config.js";

/** What a command is put into: it prints to the terminal, and hands over its exit code when it is done. */
export interface Run {
  readonly terminal: Terminal;
  readonly finish: (code: ExitCode) => void;
}

export function addInputOptions(command: Command): Command {
  return command
    .exitOverride()
    .addOption(createInputOption())
    .addOption(new Option("--sample", "read the few pages that come with graphdown, to try it").conflicts("input"))
    .option("-c, --config <file>", "the config file (default: graphdown.yaml or graphdown.config.ts)", readPath)
    .addOption(
      new Option(
        "--cache <dir>",
        "where results are kept between runs (default: node_modules/.cache/graphdown)",
      ).argParser(readPath),
    )
    .option("--no-cache", "do everything anew, and keep nothing")
    .option("--debug", "end with the time and memory that each phase took");
}

export function createInputOption(): Option {
  return new Option(
    "-i, --input <dir>",
    "a docs root: a folder with resources/ and api/, a folder of such folders, or a checkout with " +
      "api-reference/; may be given again",
  ).argParser((value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), readPath(value)]);
}

export function createOutOption(): Option {
  const text = "the folder to write to; each API version gets a folder of its own there (default: generated)";
  return new Option("-o, --out <dir>", text).argParser(readPath);
}

export function createEmitOption(): Option {
  const usual = defaultConfig.emit.join(",");
  const text = `what to write, by name, with commas between; all for everything (default: ${usual})`;
  return new Option("-e, --emit <outputs>", text).argParser(readNames);
}

export function createOnlyOption(): Option {
  return new Option(
    "--only <patterns>",
    "write only these and what they need: types (user), namespaces (microsoft.graph.security.*), operations " +
      "(GET /users/**), what pages document (api/user-*.md); with commas between, or given again",
  ).argParser(addNames);
}

export function createFormatOption(): Option {
  const text = "TypeScript to be compiled with yours, or an npm package, compiled already (default: source)";
  return new Option("--format <format>", text).choices(["source", "package"]);
}

export function createPackageOption(): Option {
  const text = "make an npm package of this name in the folder to write to";
  return new Option("--package <name>", text).conflicts("format").argParser((value: string) => {
    if (!new RegExp(packageNamePattern).test(value)) throw new InvalidArgumentError("npm takes no such name.");
    return value;
  });
}

/** An empty path, as an unset variable in a script gives, would mean the working folder. */
export function readPath(value: string): string {
  if (value === "") throw new InvalidArgumentError("It is empty.");
  return value;
}

/** `types,validators` */
export function readNames(value: string): readonly string[] {
  return value.split(",").map((name) => readPath(name.trim()));
}

/** The same, given again and again. */
export function addNames(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...readNames(value)];
}
