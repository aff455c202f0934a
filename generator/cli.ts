#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import pico from "picocolors";
import { addDiff } from "./cli/add-diff.js";
import { addFetch } from "./cli/add-fetch.js";
import { addPermissions } from "./cli/add-permissions.js";
import {
  addInputOptions,
  addNames,
  createEmitOption,
  createFormatOption,
  createInputOption,
  createOnlyOption,
  createOutOption,
  createPackageOption,
  readPath,
  type Run,
} from "./cli/options.js";
import type { CoverageFlags } from "./commands/coverage.js";
import { exitCodes, type ExitCode } from "./commands/exit-code.js";
import type { GenerateFlags } from "./commands/generate.js";
import type { InitFlags } from "./commands/init.js";
import type { LintFlags } from "./commands/lint.js";
import type { ExplainFlags } from "./commands/explain.js";
import { createProcessTerminal } from "./commands/terminal.js";
import { reportFormats } from "./diagnostics/render/render.js";
import { readPackageVersion } from "./source/package-files.js";
import { toSafeLines } from "./diagnostics/render/plain-text.js";

/** argv → command → exit code; the only file that knows the process. */
async function main(): Promise<ExitCode> {
  const terminal = createProcessTerminal(process, pico.isColorSupported);
  let exitCode: ExitCode = exitCodes.success;
  const program = createProgram({
    terminal,
    finish: (code) => {
      exitCode = code;
    },
  });
  try {
    await program.parseAsync(process.argv);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
    throw error;
  }
}

/** The commands are loaded when they run: help and bad usage need not wait for the compiler that prints the code. */
function createProgram(run: Run): Command {
  const program = new Command("graphdown")
    .description(
      "Reads Microsoft Graph's markdown documentation and writes TypeScript: interfaces, enum unions, validators and " +
        "fixtures.",
    )
    .version(readPackageVersion(), "-V, --version", "print graphdown's version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print a command's help")
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(hintAtInput(text).replace(/^error: /, `${pico.red("error:")} `));
      },
    })
    .addHelpText(
      "after",
      "\nExit codes: 0 done, perhaps with warnings; 1 errors (lint: warnings too, unless --fail-on error);\n" +
        "2 bad usage, nothing was done.",
    );
  addInit(program, run);
  addGenerate(program, run);
  addLint(program, run);
  addExplain(program, run);
  addCoverage(program, run);
  addDiff(program, run);
  addFetch(program, run);
  addPermissions(program, run);
  return program;
}

function addInit(program: Command, { terminal, finish }: Run): void {
  program
    .command("init")
    .exitOverride()
    .description("write a graphdown.yaml and a script that generates; asks for what no flag says")
    .addOption(createInputOption())
    .addOption(createOutOption())
    .addOption(createEmitOption())
    .addOption(createOnlyOption())
    .option("-y, --yes", "ask nothing, and take what is usual")
    .addHelpText("after", "\nExample:\n  graphdown init --input microsoft-graph-docs --out src/graph --yes")
    .action(async (flags: InitFlags) => {
      const { runInit } = await import("./commands/init.js");
      const { terminalQuestions } = await import("./commands/questions.js");
      finish(
        await runInit(flags, terminal, process.stdin.isTTY && terminal.interactive ? terminalQuestions : undefined),
      );
    });
}

function addGenerate(program: Command, { terminal, finish }: Run): void {
  addInputOptions(program.command("generate"))
    .description("read documentation and write the code")
    .addOption(createOutOption())
    .addOption(createEmitOption())
    .addOption(createOnlyOption())
    .option("--except <patterns>", "leave these out, but where something else needs them", addNames)
    .addOption(createFormatOption())
    .addOption(createPackageOption())
    .option("--why <name>", "write nothing; print what brought a type, enum or operation in", readPath)
    .option("--check", "only compare the folder; where it differs, show the first differences and exit 1")
    .addOption(new Option("-q, --quiet", "print only errors").conflicts("verbose"))
    .option("-v, --verbose", "print every finding, with the line it is about")
    .addHelpText("after", "\nExample:\n  graphdown generate --input microsoft-graph-docs/api-reference --out src/graph")
    .action(async (flags: GenerateFlags) => {
      const { runGenerate } = await import("./commands/generate.js");
      finish(await runGenerate(flags, terminal));
    });
}

function addLint(program: Command, { terminal, finish }: Run): void {
  addInputOptions(program.command("lint"))
    .description("report what is wrong with the documentation; write no code")
    .addOption(new Option("-f, --format <format>", "how to report").choices(reportFormats).default("pretty"))
    .option("--fix", "apply the mends that are certain, and report the rest")
    .option("--fix-only <code...>", "the same for findings with these codes only")
    .addOption(
      new Option("--dry-run", "with --fix: print what would change as a diff, and write nothing").conflicts(
        "updateBaseline",
      ),
    )
    .option("-v, --verbose", "report what graphdown itself could not read or check too")
    .option("--baseline <file>", "report only findings that this file does not know", readPath)
    .option("--update-baseline", "write the baseline: take the findings of this run for known")
    .addOption(
      new Option("--fail-on <severity>", "the least severity that makes the exit code 1")
        .choices(["info", "warning", "error"])
        .default("warning"),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  graphdown lint --input microsoft-graph-docs/api-reference --format sarif > findings.sarif\n" +
        "  graphdown lint --baseline known.json --update-baseline\n" +
        "  graphdown explain example/enum-case    what a finding's code means, with examples",
    )
    .action(async (flags: LintFlags) => {
      const { runLint } = await import("./commands/lint.js");
      finish(await runLint(flags, terminal));
    });
}

function addExplain(program: Command, { terminal, finish }: Run): void {
  addInputOptions(program.command("explain"))
    .description("print what is known of a name, what became of a page, or what a finding's code means")
    .argument(
      "[name]",
      "a type, enum, property, member or operation: user, user.mail, importance.high, user-get; " +
        "or a code: example/enum-case",
    )
    .option("-p, --page <file>", "print what became of this page: sections, facts, findings", readPath)
    .addHelpText(
      "after",
      "\nExamples:\n  graphdown explain user.accountEnabled    each fact, how certain it is, where it was read\n" +
        "  graphdown explain --page input-docs/v1.0/resources/user.md\n" +
        "  graphdown explain example/enum-case      what is wrong, and how to mend it",
    )
    .action(async (name: string | undefined, flags: ExplainFlags) => {
      const { runExplain } = await import("./commands/explain.js");
      finish(await runExplain(name, flags, terminal));
    });
}

function addCoverage(program: Command, { terminal, finish }: Run): void {
  addInputOptions(program.command("coverage"))
    .description("print what became of every table row and annotated block")
    .option("-v, --verbose", "list each that was not understood, with the reason")
    .action(async (flags: CoverageFlags) => {
      const { runCoverage } = await import("./commands/coverage.js");
      finish(await runCoverage(flags, terminal));
    });
}

/** `graphdown lint docs` is what many would try first. */
function hintAtInput(text: string): string {
  return text.startsWith("error: too many arguments")
    ? `${text}(A documentation folder is named with --input.)\n`
    : text;
}

// A reader that has seen enough (`graphdown ... | head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`error: Cannot write to the standard output: ${error.message}\n`);
  process.exit(exitCodes.failure);
});

try {
  process.exitCode = await main();
} catch (error) {
  const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `graphdown failed. This is a bug in graphdown: please report it with the lines below.\n${lines}\n`;
  process.stderr.write(toSafeLines(message, { styled: false }));
  process.exitCode = exitCodes.failure;
}
